import { describe, expect, it } from 'vitest';
import { FittedPrefixCache } from './FittedPrefixCache.js';

describe('FittedPrefixCache', () => {
  it('makes an entry once and gives that very one back', () => {
    const cache = new FittedPrefixCache();
    const first = cache.getOrMake('a', () => ({}));
    expect(cache.getOrMake('a', () => ({}))).toBe(first);
    expect([cache.hits, cache.misses, cache.size]).toEqual([1, 1, 1]);
  });

  it('lets the entry go that was used longest ago', () => {
    const cache = new FittedPrefixCache({ maxEntries: 2 });
    cache.getOrMake('a', () => 1);
    cache.getOrMake('b', () => 2);
    cache.getOrMake('a', () => 3);
    cache.getOrMake('c', () => 4);
    expect(cache.getOrMake('a', () => 5)).toBe(1);
    expect(cache.getOrMake('b', () => 6)).toBe(6);
    expect(cache.size).toBe(2);
  });

  it('keeps nothing of what failed to be made', () => {
    const cache = new FittedPrefixCache();
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => cache.getOrMake('a', fail)).toThrow('no');
    expect(cache.size).toBe(0);
  });

  it('forgets all on request', () => {
    const cache = new FittedPrefixCache();
    cache.getOrMake('a', () => 1);
    cache.clear();
    expect(cache.getOrMake('a', () => 2)).toBe(2);
  });

  it('refuses to hold less than one entry', () => {
    expect(() => new FittedPrefixCache({ maxEntries: 0 })).toThrow(
      'FittedPrefixCache: maxEntries must be a whole number ≥ 1; got 0',
    );
  });
});
