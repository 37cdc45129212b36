import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { loadEstimator } from '../persistence/loadEstimator.js';
import { OrdinalEncoder, type OrdinalEncoderParams } from './OrdinalEncoder.js';

type Table = (number | null)[][];
interface Case {
  params: Partial<OrdinalEncoderParams>;
  categories: Table;
  later: Table;
  transformed: Table;
}

const { X: table, ordinal } = readExpected<{ X: Table; ordinal: Case[] }>('encoders');
const X = Matrix.fromRows(table.map(orNaN));

describe('OrdinalEncoder', () => {
  it.each(ordinal)('gives the categories and codes of scikit-learn for $params', (expected) => {
    const encoder = new OrdinalEncoder(expected.params).fit(X);
    expect(encoder.categories_.map((values) => Array.from(values))).toEqual(expected.categories.map(orNaN));
    const later = Matrix.fromRows(expected.later.map(orNaN));
    expect(Array.from(encoder.transform(later).data)).toEqual(orNaN(expected.transformed.flat()));
  });

  it('refuses a category that it does not know, where unknown ones are errors', () => {
    const encoder = new OrdinalEncoder().fit(Matrix.fromRows([[1], [2]]));
    expect(() => encoder.transform(Matrix.fromRows([[3]]))).toThrow(
      'OrdinalEncoder: X must hold known categories only; got "3 in column 0"',
    );
  });

  it('refuses a code for unknown or missing values that is a category already', () => {
    const rows = Matrix.fromRows([[1], [2], [Number.NaN]]);
    const encoded = { handleUnknown: 'use_encoded_value' } as const;
    expect(() => new OrdinalEncoder({ ...encoded, unknownValue: 1 }).fit(rows)).toThrow('no code of a category of feature 0');
    expect(() => new OrdinalEncoder({ encodedMissingValue: 0 }).fit(rows)).toThrow('no code of a category of feature 0');
    expect(() => new OrdinalEncoder({ ...encoded, unknownValue: 2 }).fit(rows)).not.toThrow();
    expect(() => new OrdinalEncoder(encoded).fit(rows)).toThrow('unknownValue must be given');
    expect(() => new OrdinalEncoder({ unknownValue: -1 }).fit(rows)).toThrow('and only then; got -1');
  });

  it('keeps a missing code for unknown values when stored', () => {
    const encoder = new OrdinalEncoder({ handleUnknown: 'use_encoded_value', unknownValue: Number.NaN });
    encoder.fit(Matrix.fromRows([[1], [2]]));
    const loaded = loadEstimator(JSON.parse(JSON.stringify(encoder))) as OrdinalEncoder;
    expect(loaded.params).toEqual(encoder.params);
    expect(loaded.transform(Matrix.fromRows([[8]])).get(0, 0)).toBeNaN();
  });
});
