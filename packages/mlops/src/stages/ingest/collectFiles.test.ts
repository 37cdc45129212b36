import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { archiveLimitsSchema } from '@neurograde/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles } from './collectFiles.js';

const LIMITS = archiveLimitsSchema.parse({});

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
  const { files, labels, ignored, problems } = await collectFiles(
    given,
    LIMITS,
    (path, position) => `#${position} ${basename(path)}`,
  );
  const short = (path: string) => relative(root, path);
  return {
    files: files.map(({ path, grades }) => [short(path), ...grades]),
    labels: labels.map(({ path }) => short(path)),
    ignored,
    problems: problems.map(({ code, details }) => [code, details]),
  };
}

describe('collectFiles', () => {
  it('takes a file as it is given, whatever its name', async () => {
    put('a.csv', 'b.dat', 'labels.csv');
    expect(await collect('b.dat', ['a.csv', 'low'], 'labels.csv')).toEqual({
      files: [['b.dat'], ['a.csv', 'low'], ['labels.csv']],
      labels: [],
      ignored: 0,
      problems: [],
    });
  });

  it('takes the tables of a folder in a fixed order and counts what it leaves aside', async () => {
    put('d/b.csv', 'd/a.TSV', 'd/x/c.txt', 'd/README.md', 'd/x/scan.nrrd', 'd/.hidden.csv', 'd/.git/z.csv');
    expect(await collect('d')).toEqual({
      files: [['d/a.TSV'], ['d/b.csv'], ['d/x/c.txt']],
      labels: [],
      ignored: 2,
      problems: [],
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
    expect(new Map((await collect('d')).files.map(([path, ...grades]) => [path, grades]))).toEqual(
      new Map([
        [`d/${folder}/a.csv`, [grade]],
        [`d/site/${folder}/2020/b.csv`, [grade]],
        ['d/other/c.csv', []],
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
    expect((await collect('high/d')).files).toEqual([['high/d/c.csv']]);
  });

  it('tells both grades where the command line and a folder contradict each other, and one where they agree', async () => {
    put('high/a.csv', 'd/low/b.csv', 'd/high/c.csv', 'd/e.csv');
    expect((await collect(['high', 'low'])).files).toEqual([['high/a.csv', 'low', 'high']]);
    expect((await collect(['d', 'low'])).files).toEqual([
      ['d/e.csv', 'low'],
      ['d/high/c.csv', 'low', 'high'],
      ['d/low/b.csv', 'low'],
    ]);
  });

  it('takes the grade of the folder in which a given file lies, and of the folder that is named by a dot', async () => {
    put('low/a.csv', 'low/d/b.csv');
    expect((await collect('low/a.csv', ['low/a.csv', 'high'], 'low/d/b.csv')).files).toEqual([
      ['low/a.csv', 'low'],
      ['low/a.csv', 'high', 'low'],
      ['low/d/b.csv'],
    ]);
    const { files } = await collectFiles([{ path: `${join(root, 'low')}/d/..`, grade: undefined }], LIMITS, () => '#1');
    expect(files.map(({ grades }) => grades)).toEqual([['low'], ['low']]);
    const back = process.cwd();
    process.chdir(join(root, 'low'));
    try {
      const here = await collectFiles(
        ['.', 'a.csv'].map((path) => ({ path, grade: undefined })),
        LIMITS,
        () => '#1',
      );
      expect(here.files.map(({ grades }) => grades)).toEqual([['low'], ['low'], ['low']]);
    } finally {
      process.chdir(back);
    }
  });

  it('says of a folder that it holds no table, and how much else', async () => {
    put('d/a.nrrd', 'd/b/c.nrrd', 'e/Labels.CSV', 'f/a.csv');
    expect(await collect('d', 'e', 'f')).toEqual({
      files: [['f/a.csv']],
      labels: ['e/Labels.CSV'],
      ignored: 2,
      problems: [['ingest.no-tables', { file: '#1 d', ignored: 2 }]],
    });
  });

  it('takes labels.csv at the top of each given folder for grades, and elsewhere for a table', async () => {
    put('d/labels.csv', 'd/a.csv', 'd/sub/labels.csv', 'e/labels.csv');
    expect(await collect('d', 'e')).toEqual({
      files: [['d/a.csv'], ['d/sub/labels.csv']],
      labels: ['d/labels.csv', 'e/labels.csv'],
      ignored: 0,
      problems: [],
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
    await expect(collect('a.csv', 'none.csv')).rejects.toMatchObject({
      code: 'usage.path-not-found',
      details: { file: '#2 none.csv' },
      exit: 2,
    });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'refuses a folder that it may not read and goes on with the others (not told apart when run as root)',
    async () => {
      put('d/closed/a.csv', 'd/open/b.csv');
      chmodSync(join(root, 'd/closed'), 0);
      try {
        expect(await collect('d', 'd/closed')).toEqual({
          files: [['d/open/b.csv']],
          labels: [],
          ignored: 0,
          problems: [
            ['usage.no-permission', { file: '#1 closed' }],
            ['usage.no-permission', { file: '#2 closed' }],
          ],
        });
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
