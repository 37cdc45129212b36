import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { StandardScaler } from './StandardScaler.js';

type Table = (number | null)[][];
interface Expected {
  standard: { X: Table; mean: number[]; scale: number[]; transformed: Table; restored: Table };
  weighted: { weights: number[]; mean: number[]; scale: number[] };
  laterRows: Table;
}

const { standard, weighted, laterRows } = readExpected<Expected>('scalers');
const X = Matrix.fromRows(standard.X.map(orNaN));
const later = Matrix.fromRows(laterRows.map(orNaN));

describe('StandardScaler', () => {
  it('gives the means, scales and values of scikit-learn, missing cells and a constant column included', () => {
    const scaler = new StandardScaler().fit(X);
    expectClose(scaler.mean_, standard.mean);
    expectClose(scaler.scale_, standard.scale);
    expectClose(scaler.transform(X).data, standard.transformed.flat(), { relative: 1e-9, absolute: 1e-12 });
    expectClose(scaler.inverseTransform(later).data, standard.restored.flat());
  });

  it('weighs the rows as scikit-learn does, one of weight 0 among them', () => {
    const scaler = new StandardScaler().fit(X, undefined, { sampleWeight: Float64Array.from(weighted.weights) });
    expectClose(scaler.mean_, weighted.mean);
    expectClose(scaler.scale_, weighted.scale);
  });

  it('leaves a constant column unscaled, so that it becomes zero', () => {
    const scaler = new StandardScaler().fit(X);
    expect(scaler.scale_[3]).toBe(1);
  });

  it('does neither half that is switched off', () => {
    const scaler = new StandardScaler({ withMean: false, withStd: false }).fit(X);
    expect(scaler.transform(X).data).toEqual(X.data);
  });

  it('gives nothing for a feature that had no value in training, as scikit-learn does', () => {
    const rows = [
      [1, Number.NaN],
      [3, Number.NaN],
    ];
    const scaler = new StandardScaler().fit(Matrix.fromRows(rows));
    expect(Array.from(scaler.transform(Matrix.fromRows([[5, 7]])).data)).toEqual([3, Number.NaN]);
  });
});
