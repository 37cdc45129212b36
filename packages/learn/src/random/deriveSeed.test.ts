import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { deriveSeed } from './deriveSeed.js';

const { hashes } = readExpected<{ hashes: { seed: number; parts: number[]; hash: number }[] }>('random_state');

describe('deriveSeed', () => {
  it('is the MurmurHash3 of its parts', () => {
    for (const { seed, parts, hash } of hashes) expect(deriveSeed(seed, ...parts)).toBe(hash);
  });

  it('never gives two parts of one seed the same seed', () => {
    const seeds = new Set<number>();
    for (let part = 0; part < 100_000; part++) seeds.add(deriveSeed(42, part));
    expect(seeds.size).toBe(100_000);
  });

  it.each([0, 42, 2 ** 32 - 1])('tells the candidates, folds and repeats of a search apart, seed %i', (seed) => {
    const seeds = new Set<number>();
    for (let candidate = 0; candidate < 1000; candidate++) {
      for (let fold = 0; fold < 10; fold++) seeds.add(deriveSeed(seed, candidate, fold));
    }
    expect(seeds.size).toBe(10_000);
  });

  it('depends on the order and the number of its parts', () => {
    expect(deriveSeed(0, 1, 2)).not.toBe(deriveSeed(0, 2, 1));
    expect(deriveSeed(0, 1)).not.toBe(deriveSeed(0, 1, 0));
  });

  it('refuses what is not a 32-bit whole number', () => {
    expect(() => deriveSeed(0, -1)).toThrow('deriveSeed: part must be a whole number from 0 to 4294967295; got -1');
    expect(() => deriveSeed(2 ** 32, 1)).toThrow('deriveSeed: seed must be');
  });
});
