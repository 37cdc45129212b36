import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { permutationImportance } from './permutationImportance.js';

interface Expected {
  X: number[][];
  y: number[];
  weights: number[];
  results: { randomState: number; nRepeats: number; mean: number[]; std: number[]; importances: number[][] }[];
}

const expected = readExpected<{ permutationImportance: Expected }>('metrics').permutationImportance;
const X = Matrix.fromRows(expected.X);
const y = Uint8Array.from(expected.y);
const model = {
  decisionFunction: (rows: Matrix) =>
    Float64Array.from({ length: rows.rows }, (_, i) => {
      const score = expected.weights.reduce((sum, weight, j) => sum + weight * rows.get(i, j), 0);
      return Math.round(score * 10) / 10;
    }),
};

describe('permutationImportance', () => {
  it.each(expected.results)(
    'has every drop of scikit-learn, $nRepeats repeats, seed $randomState',
    ({ mean, std, importances, ...options }) => {
      const found = permutationImportance(model, X, y, options);
      importances.forEach((drops, j) => {
        drops.forEach((drop, repeat) => {
          expect(found.importances.get(j, repeat)).toBeCloseTo(drop, 13);
        });
        expect(found.importancesMean[j]).toBeCloseTo(mean[j]!, 13);
        expect(found.importancesStd[j]).toBeCloseTo(std[j]!, 13);
      });
    },
  );

  it('finds nothing in a feature the model does not use, and leaves X as it was', () => {
    const before = Array.from(X.data);
    const found = permutationImportance(model, X, y);
    expect(found.importancesMean[2]).toBe(0);
    expect(found.importancesMean[0]).toBeGreaterThan(0.1);
    expect(Array.from(X.data)).toEqual(before);
  });
});
