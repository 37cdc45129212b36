import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { Winsorizer } from './Winsorizer.js';

type Table = (number | null)[][];
type Result = { lower: number[]; upper: number[]; transformed: Table };
type Expected = { standard: { X: Table }; laterRows: Table; winsorizer: { default: Result; narrow: Result } };

const { standard, laterRows, winsorizer } = readExpected<Expected>('scalers');
const X = Matrix.fromRows(standard.X.map(orNaN));
const later = Matrix.fromRows(laterRows.map(orNaN));

describe('Winsorizer', () => {
  it.each([
    [winsorizer.default, {}],
    [winsorizer.narrow, { lower: 0.1, upper: 0.83 }],
  ])("clips to exactly numpy's quantiles of the training rows, case %#", ({ lower, upper, transformed }, params) => {
    const fitted = new Winsorizer(params).fit(X);
    expect(Array.from(fitted.lower_)).toEqual(lower);
    expect(Array.from(fitted.upper_)).toEqual(upper);
    expect(Array.from(fitted.transform(later).data)).toEqual(orNaN(transformed.flat()));
  });

  it('leaves a feature alone that had no value in training', () => {
    const fitted = new Winsorizer().fit(
      Matrix.fromRows([
        [1, Number.NaN],
        [2, Number.NaN],
      ]),
    );
    expect(fitted.transform(Matrix.fromRows([[1.5, 1e9]])).get(0, 1)).toBe(1e9);
  });
});
