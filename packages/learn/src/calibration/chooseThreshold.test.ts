import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { precisionScore } from '../metrics/precisionScore.js';
import { recallScore } from '../metrics/recallScore.js';
import { specificity } from '../metrics/specificity.js';
import { chooseThreshold } from './chooseThreshold.js';

const Y = Uint8Array.of(0, 0, 1, 0, 1, 0, 1, 1);
const SCORES = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);

describe('chooseThreshold', () => {
  it('takes the highest precision the floor on recall allows, midway to the next score below', () => {
    expect(chooseThreshold(Y, SCORES, { minRecall: 0.5 })).toEqual({
      threshold: 6.5,
      precision: 1,
      recall: 0.5,
      specificity: 1,
      feasible: true,
    });
    expect(chooseThreshold(Y, SCORES, { minRecall: 0.6 })).toMatchObject({ threshold: 4.5, precision: 0.75, recall: 0.75 });
    expect(chooseThreshold(Y, SCORES, { minRecall: 1 })).toMatchObject({ threshold: 2.5, precision: 4 / 6, recall: 1 });
  });

  it('prefers the higher recall of two equal precisions', () => {
    expect(chooseThreshold(Y, SCORES, { minRecall: 0 })).toMatchObject({ threshold: 6.5, precision: 1, recall: 0.5 });
  });

  it('says where no threshold keeps both floors, and then keeps the one on recall', () => {
    expect(chooseThreshold(Y, SCORES, { minRecall: 0.6, minSpecificity: 0.75 })).toMatchObject({
      threshold: 4.5,
      feasible: true,
    });
    expect(chooseThreshold(Y, SCORES, { minRecall: 1, minSpecificity: 0.75 })).toMatchObject({ threshold: 2.5, feasible: false });
  });

  it('takes the lowest score where everything must be called positive, and never leaves neighbouring numbers', () => {
    expect(chooseThreshold(Uint8Array.of(1, 0, 0), Float64Array.of(1, 2, 3), { minRecall: 1 }).threshold).toBe(1);
    const close = Float64Array.of(1, 1 + Number.EPSILON);
    expect(chooseThreshold(Uint8Array.of(0, 1), close, { minRecall: 1 })).toMatchObject({ threshold: close[1], precision: 1 });
  });

  it('is the best of all cuts, and its figures are those of the rule score >= threshold', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -4, max: 4 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, minRecall) => {
        const y = Uint8Array.from(pairs, ([label]) => label);
        fc.pre(y.includes(0) && y.includes(1));
        const scores = Float64Array.from(pairs, ([, score]) => score / 3);
        const at = (threshold: number) => {
          const called = Uint8Array.from(scores, (score) => Number(score >= threshold));
          return { precision: precisionScore(y, called), recall: recallScore(y, called), specificity: specificity(y, called) };
        };
        const chosen = chooseThreshold(y, scores, { minRecall });
        const figures = at(chosen.threshold);
        expect(chosen.precision).toBe(figures.precision);
        expect(chosen.recall).toBe(figures.recall);
        expect(chosen.specificity).toBeCloseTo(figures.specificity, 14);
        expect(chosen.recall).toBeGreaterThanOrEqual(minRecall);
        for (const { precision, recall } of Array.from(scores, at)) {
          const isBetter = precision > chosen.precision || (precision === chosen.precision && recall > chosen.recall);
          expect(recall >= minRecall && isBetter).toBe(false);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('refuses a floor beyond 1', () => {
    expect(() => chooseThreshold(Y, SCORES, { minRecall: 1.1 })).toThrow(
      'chooseThreshold: minRecall must be a number ≥ 0 and ≤ 1; got 1.1',
    );
  });
});
