import { EigenvalueDecomposition, Matrix as MlMatrix } from 'ml-matrix';
import { choleskyFactor, invertLowerTriangular } from '../matrix/cholesky.js';
import { Matrix } from '../matrix/Matrix.js';

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
  const n = covariance.rows;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(MlMatrix.from1DArray(n, n, covariance.data), {
    assumeSymmetric: true,
  });
  const floor = n * Number.EPSILON * realEigenvalues.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const kept = realEigenvalues.flatMap((value, index) => (value > floor ? [index] : []));
  const W = new Matrix(kept.length, n);
  kept.forEach((index, i) => {
    const scale = 1 / Math.sqrt(realEigenvalues[index]!);
    for (let j = 0; j < n; j++) W.set(i, j, eigenvectorMatrix.get(j, index) * scale);
  });
  return W;
}
