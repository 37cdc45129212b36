import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readable, readInputFile } from './readInputFile.js';

const root = mkdtempSync(join(tmpdir(), 'neurograde-input-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('readInputFile', () => {
  it('gives the bytes of a file', async () => {
    writeFileSync(join(root, 'a.csv'), 'ab');
    expect(new TextDecoder().decode(await readInputFile(join(root, 'a.csv'), 'a.csv'))).toBe('ab');
  });

  it('refuses a folder and what is not there, by the name that may be shown', async () => {
    await expect(readInputFile(root, 'd')).rejects.toMatchObject({ code: 'usage.folder-given', details: { file: 'd' }, exit: 2 });
    await expect(readInputFile(join(root, 'none'), 'n')).rejects.toMatchObject({
      code: 'usage.path-not-found',
      details: { file: 'n' },
    });
  });

  it('refuses a file that is larger than can be read in one piece', async () => {
    writeFileSync(join(root, 'large.csv'), '');
    truncateSync(join(root, 'large.csv'), 2 ** 31);
    await expect(readInputFile(join(root, 'large.csv'), 'l')).rejects.toMatchObject({
      code: 'format.too-large',
      details: { file: 'l', limit: 2047 },
    });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const pipe = join(root, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    await expect(readInputFile(pipe, 'p')).rejects.toMatchObject({ code: 'usage.not-a-file', details: { file: 'p' } });
    await expect(readInputFile('/dev/null', 'p')).rejects.toMatchObject({ code: 'usage.not-a-file' });
  });
});

describe('readable', () => {
  it.each([
    ['EACCES', 'usage.no-permission'],
    ['EPERM', 'usage.no-permission'],
    ['ENOENT', 'usage.path-not-found'],
    ['EIO', 'usage.path-not-found'],
  ])('says %s as %s', async (code, told) => {
    const reading = Promise.reject(Object.assign(new Error(code), { code }));
    await expect(readable(reading, 'a')).rejects.toMatchObject({ code: told, details: { file: 'a' } });
  });
});
