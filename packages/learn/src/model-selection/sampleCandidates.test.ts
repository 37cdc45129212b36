import { describe, expect, it } from 'vitest';
import type { SearchSpace } from './SearchSpace.js';
import { sampleCandidates } from './sampleCandidates.js';

const SPACE: SearchSpace = {
  kernel: { type: 'choice', values: ['linear', 'rbf'] },
  subsample: { type: 'uniform', low: 0.5, high: 1 },
  C: { type: 'logUniform', low: 1e-3, high: 1e3 },
  maxDepth: { type: 'integer', low: 2, high: 4 },
  nEstimators: { type: 'logInteger', low: 1, high: 8 },
};

describe('sampleCandidates', () => {
  it('draws the same for the same seed, whatever the order of the keys, and other ones for another', () => {
    const candidates = sampleCandidates(SPACE, 50, 3);
    const reversed = Object.fromEntries(Object.entries(SPACE).toReversed());
    expect(sampleCandidates(reversed, 50, 3)).toEqual(candidates);
    expect(sampleCandidates(SPACE, 50, 4)).not.toEqual(candidates);
    expect(sampleCandidates(SPACE, 20, 3)).toEqual(candidates.slice(0, 20));
  });

  it('stays within the bounds and reaches both of them where values are whole', () => {
    const candidates = sampleCandidates(SPACE, 500, 0);
    expect(candidates).toHaveLength(500);
    for (const { kernel, subsample, C } of candidates) {
      expect(['linear', 'rbf']).toContain(kernel);
      expect(subsample).toBeGreaterThanOrEqual(0.5);
      expect(subsample).toBeLessThanOrEqual(1);
      expect(C).toBeGreaterThanOrEqual(1e-3);
      expect(C).toBeLessThanOrEqual(1e3);
    }
    expect(new Set(candidates.map((candidate) => candidate.maxDepth))).toEqual(new Set([2, 3, 4]));
    expect(new Set(candidates.map((candidate) => candidate.nEstimators))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });

  it('spreads evenly over the logarithm where asked to', () => {
    const candidates = sampleCandidates(SPACE, 4000, 0);
    const below = (limit: number) => candidates.filter(({ C }) => (C as number) < limit).length / 4000;
    // Each share has a standard deviation of at most 0.008.
    expect(Math.abs(below(1e-1) - 1 / 3)).toBeLessThan(0.03);
    expect(Math.abs(below(1) - 1 / 2)).toBeLessThan(0.03);
    const ones = candidates.filter(({ nEstimators }) => nEstimators === 1).length / 4000;
    expect(Math.abs(ones - Math.log(2) / Math.log(9))).toBeLessThan(0.03);
  });

  it('never draws a candidate twice', () => {
    const space: SearchSpace = { a: { type: 'logInteger', low: 1, high: 100 }, b: { type: 'choice', values: [true, false] } };
    const candidates = sampleCandidates(space, 199, 0);
    expect(new Set(candidates.map((candidate) => JSON.stringify(candidate))).size).toBe(199);
  });

  it('gives the whole space, once, where it holds no more than asked for', () => {
    const space: SearchSpace = { a: { type: 'integer', low: 1, high: 2 }, b: { type: 'choice', values: ['x', null] } };
    const whole = [
      { a: 1, b: 'x' },
      { a: 1, b: null },
      { a: 2, b: 'x' },
      { a: 2, b: null },
    ];
    expect(sampleCandidates(space, 4, 9)).toEqual(whole);
    expect(sampleCandidates(space, 100, 9)).toEqual(whole);
    expect(sampleCandidates({}, 3, 0)).toEqual([{}]);
  });

  it('draws what stands under an option with that option only, and counts such spaces', () => {
    const space: SearchSpace = {
      kernel: { type: 'conditional', options: { rbf: { gamma: { type: 'integer', low: 1, high: 3 } }, linear: {} } },
      scale: { type: 'choice', values: [true, false] },
    };
    const whole = sampleCandidates(space, 8, 0);
    expect(whole[0]).toEqual({ kernel: 'linear', scale: true });
    expect(whole[7]).toEqual({ kernel: 'rbf', gamma: 3, scale: false });
    const drawn = sampleCandidates(space, 7, 1);
    expect(new Set([...drawn, ...whole].map((candidate) => JSON.stringify(candidate))).size).toBe(8);
  });

  it('refuses to draw none', () => {
    expect(() => sampleCandidates(SPACE, 0, 0)).toThrow('sampleCandidates: n must be a whole number ≥ 1; got 0');
  });
});
