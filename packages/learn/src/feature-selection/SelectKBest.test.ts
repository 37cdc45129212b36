import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { SelectKBest } from './SelectKBest.js';

type Scores = { scores: number[]; pValues: number[] };
type Expected = {
  univariate: { X: number[][]; y: number[]; fClassif: Scores; mannWhitney: Scores; supports: Record<string, number[]> };
};

const { univariate } = readExpected<Expected>('feature_selection');
const X = Matrix.fromRows(univariate.X);
const y = Uint8Array.from(univariate.y);

describe('SelectKBest', () => {
  it('gives the F statistics and p-values of scikit-learn', () => {
    const { scores_, pValues_ } = new SelectKBest().fit(X, y);
    // scikit-learn's own sums of squares lose digits on the feature with mean 10,000.
    expectClose(scores_, univariate.fClassif.scores, { relative: 1e-6 });
    expectClose(pValues_, univariate.fClassif.pValues, { relative: 1e-5 });
    const ordinary = (_: number, j: number): boolean => j !== 9;
    expectClose(scores_.filter(ordinary), univariate.fClassif.scores.filter(ordinary), { relative: 1e-11 });
    expectClose(pValues_.filter(ordinary), univariate.fClassif.pValues.filter(ordinary), { relative: 1e-10 });
  });

  it.each(Object.entries(univariate.supports))('keeps the %s features that scikit-learn keeps, ties included', (k, support) => {
    expect(Array.from(new SelectKBest({ k: Number(k) }).fit(X, y).support_)).toEqual(support);
  });

  it('gives the AUC of each feature and the p-values of scipy, ties included', () => {
    const { scores_, pValues_ } = new SelectKBest({ scoreFunc: 'mannWhitney' }).fit(X, y);
    expectClose(scores_, univariate.mannWhitney.scores, { relative: 1e-14 });
    expectClose(pValues_, univariate.mannWhitney.pValues);
  });

  it('puts a constant feature last and a perfect one first', () => {
    const table = Matrix.fromRows([
      [0.1, 1, 5],
      [0.1, 1, 7],
      [0.1, 2, 6],
      [0.1, 2, 9],
    ]);
    const labels = Uint8Array.of(0, 0, 1, 1);
    const f = new SelectKBest({ k: 2 }).fit(table, labels);
    expect([f.scores_[0], f.scores_[1], f.pValues_[1]]).toEqual([Number.NaN, Infinity, 0]);
    expect(Array.from(f.support_)).toEqual([1, 2]);
    const u = new SelectKBest({ k: 1, scoreFunc: 'mannWhitney' }).fit(table, labels);
    expect([u.scores_[0], u.pValues_[0], u.scores_[1], u.support_[0]]).toEqual([0.5, 1, 1, 1]);
  });

  it('keeps all of fewer features than k, and says so', () => {
    const selector = new SelectKBest({ k: 20 }).fit(X, y);
    expect(selector.support_).toHaveLength(14);
    expect(selector.warnings_).toEqual(['k is 20, but there are 14 features: all are kept']);
    expect(new SelectKBest({ k: 14 }).fit(X, y).warnings_).toEqual([]);
  });
});
