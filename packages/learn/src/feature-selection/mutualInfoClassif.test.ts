import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { type MutualInfoOptions, mutualInfoClassif } from './mutualInfoClassif.js';
import { SelectKBest } from './SelectKBest.js';

type Case = MutualInfoOptions & { values: 'X' | 'rounded'; y?: number[]; scores: number[] };
type Expected = { univariate: { X: number[][]; y: number[] }; mutualInformation: Case[] };

const { univariate, mutualInformation } = readExpected<Expected>('feature_selection');
const X = Matrix.fromRows(univariate.X);
const y = Uint8Array.from(univariate.y);

describe('mutualInfoClassif', () => {
  it.each(mutualInformation)('is that of scikit-learn with its noise, case %#', ({ values, y: labels, scores, ...options }) => {
    const found = mutualInfoClassif(values === 'X' ? X : rounded(), labels === undefined ? y : Uint8Array.from(labels), options);
    expectClose(found, scores, { absolute: 1e-13 });
  });

  it('refuses a feature that is not there', () => {
    expect(() => mutualInfoClassif(X, y, { discreteFeatures: [14] })).toThrow(
      'mutualInfoClassif: discreteFeatures must be true, false or features from 0 to 13; got [14]',
    );
  });

  it('is what SelectKBest ranks by, without p-values', () => {
    const selector = new SelectKBest({ k: 3, scoreFunc: 'mutualInfoClassif', nNeighbors: 5, randomState: 4 }).fit(X, y);
    expect(selector.scores_).toEqual(mutualInfoClassif(X, y, { nNeighbors: 5, randomState: 4 }));
    expect(selector.pValues_.every(Number.isNaN)).toBe(true);
  });
});

/** As numpy rounds: halves to the even neighbour. None of the values is a half. */
function rounded(): Matrix {
  return new Matrix(X.rows, X.columns, X.data.map(Math.round));
}
