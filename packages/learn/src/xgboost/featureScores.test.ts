import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { IMPORTANCE_TYPES, type ImportanceType } from './featureScores.js';
import { XGBClassifier } from './XGBClassifier.js';

const expected = readExpected<{ X: (number | null)[][]; y: number[]; scores: Record<ImportanceType, number[]> }>('xgboost_hist');
const X = Matrix.fromRows(expected.X.map(orNaN));
const y = Uint8Array.from(expected.y);

describe('featureScores', () => {
  it.each(IMPORTANCE_TYPES)('counts %s as XGBoost does, bit for bit', (type) => {
    const model = new XGBClassifier({ nEstimators: 8, maxDepth: 3, importanceType: type }).fit(X, y);
    const scores = expected.scores[type];
    expect(Array.from(model.featureScores(type))).toEqual(scores.map(Math.fround));
    const total = scores.reduce((sum, score) => sum + score, 0);
    model.featureImportances_.forEach((importance, feature) => {
      expect(importance).toBeCloseTo(scores[feature]! / total, 6);
    });
  });

  it('is 0 throughout where no tree splits', () => {
    const model = new XGBClassifier({ nEstimators: 1, minChildWeight: 1e6 }).fit(X, y);
    expect(Array.from(model.featureImportances_)).toEqual(new Array(9).fill(0));
  });
});
