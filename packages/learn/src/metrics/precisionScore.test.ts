import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { confusionMatrix } from './confusionMatrix.js';
import { isPrecisionDefined, precisionScore } from './precisionScore.js';

interface Case {
  y: number[];
  predicted: number[];
  precision: [number, number];
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('precisionScore', () => {
  it.each(cases)('is that of scikit-learn for either class, case %#', ({ y, predicted, precision }) => {
    const both = [Uint8Array.from(y), Uint8Array.from(predicted)] as const;
    expect(precisionScore(...both)).toBeCloseTo(precision[1], 14);
    expect(precisionScore(...both, { posLabel: 1 })).toBeCloseTo(precision[1], 14);
    expect(precisionScore(...both, { posLabel: 0 })).toBeCloseTo(precision[0], 14);
  });

  it('is 0 where nothing is called positive, and says that this is a convention', () => {
    const y = Uint8Array.of(0, 1);
    const none = Uint8Array.of(0, 0);
    expect(precisionScore(y, none)).toBe(0);
    expect(isPrecisionDefined(confusionMatrix(y, none))).toBe(false);
    expect(isPrecisionDefined(confusionMatrix(y, Uint8Array.of(1, 0)))).toBe(true);
  });
});
