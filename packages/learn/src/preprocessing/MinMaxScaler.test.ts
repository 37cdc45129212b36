import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { MinMaxScaler } from './MinMaxScaler.js';

type Table = (number | null)[][];
type Result = { dataMin: number[]; dataMax: number[]; scale: number[]; min: number[]; transformed: Table; restored: Table };
type Expected = { standard: { X: Table }; laterRows: Table; minMax: { default: Result; clipped: Result } };

const { standard, laterRows, minMax } = readExpected<Expected>('scalers');
const X = Matrix.fromRows(standard.X.map(orNaN));
const later = Matrix.fromRows(laterRows.map(orNaN));

describe('MinMaxScaler', () => {
  it.each([
    [minMax.default, {}],
    [minMax.clipped, { featureRange: [-1, 2] as const, clip: true }],
  ])('gives the ranges of scikit-learn, and its values for rows beyond them, case %#', (expected, params) => {
    const scaler = new MinMaxScaler(params).fit(X);
    expectClose(scaler.dataMin_, expected.dataMin);
    expectClose(scaler.dataMax_, expected.dataMax);
    expectClose(scaler.scale_, expected.scale);
    expectClose(scaler.min_, expected.min);
    expectClose(scaler.transform(later).data, expected.transformed.flat(), { absolute: 1e-12 });
    expectClose(scaler.inverseTransform(later).data, expected.restored.flat(), { absolute: 1e-12 });
  });

  it('gives nothing for a feature that had no value in training', () => {
    const scaler = new MinMaxScaler().fit(
      Matrix.fromRows([
        [1, Number.NaN],
        [2, Number.NaN],
      ]),
    );
    expect(Array.from(scaler.transform(Matrix.fromRows([[1.5, 7]])).data)).toEqual([0.5, Number.NaN]);
  });
});
