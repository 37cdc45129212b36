import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { precisionRecallFscoreSupport } from './precisionRecallFscoreSupport.js';

interface Case {
  y: number[];
  predicted: number[];
  precision: number[];
  recall: number[];
  f1: number[];
  support: number[];
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('precisionRecallFscoreSupport', () => {
  it.each(cases)('is that of scikit-learn for each class, case %#', (expected) => {
    const scores = precisionRecallFscoreSupport(Uint8Array.from(expected.y), Uint8Array.from(expected.predicted));
    scores.forEach((ofClass, k) => {
      for (const name of ['precision', 'recall', 'f1', 'support'] as const) {
        expect(ofClass[name]).toBeCloseTo(expected[name][k]!, 14);
      }
      expect(ofClass.precisionDefined).toBe(expected.predicted.includes(k));
    });
  });
});
