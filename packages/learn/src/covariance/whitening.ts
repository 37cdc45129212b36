import { abs } from '../base/abs.js';
import { max } from '../base/max.js';
import { sqrt } from '../base/sqrt.js';
import { symmetricEigen } from '../decomposition/symmetricEigen.js';
import { choleskyFactor, invertLowerTriangular } from '../matrix/cholesky.js';
import type { Matrix } from '../matrix/Matrix.js';

/**
 * A matrix W under which rows of the given covariance become uncorrelated with unit variance: |W·d|² is the squared Mahalanobis
 * distance of a deviation d, and Wᵀ·W the precision matrix, the pseudo-inverse where the covariance is singular.
 *
 * Directions whose variance is nothing but rounding (columns × machine epsilon of the largest, as in SciPy 1.17 `pinvh`) are left out.
 *
 * @param covariance symmetric, shape (features, features)
 * @param leastVariance a bound under which no direction's variance lies
 * @returns shape (rank, features)
 */
export function whitening(covariance: Matrix, leastVariance: number): Matrix {
  const n = covariance.rows;
  let trace = 0;
  for (let j = 0; j < n; j++) trace += covariance.get(j, j);
  const factor = leastVariance > n * Number.EPSILON * trace ? choleskyFactor(covariance) : undefined;
  return factor === undefined ? whiteningOfSingular(covariance) : invertLowerTriangular(factor);
}

function whiteningOfSingular(covariance: Matrix): Matrix {
  const { values, vectors } = symmetricEigen(covariance);
  const floor = values.length * Number.EPSILON * max(abs(values[0]!), abs(values.at(-1)!));
  const W = vectors.selectRows(Array.from(values.keys()).filter((index) => values[index]! > floor));
  for (let i = 0; i < W.rows; i++) {
    const row = W.row(i);
    const scale = 1 / sqrt(values[i]!);
    for (let j = 0; j < row.length; j++) row[j]! *= scale;
  }
  return W;
}
