import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { kolmogorovSmirnov } from './kolmogorovSmirnov.js';

interface Expected {
  readonly exact: readonly { x: number[]; y: number[]; statistic: number; p: number }[];
  readonly limit: readonly { lambda: number; p: number }[];
}
const { exact, limit } = readExpected<Expected>('kolmogorov_smirnov');

describe('kolmogorovSmirnov', () => {
  it.each(exact)('is SciPy’s exact test (statistic $statistic)', ({ x, y, statistic, p }) => {
    const found = kolmogorovSmirnov(Float64Array.from(x), Float64Array.from(y));
    expect(Math.abs(found.statistic - statistic)).toBeLessThan(1e-12);
    expect(Math.abs(found.p - p)).toBeLessThanOrEqual(1e-9 * p);
  });

  it.each(limit)('has for large samples the p-value of Kolmogorov’s distribution at $lambda', ({ lambda, p }) => {
    // Two samples of n, the second shifted by `shift` places: the statistic is shift / n.
    const n = 40_000;
    const shift = Math.min(n, Math.round(lambda * Math.sqrt(2 * n)));
    const x = Float64Array.from({ length: n }, (_, i) => i);
    const y = Float64Array.from({ length: n }, (_, i) => i + shift);
    const found = kolmogorovSmirnov(x, y);
    expect(found.statistic).toBe(shift / n);
    const rounded = shift / Math.sqrt(2 * n);
    // The p-value falls by at most 1.8 where its argument grows by 1.
    expect(Math.abs(found.p - p)).toBeLessThanOrEqual(1.8 * Math.abs(rounded - lambda) + 1e-9);
  });

  it('goes over from the exact value to the limit with a step of an eighth at most', () => {
    const x = Float64Array.from({ length: 500 }, (_, i) => i);
    const shifted = (n: number) =>
      kolmogorovSmirnov(
        x,
        Float64Array.from({ length: n }, (_, i) => (i * 500) / n + 30),
      ).p;
    expect(Math.abs(shifted(500) / shifted(501) - 1)).toBeLessThan(0.125);
  });
});
