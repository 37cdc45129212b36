import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { balancedAccuracyScore } from './balancedAccuracyScore.js';

interface Case {
  y: number[];
  predicted: number[];
  balancedAccuracy: number;
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('balancedAccuracyScore', () => {
  it.each(cases)('is that of scikit-learn, case %#', ({ y, predicted, balancedAccuracy }) => {
    expect(balancedAccuracyScore(Uint8Array.from(y), Uint8Array.from(predicted))).toBeCloseTo(balancedAccuracy, 14);
  });
});
