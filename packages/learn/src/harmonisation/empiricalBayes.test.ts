import { describe, expect, it } from 'vitest';
import { type BatchEstimates, nonParametricEffect, parametricEffect, parametricShift } from './empiricalBayes.js';

function estimates(gamma: number[], delta: number[], rows: number): BatchEstimates {
  const mean = Float64Array.from(gamma);
  const squares = Float64Array.from(delta, (factor) => factor * (rows - 1));
  return { rows, mean, squares, gamma: mean, delta: Float64Array.from(delta) };
}

describe('the empirical Bayes estimates', () => {
  it.each([
    ['parametricEffect', parametricEffect],
    ['nonParametricEffect', nonParametricEffect],
  ] as const)('%s draws each feature towards the others', (_, effectOf) => {
    const each = estimates([0.1, 0.2, 0.3, 2], [1, 1.1, 0.9, 3], 6);
    const { gamma, delta } = effectOf(each);
    expect(gamma[3]).toBeLessThan(2);
    expect(delta[3]).toBeLessThan(3);
    expect(gamma[0]).toBeGreaterThan(0.1);
  });

  it('draw less where a batch says more', () => {
    const distance = (rows: number) => 2 - parametricEffect(estimates([0.1, 0.2, 0.3, 2], [1, 1.1, 0.9, 3], rows)).gamma[3]!;
    expect(distance(100)).toBeLessThan(distance(10));
  });

  it('keep factors that are all alike', () => {
    const { delta } = parametricEffect(estimates([0.1, 0.5], [1.5, 1.5], 8));
    expect(Array.from(delta)).toEqual([1.5, 1.5]);
  });

  it('are numbers in batches so large that the weights of values would vanish', () => {
    const { gamma, delta } = nonParametricEffect(estimates([0.1, 0.2, 0.3], [1, 1.1, 0.9], 5000));
    expect([...gamma, ...delta].every(Number.isFinite)).toBe(true);
  });

  it('leave the variance alone where only the mean is adjusted', () => {
    const { gamma, delta } = parametricShift(estimates([-1, 1], [2, 5], 9));
    expect(Array.from(delta)).toEqual([1, 1]);
    // Variance 2 of the shifts against 1: two thirds of each are kept.
    expect(gamma[0]).toBeCloseTo(-2 / 3, 14);
  });
});
