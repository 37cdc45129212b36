import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { KNNImputer, type KNNImputerParams } from './KNNImputer.js';

type Table = (number | null)[][];
type Case = { params: Partial<KNNImputerParams>; same: number[][]; later: number[][] };

const expected = readExpected<{ rows: Table; new: Table; nearest: Case[] }>('imputers');
const rows = Matrix.fromRows(expected.rows.map(orNaN));
const later = Matrix.fromRows(expected.new.map(orNaN));

describe('KNNImputer', () => {
  it.each(expected.nearest)(
    'fills as scikit-learn does, its own rows and later ones: $params',
    ({ params, same, later: filled }) => {
      const imputer = new KNNImputer(params).fit(rows);
      expectClose(imputer.transform(rows).data, same.flat());
      expectClose(imputer.transform(later).data, filled.flat());
    },
  );

  it('names the features that it keeps and those whose missing values it tells', () => {
    const imputer = new KNNImputer({ addIndicator: true }).fit(
      Matrix.fromRows([
        [1, Number.NaN, 2],
        [3, Number.NaN, Number.NaN],
      ]),
    );
    expect(imputer.getFeatureNamesOut(['a', 'b', 'c'])).toEqual(['a', 'c', 'missingindicator_b', 'missingindicator_c']);
  });

  it('lets rows at no distance alone speak where weights are by distance', () => {
    const X = Matrix.fromRows([
      [1, 10],
      [1, 30],
      [1.5, 99],
    ]);
    const imputer = new KNNImputer({ nNeighbors: 3, weights: 'distance' }).fit(X);
    expect(imputer.transform(Matrix.fromRows([[1, Number.NaN]])).data).toEqual(Float64Array.of(1, 20));
  });

  it('refuses to be left without features', () => {
    expect(() => new KNNImputer().fit(Matrix.fromRows([[Number.NaN], [Number.NaN]]))).toThrow(
      'KNNImputer: X must hold at least one value; got "only missing values"',
    );
  });
});
