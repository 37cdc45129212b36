import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { SimpleImputer } from './SimpleImputer.js';

type Table = (number | null)[][];
type Result = { statistics: (number | null)[]; names: string[]; transformed: number[][] };

const expected = readExpected<{ X: Table; later: Table; median: Result; mean: Result }>('imputers');
const X = Matrix.fromRows(expected.X.map(orNaN));
const later = Matrix.fromRows(expected.later.map(orNaN));

describe('SimpleImputer', () => {
  it.each(['median', 'mean'] as const)(
    'fills with the %s as scikit-learn does, and drops a feature without values',
    (strategy) => {
      const imputer = new SimpleImputer({ strategy }).fit(X);
      const { statistics, names, transformed } = expected[strategy];
      expectClose(imputer.statistics_, statistics);
      expect(imputer.getFeatureNamesOut(['a', 'b', 'c', 'd', 'e'])).toEqual(names);
      const filled = imputer.transform(later);
      expect(filled.columns).toBe(4);
      expectClose(filled.data, transformed.flat());
    },
  );

  it('refuses to be left without features', () => {
    expect(() => new SimpleImputer().fit(Matrix.fromRows([[Number.NaN], [Number.NaN]]))).toThrow(
      'SimpleImputer: X must hold at least one value; got "only missing values"',
    );
  });
});
