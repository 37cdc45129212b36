import { describe, expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { stdShuffle } from './stdShuffle.js';

// TreeSampler.test.ts holds the draws against XGBoost's, which are these.
describe('stdShuffle', () => {
  it.each([0, 1, 2, 3, 10, 11, 70_000])('keeps what there is of %i', (count) => {
    const values = Int32Array.from({ length: count }, (_, i) => i);
    expect(stdShuffle(values.slice(), new RandomState(1)).sort()).toEqual(values);
  });

  it('gives every order alike', () => {
    const random = new RandomState(5);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 24_000; draw++) {
      const order = stdShuffle(Int32Array.of(0, 1, 2, 3), random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(1000));
  });
});
