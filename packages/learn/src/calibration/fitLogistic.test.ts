import { describe, expect, it } from 'vitest';
import { fitLogistic } from './fitLogistic.js';

describe('fitLogistic', () => {
  const x = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  const targets = Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1);

  it('gives the log odds of a two by two table', () => {
    const { coefficients, intercept, converged } = fitLogistic([x], targets);
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 11);
    expect(coefficients[0]).toBeCloseTo(2 * Math.log(3), 11);
    expect(converged).toBe(true);
  });

  it('fits scores far from zero and of any size alike', () => {
    const far = x.map((value) => 1e9 + 1e6 * value);
    const { coefficients, converged } = fitLogistic([far], targets);
    expect(coefficients[0]! * 1e6).toBeCloseTo(2 * Math.log(3), 9);
    expect(converged).toBe(true);
  });

  it('gives a constant column the coefficient 0', () => {
    const { coefficients, intercept } = fitLogistic([new Float64Array(8).fill(7), x], targets);
    expect(coefficients[0]).toBe(0);
    expect(coefficients[1]).toBeCloseTo(2 * Math.log(3), 11);
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 11);
  });

  it('holds the offset fixed', () => {
    const { intercept } = fitLogistic([], targets, new Float64Array(8).fill(3));
    expect(intercept).toBeCloseTo(-3, 11);
  });

  it('says so where the likelihood has no maximum', () => {
    expect(fitLogistic([x], x).converged).toBe(false);
    expect(fitLogistic([x], Float64Array.of(0, 0, 0, 0, 0, 0, 1, 1)).converged).toBe(false);
  });
});
