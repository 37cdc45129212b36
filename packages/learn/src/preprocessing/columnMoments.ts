import { full } from '../base/full.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';
import { columnMeans } from '../matrix/columnMeans.js';
import type { Matrix } from '../matrix/Matrix.js';

export interface ColumnMoments {
  /** Sum of the weights of the present values, shape (columns). */
  readonly weight: Float64Array;
  /** Weighted mean of the present values; NaN where there is none. */
  readonly mean: Float64Array;
  /** Weighted variance, divisor `weight`. */
  readonly variance: Float64Array;
}

/**
 * Mean and variance of each column's present values, row after row: two passes, with the correction for rounding that scikit-learn
 * applies (Chan, Golub & LeVeque 1983, eq. 1.7).
 *
 * @param weights weight of each row, shape (rows). Default: all 1.
 */
export function columnMoments(X: Matrix, weights?: Float64Array): ColumnMoments {
  const complete = weights === undefined ? momentsOfComplete(X) : undefined;
  // A missing value makes the mean of its column NaN.
  if (complete?.mean.every((mean) => !isMissing(mean))) return complete;
  const { rows, columns, data } = X;
  const weight = zeros(columns);
  const mean = zeros(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const w = weights === undefined ? 1 : weights[i]!;
    for (let j = 0; j < columns; j++, at++) {
      const value = data[at]!;
      if (isMissing(value)) continue;
      weight[j]! += w;
      mean[j]! += w * value;
    }
  }
  for (let j = 0; j < columns; j++) mean[j]! /= weight[j]!;
  const squares = zeros(columns);
  const rest = zeros(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const w = weights === undefined ? 1 : weights[i]!;
    for (let j = 0; j < columns; j++, at++) {
      const deviation = data[at]! - mean[j]!;
      if (isMissing(deviation)) continue;
      squares[j]! += w * deviation * deviation;
      rest[j]! += w * deviation;
    }
  }
  return { weight, mean, variance: corrected(squares, rest, weight) };
}

/** The same where nothing is missing or weighed, four rows at a time: additions in the same order, a quarter of the loads and stores. */
function momentsOfComplete(X: Matrix): ColumnMoments {
  const { rows, columns, data } = X;
  const weight = full(columns, rows);
  const mean = columnMeans(X);
  const squares = zeros(columns);
  const rest = zeros(columns);
  let i = 0;
  for (; i + 3 < rows; i += 4) {
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      const centre = mean[j]!;
      const a = data[at]! - centre;
      const b = data[at + columns]! - centre;
      const c = data[at + 2 * columns]! - centre;
      const d = data[at + 3 * columns]! - centre;
      squares[j] = squares[j]! + a * a + b * b + c * c + d * d;
      rest[j] = rest[j]! + a + b + c + d;
    }
  }
  for (; i < rows; i++) {
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      const deviation = data[at]! - mean[j]!;
      squares[j]! += deviation * deviation;
      rest[j]! += deviation;
    }
  }
  return { weight, mean, variance: corrected(squares, rest, weight) };
}

function corrected(squares: Float64Array, rest: Float64Array, weight: Float64Array): Float64Array {
  return squares.map((sum, j) => (sum - (rest[j]! * rest[j]!) / weight[j]!) / weight[j]!);
}

/** scikit-learn's `_is_constant_feature`: whether the variance of column j is not above what rounding alone could make. */
export function isConstant({ weight, mean, variance }: ColumnMoments, j: number): boolean {
  const bound = weight[j]! * Number.EPSILON * variance[j]! + (weight[j]! * mean[j]! * Number.EPSILON) ** 2;
  return variance[j]! <= bound;
}
