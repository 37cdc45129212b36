import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { PCA, type PCAParams } from './PCA.js';

interface Result extends PCAParams {
  mean: number[];
  components: number[][];
  explainedVariance: number[];
  explainedVarianceRatio: number[];
  singularValues: number[];
  noiseVariance: number;
  transformed: number[][];
  restored: number[][];
}
type Table = { X: number[][]; later: number[][]; results: Result[] };

const tables = readExpected<{ wide: Table; tall: Table; long: Table; graded: Table }>('pca');
const cases = Object.entries(tables).flatMap(([name, table]) =>
  table.results.map((result) => ({ name, nComponents: result.nComponents, table, result })),
);

describe('PCA', () => {
  it.each(cases)('gives the components, signs and variances of scikit-learn: $name, $nComponents', ({ table, result }) => {
    const { nComponents, whiten } = result;
    const pca = new PCA({ nComponents, whiten }).fit(Matrix.fromRows(table.X));
    const transformed = pca.transform(Matrix.fromRows(table.later));
    expectClose(pca.mean_, result.mean);
    expectClose(pca.explainedVariance_, result.explainedVariance, { relative: 1e-10 });
    expectClose(pca.explainedVarianceRatio_, result.explainedVarianceRatio, { relative: 1e-10 });
    expectClose(pca.components_.data, result.components.flat(), { absolute: 1e-10 });
    expectClose(pca.singularValues_, result.singularValues, { relative: 1e-10 });
    expectClose([pca.noiseVariance_], [result.noiseVariance], { relative: 1e-10, absolute: 1e-20 });
    expectClose(transformed.data, result.transformed.flat(), { relative: 1e-9, absolute: 1e-9 });
    expectClose(pca.inverseTransform(transformed).data, result.restored.flat(), { relative: 1e-9, absolute: 1e-9 });
  });

  it('stops at the rank of the training rows, and says so', () => {
    const pca = new PCA({ nComponents: 12 }).fit(Matrix.fromRows(tables.wide.X));
    expect(pca.components_.rows).toBe(11);
    expect(pca.warnings_).toEqual(['nComponents is 12, but the training rows span 11 dimensions: 11 are kept']);
  });

  it('takes what rounding leaves beyond the rank for nothing', () => {
    const [first, second] = [tables.wide.X[0]!, tables.wide.X[1]!];
    const mixtures = [0.1, 0.7, -0.3, 1.9, 2.3, -4.1].map((share) =>
      first.map((value, j) => value + share * (second[j]! - value)),
    );
    expect(new PCA({ nComponents: 4 }).fit(Matrix.fromRows(mixtures)).components_.rows).toBe(1);
  });

  it('reads an artifact of the first layout, which knew no singular values', () => {
    const json = new PCA({ nComponents: 2 }).fit(Matrix.fromRows(tables.tall.X)).toJSON();
    const { singularValues: _s, noiseVariance: _n, ...fitted } = json.fitted as Record<string, unknown>;
    const loaded = PCA.fromJSON({ ...json, version: 1, fitted });
    const later = Matrix.fromRows(tables.tall.later);
    expect(loaded.transform(later)).toEqual(PCA.fromJSON(json).transform(later));
    expect(loaded.noiseVariance_).toBeNaN();
  });

  it('refuses to restore rows of another number of components', () => {
    const pca = new PCA({ nComponents: 2 }).fit(Matrix.fromRows(tables.tall.X));
    expect(() => pca.inverseTransform(Matrix.fromRows([[1, 2, 3]]))).toThrow('PCA: X must have 2 components; got 3');
  });

  it('refuses rows that are all the same', () => {
    const X = Matrix.fromRows([
      [1, 2],
      [1, 2],
    ]);
    expect(() => new PCA().fit(X)).toThrow('PCA: X must hold a feature that varies; got "none"');
  });
});
