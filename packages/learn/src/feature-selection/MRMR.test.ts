import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { MRMR } from './MRMR.js';

type Expected = { univariate: { X: number[][]; y: number[] }; mrmr: { rankings: Record<string, number[]> } };

const { univariate, mrmr } = readExpected<Expected>('feature_selection');
const X = Matrix.fromRows(univariate.X);
const y = Uint8Array.from(univariate.y);

describe('MRMR', () => {
  it.each(Object.entries(mrmr.rankings))(
    'chooses the %s features that the formula of FCQ chooses, in its order',
    (k, ranking) => {
      const selector = new MRMR({ k: Number(k) }).fit(X, y);
      expect(Array.from(selector.ranking_)).toEqual(ranking);
      expect(Array.from(selector.support_)).toEqual([...ranking].sort((a, b) => a - b));
    },
  );

  it('passes over a copy of a chosen feature', () => {
    const doubled = X.selectColumns([11, 11, 13]);
    expect(Array.from(new MRMR({ k: 2 }).fit(doubled, y).ranking_)).toEqual([0, 2]);
  });

  it('lets relevance decide between features that correlate with none of the chosen', () => {
    const table = Matrix.fromRows([
      [0, 0, 1],
      [1, 0, -1],
      [0, 4, -1],
      [1, -4, 1],
      [9, 1, 1],
      [9, 1, 1],
      [9, -1, 3],
      [9, -1, 3],
    ]);
    const selector = new MRMR({ k: 2 }).fit(table, Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1));
    expect(selector.relevance_[1]).toBe(0);
    expect(Array.from(selector.ranking_)).toEqual([0, 2]);
  });

  it('keeps all of fewer features than k, and says so', () => {
    const selector = new MRMR({ k: 15 }).fit(X, y);
    expect(selector.support_).toHaveLength(14);
    expect(selector.warnings_).toEqual(['k is 15, but there are 14 features: all are kept']);
  });
});
