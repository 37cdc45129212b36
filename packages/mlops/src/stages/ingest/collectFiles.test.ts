import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles } from './collectFiles.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'neurograde-collect-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
}

async function collect(...sources: readonly (string | readonly [string, 'low' | 'high'])[]) {
  const given = sources.map((source) =>
    typeof source === 'string'
      ? { path: join(root, source), grade: undefined }
      : { path: join(root, source[0]), grade: source[1] },
  );
  const { files, labels, ignored } = await collectFiles(given, (_, position) => `#${position}`);
  const short = (path: string) => relative(root, path);
  return { files: files.map(({ path, grade }) => [short(path), grade]), labels: labels.map(short), ignored };
}

describe('collectFiles', () => {
  it('takes a file as it is given, whatever its name', async () => {
    put('a.csv', 'b.dat', 'labels.csv');
    expect(await collect('b.dat', ['a.csv', 'low'], 'labels.csv')).toEqual({
      files: [
        ['b.dat', undefined],
        ['a.csv', 'low'],
        ['labels.csv', undefined],
      ],
      labels: [],
      ignored: 0,
    });
  });

  it('takes the tables of a folder in a fixed order and counts what it leaves aside', async () => {
    put('d/b.csv', 'd/a.TSV', 'd/x/c.txt', 'd/README.md', 'd/x/scan.nrrd', 'd/.hidden.csv', 'd/.git/z.csv');
    expect(await collect('d')).toEqual({
      files: [
        ['d/a.TSV', undefined],
        ['d/b.csv', undefined],
        ['d/x/c.txt', undefined],
      ],
      labels: [],
      ignored: 2,
    });
  });

  it.each([
    ['low', 'low'],
    ['bajo', 'low'],
    ['LGG', 'low'],
    ['high', 'high'],
    ['Alto', 'high'],
    ['hgg', 'high'],
  ] as const)('reads the grade %s from a sub-folder, however deep its files lie', async (folder, grade) => {
    put(`d/${folder}/a.csv`, `d/site/${folder}/2020/b.csv`, 'd/other/c.csv');
    expect(new Map((await collect('d')).files as [string, string][])).toEqual(
      new Map([
        [`d/${folder}/a.csv`, grade],
        [`d/site/${folder}/2020/b.csv`, grade],
        ['d/other/c.csv', undefined],
      ]),
    );
  });

  it('takes the nearest folder’s grade, the given folder’s own name included', async () => {
    put('low/a.csv', 'low/high/b.csv', 'high/d/c.csv');
    expect((await collect('low')).files).toEqual([
      ['low/a.csv', 'low'],
      ['low/high/b.csv', 'high'],
    ]);
    // What lies above the given folder tells nothing.
    expect((await collect('high/d')).files).toEqual([['high/d/c.csv', undefined]]);
  });

  it('puts the grade of the command line before a folder’s', async () => {
    put('high/a.csv');
    expect((await collect(['high', 'low'])).files).toEqual([['high/a.csv', 'low']]);
  });

  it('takes labels.csv at the top of each given folder for grades, and elsewhere for a table', async () => {
    put('d/labels.csv', 'd/a.csv', 'd/sub/labels.csv', 'e/labels.csv');
    expect(await collect('d', 'e')).toEqual({
      files: [
        ['d/a.csv', undefined],
        ['d/sub/labels.csv', undefined],
      ],
      labels: ['d/labels.csv', 'e/labels.csv'],
      ignored: 0,
    });
  });

  it('follows links to files, but not to folders', async () => {
    put('store/a.csv', 'd/b.csv');
    symlinkSync(join(root, 'store/a.csv'), join(root, 'd/a.csv'));
    symlinkSync(join(root, 'd'), join(root, 'd/circle'));
    expect((await collect('d')).files.map(([path]) => path)).toEqual(['d/a.csv', 'd/b.csv']);
  });

  it('refuses a path that is not there, by the name it may be shown by', async () => {
    put('a.csv');
    await expect(collect('a.csv', 'Juan Perez.csv')).rejects.toMatchObject({
      code: 'usage.path-not-found',
      details: { file: '#2' },
      exit: 2,
    });
    await expect(collect('a.csv', 'Juan Perez.csv')).rejects.not.toThrow(/Juan/);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'refuses a folder that it may not read (not told apart when run as root)',
    async () => {
      put('d/closed/a.csv');
      chmodSync(join(root, 'd/closed'), 0);
      try {
        await expect(collect('d')).rejects.toMatchObject({ code: 'usage.path-not-found', details: { file: '#1' } });
      } finally {
        chmodSync(join(root, 'd/closed'), 0o700);
      }
    },
  );

  it('takes a link that leads nowhere for a file, which will be refused by itself', async () => {
    put('d/a.csv');
    symlinkSync(join(root, 'nowhere'), join(root, 'd/b.csv'));
    expect((await collect('d')).files.map(([path]) => path)).toEqual(['d/a.csv', 'd/b.csv']);
  });
});
