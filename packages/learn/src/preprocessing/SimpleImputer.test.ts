import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { SimpleImputer, type SimpleImputerParams } from './SimpleImputer.js';

type Table = (number | null)[][];
type Case = { params: Partial<SimpleImputerParams>; statistics: (number | null)[]; names: string[]; transformed: number[][] };

const expected = readExpected<{ X: Table; later: Table; simple: Case[] }>('imputers');
const X = Matrix.fromRows(expected.X.map(orNaN));
const later = Matrix.fromRows(expected.later.map(orNaN));

describe('SimpleImputer', () => {
  it.each(expected.simple)(
    'fills as scikit-learn does, in as many columns: $params',
    ({ params, statistics, names, transformed }) => {
      const imputer = new SimpleImputer(params).fit(X);
      expectClose(imputer.statistics_, statistics);
      expect(imputer.getFeatureNamesOut(['a', 'b', 'c', 'd', 'e'])).toEqual(names);
      const filled = imputer.transform(later);
      expect(filled.columns).toBe(names.length);
      expectClose(filled.data, transformed.flat());
    },
  );

  it('reads an artifact of the first layout, which knew neither indicators nor empty features', () => {
    const imputer = SimpleImputer.fromJSON({
      estimator: 'SimpleImputer',
      version: 1,
      params: { strategy: 'median' },
      fitted: { statistics: [1.5, null, -2] },
    });
    expect(imputer.getFeatureNamesOut(['a', 'b', 'c'])).toEqual(['a', 'c']);
    expect(imputer.transform(Matrix.fromRows([[Number.NaN, 3, Number.NaN]])).data).toEqual(Float64Array.of(1.5, -2));
  });

  it('refuses to be left without features', () => {
    expect(() => new SimpleImputer().fit(Matrix.fromRows([[Number.NaN], [Number.NaN]]))).toThrow(
      'SimpleImputer: X must hold at least one value; got "only missing values"',
    );
  });
});
