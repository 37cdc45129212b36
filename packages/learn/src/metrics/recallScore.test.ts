import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { recallScore } from './recallScore.js';

interface Case {
  y: number[];
  predicted: number[];
  recall: [number, number];
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('recallScore', () => {
  it.each(cases)('is that of scikit-learn for either class, case %#', ({ y, predicted, recall }) => {
    const both = [Uint8Array.from(y), Uint8Array.from(predicted)] as const;
    expect(recallScore(...both)).toBeCloseTo(recall[1], 14);
    expect(recallScore(...both, { posLabel: 1 })).toBeCloseTo(recall[1], 14);
    expect(recallScore(...both, { posLabel: 0 })).toBeCloseTo(recall[0], 14);
  });
});
