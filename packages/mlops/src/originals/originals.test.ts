import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Bucket } from '../bucket/Bucket.js';
import { FolderBucket } from '../bucket/FolderBucket.js';
import { sha256 } from '../bucket/putHashed.js';
import { Seal } from '../identity/Seal.js';
import { OriginalsKeeper } from './OriginalsKeeper.js';
import { OriginalsReader } from './OriginalsReader.js';

const seal = new Seal(new Uint8Array(32).fill(7));
let scratch: string;
let bucket: Bucket;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-originals-'));
  bucket = await FolderBucket.open(join(scratch, 'bucket'));
});
afterAll(() => rm(scratch, { recursive: true }));

const original = (content: Uint8Array) => ({ sha256: sha256(content), content });
const texts = ['a', 'b', 'c'].map((text) => original(new TextEncoder().encode(text)));
const read = async (kept: readonly { sha256: string; bucketKey: string }[]) => {
  const reader = new OriginalsReader({ bucket, seal });
  return Promise.all(kept.map(async (each) => new TextDecoder().decode(await reader.read(each))));
};

it('keeps many files in one pack, each once, and those that are kept already not again', async () => {
  const keeper = new OriginalsKeeper({ bucket, seal }, 'originals', async () => new Map([[texts[2]!.sha256, 'elsewhere.pack']]));
  for (const each of [...texts, ...texts]) await keeper.add(each);
  expect(keeper.keyOf(texts[0]!.sha256)).toBeUndefined();
  await keeper.end();
  await keeper.end();
  const keys = await bucket.list('originals/');
  expect(keys).toHaveLength(1);
  expect(texts.map(({ sha256 }) => keeper.keyOf(sha256))).toEqual([keys[0], keys[0], 'elsewhere.pack']);
  const kept = texts.slice(0, 2).map(({ sha256 }) => ({ sha256, bucketKey: keys[0]! }));
  expect(await read([...kept, ...kept])).toEqual(['a', 'b', 'a', 'b']);
});

it('begins another pack before it fills the memory', async () => {
  const keeper = new OriginalsKeeper({ bucket, seal }, 'large', async () => new Map());
  for (let i = 0; i < 3; i++) await keeper.add(original(new Uint8Array(20 * 2 ** 20).fill(i)));
  await keeper.end();
  expect(await bucket.list('large/')).toHaveLength(2);
});

it('reads what a home of the first version kept by itself and unsealed', async () => {
  await bucket.put('files/ca/ca.csv', texts[0]!.content);
  expect(await read([{ sha256: texts[0]!.sha256, bucketKey: 'files/ca/ca.csv' }])).toEqual(['a']);
});
