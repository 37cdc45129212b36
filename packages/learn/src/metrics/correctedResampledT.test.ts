import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { correctedResampledT } from './correctedResampledT.js';

interface Case {
  differences: number[];
  nTrain: number;
  nTest: number;
  mean: number;
  standardError: number;
  t: number;
  pValue: number;
  lower: number;
  upper: number;
}

const cases = readExpected<{ resampledT: Case[] }>('intervals').resampledT;

describe('correctedResampledT', () => {
  it.each(cases)(
    'is the formula of Nadeau and Bengio with the t of scipy, case %#',
    ({ differences, nTrain, nTest, ...expected }) => {
      const found = correctedResampledT(Float64Array.from(differences), { nTrain, nTest });
      expect(found.degreesOfFreedom).toBe(differences.length - 1);
      for (const name of ['mean', 'standardError', 't', 'pValue', 'lower', 'upper'] as const) {
        expect(found[name] / expected[name]).toBeCloseTo(1, 10);
      }
    },
  );

  it('finds no difference where there is none at all', () => {
    const found = correctedResampledT(new Float64Array(5), { nTrain: 80, nTest: 20 });
    expect(found).toMatchObject({ t: 0, pValue: 1, lower: 0, upper: 0 });
  });

  it('takes a difference that is always the same for certain', () => {
    const found = correctedResampledT(Float64Array.of(0.25, 0.25), { nTrain: 80, nTest: 20 });
    expect(found).toMatchObject({ t: Infinity, pValue: 0, lower: 0.25, upper: 0.25 });
  });
});
