import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { f1Score } from './f1Score.js';

interface Case {
  y: number[];
  predicted: number[];
  f1: [number, number];
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('f1Score', () => {
  it.each(cases)('is that of scikit-learn for either class, case %#', ({ y, predicted, f1 }) => {
    const both = [Uint8Array.from(y), Uint8Array.from(predicted)] as const;
    expect(f1Score(...both)).toBeCloseTo(f1[1], 14);
    expect(f1Score(...both, { posLabel: 1 })).toBeCloseTo(f1[1], 14);
    expect(f1Score(...both, { posLabel: 0 })).toBeCloseTo(f1[0], 14);
  });
});
