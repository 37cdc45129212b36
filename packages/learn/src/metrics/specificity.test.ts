import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { specificity } from './specificity.js';

interface Case {
  y: number[];
  predicted: number[];
  recall: [number, number];
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('specificity', () => {
  it.each(cases)('is the recall of class 0 of scikit-learn, case %#', ({ y, predicted, recall }) => {
    expect(specificity(Uint8Array.from(y), Uint8Array.from(predicted))).toBeCloseTo(recall[0], 14);
  });
});
