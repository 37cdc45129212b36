import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketContract } from './bucket.contract.js';
import { FolderBucket } from './FolderBucket.js';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-bucket-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

bucketContract('FolderBucket', async () => FolderBucket.open(await mkdtemp(join(scratch, 'bucket-'))));

describe('FolderBucket', () => {
  it('clears away what a process that died left half-written, and never lists it', async () => {
    const root = await mkdtemp(join(scratch, 'left-'));
    await mkdir(join(root, '.incoming'));
    await writeFile(join(root, '.incoming', 'half'), 'ha');
    const bucket = await FolderBucket.open(root);
    expect(await bucket.list()).toEqual([]);
    expect(await readdir(join(root, '.incoming'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('lets only the owner read, and leaves nothing beside the object', async () => {
    const root = await mkdtemp(join(scratch, 'mode-'));
    const bucket = await FolderBucket.open(root);
    await bucket.put('a/b', new Uint8Array(3));
    expect((await stat(join(root, 'a', 'b'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, 'a'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(root, '.incoming'))).toEqual([]);
  });

  it('says in plain words that a file is in its place', async () => {
    await writeFile(join(scratch, 'in-the-way'), '');
    await expect(FolderBucket.open(join(scratch, 'in-the-way'))).rejects.toMatchObject({
      code: 'home.not-writable',
      details: { problem: 'a file is in its place' },
    });
  });
});
