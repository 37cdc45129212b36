import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { encodeNumbers } from '../persistence/encodeNumbers.js';
import { PowerTransformer } from './PowerTransformer.js';

type Table = (number | null)[][];
interface Expected {
  X: Table;
  results: { standardize: boolean; lambdas: number[]; transformed: Table; restored: Table }[];
}

const { X: table, results } = readExpected<Expected>('power_transformer');
const X = Matrix.fromRows(table.map(orNaN));

describe.each(results)('PowerTransformer, standardize $standardize', ({ standardize, lambdas, transformed, restored }) => {
  const power = new PowerTransformer({ standardize }).fit(X);

  it("finds scikit-learn's λ within the tolerance of its search", () => {
    expectClose(power.lambdas_, lambdas, { relative: 1e-7, absolute: 1e-8 });
  });

  it('transforms as scikit-learn does, within what that tolerance leaves', () => {
    expectClose(power.transform(X).data, transformed.flat(), { relative: 1e-6, absolute: 1e-7 });
  });

  it('transforms as scikit-learn does to 1e-9 where λ is the same', () => {
    const same = PowerTransformer.fromJSON({
      estimator: 'PowerTransformer',
      version: 1,
      params: { standardize: false },
      fitted: {
        lambdas: encodeNumbers(Float64Array.from(lambdas)),
        mean: lambdas.map(() => 0),
        scale: lambdas.map(() => 1),
      },
    });
    if (!standardize) expectClose(same.transform(X).data, transformed.flat(), { relative: 1e-9 });
  });

  it('gives the values back', () => {
    expectClose(power.inverseTransform(power.transform(X)).data, restored.flat(), { relative: 1e-9, absolute: 1e-12 });
  });
});

describe('PowerTransformer', () => {
  it('leaves a constant feature alone, and one without values', () => {
    const rows = [
      [4, Number.NaN],
      [4, Number.NaN],
    ];
    const power = new PowerTransformer({ standardize: false }).fit(Matrix.fromRows(rows));
    expect(Array.from(power.lambdas_)).toEqual([1, 1]);
    expectClose(power.transform(Matrix.fromRows([[7, 2]])).data, [7, 2]);
  });
});
