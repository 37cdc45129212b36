import { choleskyFactor, invertLowerTriangular } from '../matrix/cholesky.js';
import { crossProduct } from '../matrix/crossProduct.js';
import { Matrix } from '../matrix/Matrix.js';

/**
 * The coefficients B for which design · B is nearest to Y, a column of Y at a time, by the normal equations; undefined where the
 * columns of the design depend on each other.
 *
 * @param design shape (rows, terms)
 * @param Y shape (rows, features)
 * @returns shape (terms, features)
 */
export function leastSquares(design: Matrix, Y: Matrix): Matrix | undefined {
  const factor = choleskyFactor(crossProduct(design), 1e-10);
  if (factor === undefined) return undefined;
  return product(crossProduct(invertLowerTriangular(factor)), product(design.transpose(), Y));
}

/** A·B. */
export function product(A: Matrix, B: Matrix): Matrix {
  const out = new Matrix(A.rows, B.columns);
  for (let i = 0; i < A.rows; i++) {
    const row = out.row(i);
    for (let k = 0; k < A.columns; k++) {
      const weight = A.get(i, k);
      const values = B.row(k);
      for (let j = 0; j < row.length; j++) row[j]! += weight * values[j]!;
    }
  }
  return out;
}
