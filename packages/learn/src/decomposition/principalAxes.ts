import { abs } from '../base/abs.js';
import { doublesOf } from '../base/doublesOf.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { centred } from '../matrix/columnMeans.js';
import { crossProduct, productsOfRows, productsWithRows } from '../matrix/crossProduct.js';
import { Matrix } from '../matrix/Matrix.js';
import { orthogonaliseRows } from './orthogonaliseRows.js';
import { symmetricEigen } from './symmetricEigen.js';

export interface PrincipalAxes {
  /** Unit vectors, one a row, by falling variance, shape (rank or `wanted`, features). */
  readonly axes: Matrix;
  /** Variance along each direction, divisor rows − 1, falling, shape (rank). */
  readonly variances: Float64Array;
  /** The sum over all directions. */
  readonly totalVariance: number;
}

/** Squares of singular values above this share of the largest lose no digits that count by being found as eigenvalues. */
const SMALL_SHARE = 1e-3;

/**
 * The directions of largest variance of rows, as many as the rank of their deviations C from the mean.
 *
 * The eigenvectors are taken of the smaller of the two matrices of products, C·Cᵀ (rows × rows; Turk & Pentland 1991, doi
 * 10.1162/jocn.1991.3.1.71) or Cᵀ·C. Squaring costs digits on the small singular values, so where there are such, the eigenvectors only
 * begin a singular value decomposition, which one-sided rotations end. Directions whose singular value is within rounding (the
 * larger dimension × machine epsilon of the largest) count as none.
 *
 * @param wanted how many axes are asked for. Default: all.
 */
export function principalAxes(X: Matrix, mean: Float64Array, wanted = min(X.rows, X.columns)): PrincipalAxes {
  const { rows, columns } = X;
  const wide = columns > rows;
  const products = wide ? productsOfRows(centred(X, mean)) : crossProduct(X, mean);
  const { values, vectors } = symmetricEigen(products);
  let total = 0;
  for (let i = 0; i < products.rows; i++) total += products.get(i, i);
  const totalVariance = total / (rows - 1);
  const smallest = SMALL_SHARE * values[0]!;
  if (wanted <= values.length && values[wanted - 1]! > smallest) {
    const first = new Matrix(wanted, vectors.columns, vectors.data.slice(0, wanted * vectors.columns));
    const axes = wide ? productsWithRows(first, centred(X, mean).transpose()) : first;
    const floor = values[0]! * max(rows, columns) * Number.EPSILON;
    const variances = values.filter((value) => value > floor).map((value) => value / (rows - 1));
    return { axes: pointedUp(axes), variances, totalVariance };
  }
  const deviations = centred(X, mean);
  const scores = productsWithRows(vectors, wide ? deviations.transpose() : deviations);
  const floor = values[0]! * (max(rows, columns) * Number.EPSILON) ** 2;
  orthogonaliseRows(scores, vectors, floor, smallest);
  const squares = zeros(scores.rows).map((_, c) => scores.row(c).reduce((sum, score) => sum + score * score, 0));
  const kept = Array.from(squares.keys())
    .filter((c) => squares[c]! > floor)
    .sort((a, b) => squares[b]! - squares[a]! || a - b);
  const axes = (wide ? scores : vectors).selectRows(kept);
  return { axes: pointedUp(axes), variances: doublesOf(kept, (c) => squares[c]! / (rows - 1)), totalVariance };
}

/** Makes each row a unit vector whose entry of largest magnitude, the first of equals, is positive. Changes its argument. */
function pointedUp(axes: Matrix): Matrix {
  for (let c = 0; c < axes.rows; c++) {
    const axis = axes.row(c);
    let squares = 0;
    let largest = axis[0]!;
    for (const value of axis) {
      squares += value * value;
      if (abs(value) > abs(largest)) largest = value;
    }
    const scale = (largest < 0 ? -1 : 1) / sqrt(squares);
    for (let j = 0; j < axis.length; j++) axis[j]! *= scale;
  }
  return axes;
}
