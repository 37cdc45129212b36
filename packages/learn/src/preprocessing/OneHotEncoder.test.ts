import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { loadEstimator } from '../persistence/loadEstimator.js';
import { OneHotEncoder, type OneHotEncoderParams } from './OneHotEncoder.js';

type Table = (number | null)[][];
interface Case {
  params: Partial<OneHotEncoderParams>;
  categories: Table;
  dropIdx: (number | null)[];
  names: string[];
  later: Table;
  transformed: number[][];
}

const { X: table, oneHot } = readExpected<{ X: Table; oneHot: Case[] }>('encoders');
const X = Matrix.fromRows(table.map(orNaN));

describe('OneHotEncoder', () => {
  it.each(oneHot)('gives the categories, names and columns of scikit-learn for $params', (expected) => {
    const encoder = new OneHotEncoder(expected.params).fit(X);
    expect(encoder.categories_.map((values) => Array.from(values))).toEqual(expected.categories.map(orNaN));
    expect(encoder.dropIdx_).toEqual(expected.dropIdx);
    expect(encoder.getFeatureNamesOut(['sex', 'scanner', 'grade'])).toEqual(expected.names);
    expect(Array.from(encoder.transform(Matrix.fromRows(expected.later.map(orNaN))).data)).toEqual(expected.transformed.flat());
  });

  it('names numbers as Python writes floats', () => {
    const codes = [-0.25, 0.00001234, 0.0001, 1e15, 1e16, 1.5e300, 123456.5].map((code) => [code]);
    const names = new OneHotEncoder().fit(Matrix.fromRows(codes)).getFeatureNamesOut(['x']);
    expect(names).toEqual(['x_-0.25', 'x_1.234e-05', 'x_0.0001', 'x_123456.5', 'x_1000000000000000.0', 'x_1e+16', 'x_1.5e+300']);
  });

  it('refuses a category that it does not know, where unknown ones are errors', () => {
    const encoder = new OneHotEncoder().fit(
      Matrix.fromRows([
        [1, 5],
        [2, 5],
      ]),
    );
    expect(() => encoder.transform(Matrix.fromRows([[1, 6]]))).toThrow(
      'OneHotEncoder: X must hold known categories only; got "6 in column 1"',
    );
    const given = new OneHotEncoder({ categories: [[1], [5]] });
    expect(() =>
      given.fit(
        Matrix.fromRows([
          [1, 5],
          [2, 5],
        ]),
      ),
    ).toThrow('got "2 in column 0"');
    expect(() =>
      given.fit(
        Matrix.fromRows([
          [1, 5],
          [Number.NaN, 5],
        ]),
      ),
    ).toThrow('got "NaN in column 0"');
  });

  it('refuses lists that do not go with the features, and to drop what is no frequent category', () => {
    const rows = Matrix.fromRows([[1], [1], [2]]);
    expect(() => new OneHotEncoder({ categories: [[1], [2]] }).fit(rows)).toThrow('a list for each of 1 features');
    expect(() => new OneHotEncoder({ drop: [1, 1] }).fit(rows)).toThrow('a number for each of 1 features');
    expect(() => new OneHotEncoder({ drop: [3] }).fit(rows)).toThrow('a frequent category of feature 0; got 3');
    expect(() => new OneHotEncoder({ drop: [2], minFrequency: 2 }).fit(rows)).toThrow('a frequent category of feature 0; got 2');
  });

  it('keeps missing values among its parameters when stored', () => {
    const encoder = new OneHotEncoder({ categories: [[1, Number.NaN]], drop: [Number.NaN] });
    encoder.fit(Matrix.fromRows([[1], [Number.NaN]]));
    const loaded = loadEstimator(JSON.parse(JSON.stringify(encoder))) as OneHotEncoder;
    expect(loaded.params).toEqual(encoder.params);
    expect(loaded.getFeatureNamesOut(['x'])).toEqual(['x_1.0']);
  });
});
