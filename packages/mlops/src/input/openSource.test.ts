import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { archiveLimitsSchema } from '@neurograde/contracts';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from './openSource.js';

const LIMITS = archiveLimitsSchema.parse({});
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'neurograde-source-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, content: string | Uint8Array = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
async function open(path: string) {
  const { files, labels, ignored, problems } = await openSource(join(root, path), LIMITS, (each) => relative(root, each));
  return {
    files: files.map(({ path, folders }) => [relative(root, path), folders.slice(1).join('/')]),
    labels: labels.map(({ path }) => relative(root, path)),
    ignored,
    problems: problems.map(({ code, details }) => [code, details.file]),
  };
}
const packed = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, new TextEncoder().encode(name)])));

describe('openSource', () => {
  it('finds what a pattern matches, with folders and labels from where its wild part begins', async () => {
    for (const path of ['d/low/P1.csv', 'd/low/x/P2.csv', 'd/high/Q1.csv', 'd/labels.csv', 'd/low/labels.csv', 'd/low/a.nrrd'])
      put(path);
    expect((await open('d/*/P*.csv')).files).toEqual([['d/low/P1.csv', 'low']]);
    expect(await open('d/**')).toEqual({
      files: [
        ['d/high/Q1.csv', 'high'],
        ['d/low/P1.csv', 'low'],
        ['d/low/labels.csv', 'low'],
        ['d/low/x/P2.csv', 'low/x'],
      ],
      labels: ['d/labels.csv'],
      ignored: 1,
      problems: [],
    });
    expect((await open('d/{low,high}/?1.csv')).files).toHaveLength(2);
  });

  it('goes through the folders that a pattern matches where it matches no file', async () => {
    put('site-1/low/a.csv');
    put('site-2/high/b.csv');
    expect((await open('site-*')).files).toEqual([
      ['site-1/low/a.csv', 'low'],
      ['site-2/high/b.csv', 'high'],
    ]);
  });

  it('takes a path that is there as it is written, wild signs and all, and says when a pattern matches nothing', async () => {
    put('a[1].csv');
    put('a1.csv');
    expect((await open('a[1].csv')).files.map(([path]) => path)).toEqual(['a[1].csv']);
    await expect(open('b*.csv')).rejects.toMatchObject({ code: 'ingest.glob-without-match', details: { pattern: 'b*.csv' } });
    await expect(open('b.csv')).rejects.toMatchObject({ code: 'usage.path-not-found' });
  });

  it('looks into archives, by themselves, in folders and among what a pattern matches', async () => {
    put('d/cohort.zip', packed('low/a.csv', 'labels.csv'));
    put('d/renamed.dat', packed('high/b.csv'));
    put('d/broken.zip', packed('c.csv').slice(0, 50));
    expect(await open('d/renamed.dat')).toMatchObject({ files: [['d/renamed.dat/high/b.csv', 'high']] });
    const found = {
      files: [['d/cohort.zip/low/a.csv', 'cohort/low']],
      labels: ['d/cohort.zip/labels.csv'],
      problems: [['ingest.archive-damaged', 'd/broken.zip']],
    };
    expect(await open('d')).toMatchObject({ ...found, ignored: 1 });
    expect(await open('d/*.zip')).toMatchObject({ problems: found.problems, labels: found.labels });
  });

  it('refuses an address of S3 that is none', async () => {
    for (const url of ['s3://', 's3://UPPER/x', 's3:///x']) {
      await expect(openSource(url, LIMITS, () => '#1')).rejects.toMatchObject({ code: 'ingest.invalid-s3-url' });
    }
  });
});
