import { describe, expect, it } from 'vitest';
import { minimizeBounded } from './minimizeBounded.js';

describe('minimizeBounded', () => {
  it('finds a least value within the tolerance', () => {
    expect(Math.abs(minimizeBounded((x) => (x - 1.25) ** 2 + 3, -4, 9, 1e-8) - 1.25)).toBeLessThan(1e-7);
    expect(Math.abs(minimizeBounded(Math.cos, 1, 5, 1e-8) - Math.PI)).toBeLessThan(1e-7);
  });

  it('comes to a bound where the function falls towards it', () => {
    expect(minimizeBounded((x) => x, 2, 5, 1e-8)).toBeCloseTo(2, 6);
  });

  it('keeps to the number of evaluations', () => {
    let calls = 0;
    const counted = (x: number) => {
      calls++;
      return Math.abs(x);
    };
    minimizeBounded(counted, -1, 1, 0, 7);
    expect(calls).toBe(7);
  });
});
