import { NeurogradeError } from '@neurograde/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from './Bucket.js';
import { putHashed, sha256 } from './putHashed.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What every bucket must hold to. `open` gives an empty one each time. */
export function bucketContract(name: string, open: () => Promise<Bucket>): void {
  describe(`${name} as a bucket`, () => {
    let bucket: Bucket;
    beforeEach(async () => {
      bucket = await open();
    });

    it('gives back the bytes that were put, every value of a byte and none at all included', async () => {
      const every = Uint8Array.from({ length: 256 }, (_, value) => value);
      await bucket.put('a/every.bin', every);
      await bucket.put('a/none', new Uint8Array());
      expect(Uint8Array.from(await bucket.get('a/every.bin'))).toEqual(every);
      expect((await bucket.get('a/none')).length).toBe(0);
    });

    it('replaces an object that is put again', async () => {
      await bucket.put('a', bytes('first, and longer'));
      await bucket.put('a', bytes('second'));
      expect(new TextDecoder().decode(await bucket.get('a'))).toBe('second');
      expect(await bucket.list()).toEqual(['a']);
    });

    it('puts what is absent, and leaves what is there', async () => {
      expect(await bucket.putIfAbsent('a/b', bytes('first'))).toBe(true);
      expect(await bucket.putIfAbsent('a/b', bytes('second'))).toBe(false);
      expect(new TextDecoder().decode(await bucket.get('a/b'))).toBe('first');
      await bucket.delete('a/b');
      expect(await bucket.putIfAbsent('a/b', bytes('third'))).toBe(true);
    });

    it('lets exactly one of several put what is absent', async () => {
      const contents = Array.from({ length: 8 }, (_, i) => String(i).repeat(50_000));
      const stored = await Promise.all(contents.map((content) => bucket.putIfAbsent('once', bytes(content))));
      expect(stored.filter(Boolean)).toHaveLength(1);
      expect(new TextDecoder().decode(await bucket.get('once'))).toBe(contents[stored.indexOf(true)]);
    });

    it('keeps an object of 20 MB whole', async () => {
      const large = Uint8Array.from({ length: 20 * 2 ** 20 + 1 }, (_, i) => (i * 2_654_435_761) >>> 24);
      expect(await bucket.putIfAbsent('large', large)).toBe(true);
      expect(await bucket.putIfAbsent('large', large.subarray(1))).toBe(false);
      expect(sha256(await bucket.get('large'))).toBe(sha256(large));
      await bucket.put('large', large.subarray(1));
      expect(sha256(await bucket.get('large'))).toBe(sha256(large.subarray(1)));
    });

    it('leaves one whole object when several are put under one key at once', async () => {
      const contents = Array.from({ length: 8 }, (_, i) => String(i).repeat(50_000));
      await Promise.all(contents.map((content) => bucket.put('same/key', bytes(content))));
      expect(contents).toContain(new TextDecoder().decode(await bucket.get('same/key')));
    });

    it('knows what it has, and a folder is not an object', async () => {
      await bucket.put('runs/1/model.json', bytes('{}'));
      expect(await bucket.has('runs/1/model.json')).toBe(true);
      expect(await bucket.has('runs/1')).toBe(false);
      expect(await bucket.has('runs/1/model.json/more')).toBe(false);
      expect(await bucket.has('other')).toBe(false);
    });

    it('lists the keys with a prefix in order, also one that ends within a name', async () => {
      for (const key of ['b/2', 'a/ab/2', 'a/aa/1', 'a/b', 'ab']) await bucket.put(key, bytes(key));
      expect(await bucket.list()).toEqual(['a/aa/1', 'a/ab/2', 'a/b', 'ab', 'b/2']);
      expect(await bucket.list('a/')).toEqual(['a/aa/1', 'a/ab/2', 'a/b']);
      expect(await bucket.list('a/a')).toEqual(['a/aa/1', 'a/ab/2']);
      expect(await bucket.list('a')).toEqual(['a/aa/1', 'a/ab/2', 'a/b', 'ab']);
      expect(await bucket.list('c/')).toEqual([]);
    });

    it('deletes an object, and does nothing when there is none', async () => {
      await bucket.put('a/b', bytes('x'));
      await bucket.delete('a/b');
      await bucket.delete('a/b');
      expect(await bucket.has('a/b')).toBe(false);
      expect(await bucket.list()).toEqual([]);
    });

    it('says that it is damaged when an object that is asked for is not there', async () => {
      const error = await bucket.get('not/there').catch((e: unknown) => e);
      expect(error).toBeInstanceOf(NeurogradeError);
      expect((error as NeurogradeError).code).toMatch(/^(home|bucket)\.damaged$/);
    });

    it.each([
      '',
      '/a',
      'a/',
      'a//b',
      '..',
      '../a',
      'a/../b',
      'a/./b',
      '.hidden',
      'A',
      'a b',
      'a\\b',
      'c:/a',
      'a\0b',
      'x'.repeat(513),
    ])('refuses the key %j', async (key) => {
      await expect(bucket.put(key, bytes('x'))).rejects.toThrow(RangeError);
      await expect(bucket.get(key)).rejects.toThrow(RangeError);
      await expect(bucket.has(key)).rejects.toThrow(RangeError);
      await expect(bucket.delete(key)).rejects.toThrow(RangeError);
    });

    it('keeps hashed objects once, under the hash of their bytes', async () => {
      const key = await putHashed(bucket, 'files', bytes('abc'), 'csv');
      // FIPS 180-2, appendix B.1
      const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
      expect(sha256(bytes('abc'))).toBe(hash);
      expect(key).toBe(`files/ba/${hash}.csv`);
      expect(await putHashed(bucket, 'files', bytes('abc'), 'csv')).toBe(key);
      expect(await putHashed(bucket, 'files', bytes('abc'))).toBe(`files/ba/${hash}`);
      expect(await bucket.list('files/')).toHaveLength(2);
    });
  });
}
