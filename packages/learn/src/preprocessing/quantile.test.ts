import { describe, expect, it } from 'vitest';
import { median, quantile, sortPresent } from './quantile.js';

describe('sortPresent', () => {
  it('leaves missing values out and sorts the rest by value', () => {
    expect(Array.from(sortPresent(Float64Array.of(10, Number.NaN, -2, 9, Number.NaN)))).toEqual([-2, 9, 10]);
  });
});

describe('quantile and median', () => {
  it('are the ends at probabilities 0 and 1', () => {
    const sorted = Float64Array.of(1, 5, 7);
    expect([quantile(sorted, 0), quantile(sorted, 1)]).toEqual([1, 7]);
  });

  it('are the value itself where there is one, and NaN where there is none', () => {
    expect([quantile(Float64Array.of(3), 0.2), median(Float64Array.of(3))]).toEqual([3, 3]);
    expect([quantile(new Float64Array(0), 0.2), median(new Float64Array(0))]).toEqual([Number.NaN, Number.NaN]);
  });
});
