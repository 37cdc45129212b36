import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { confusionMatrix } from './confusionMatrix.js';

interface Case {
  y: number[];
  predicted: number[];
  confusion: number[];
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('confusionMatrix', () => {
  it.each(cases)('counts as scikit-learn does, case %#', ({ y, predicted, confusion }) => {
    const { tn, fp, fn, tp } = confusionMatrix(Uint8Array.from(y), Uint8Array.from(predicted));
    expect([tn, fp, fn, tp]).toEqual(confusion);
  });

  it('swaps the roles of the classes for posLabel 0', () => {
    const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
    const predicted = Uint8Array.of(0, 0, 1, 0, 0, 1);
    expect(confusionMatrix(y, predicted)).toEqual({ tn: 2, fp: 1, fn: 2, tp: 1 });
    expect(confusionMatrix(y, predicted, { posLabel: 0 })).toEqual({ tn: 1, fp: 2, fn: 1, tp: 2 });
  });

  it('refuses labels that do not fit', () => {
    expect(() => confusionMatrix(Uint8Array.of(0, 2), Uint8Array.of(0, 1))).toThrow(
      'confusionMatrix: yTrue must hold 0 and 1 only; got 2',
    );
    expect(() => confusionMatrix(Uint8Array.of(0, 1), Uint8Array.of(0))).toThrow(
      'confusionMatrix: yPred must have one value a label (2); got 1',
    );
    expect(() => confusionMatrix(new Uint8Array(0), new Uint8Array(0))).toThrow('yTrue must have at least one row');
  });
});
