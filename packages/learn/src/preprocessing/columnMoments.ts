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
export function columnMoments({ rows, columns, data }: Matrix, weights?: Float64Array): ColumnMoments {
  const weight = new Float64Array(columns);
  const mean = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const w = weights === undefined ? 1 : weights[i]!;
    for (let j = 0; j < columns; j++, at++) {
      const value = data[at]!;
      if (Number.isNaN(value)) continue;
      weight[j]! += w;
      mean[j]! += w * value;
    }
  }
  for (let j = 0; j < columns; j++) mean[j]! /= weight[j]!;
  const squares = new Float64Array(columns);
  const rest = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const w = weights === undefined ? 1 : weights[i]!;
    for (let j = 0; j < columns; j++, at++) {
      const deviation = data[at]! - mean[j]!;
      if (Number.isNaN(deviation)) continue;
      squares[j]! += w * deviation * deviation;
      rest[j]! += w * deviation;
    }
  }
  const variance = squares.map((sum, j) => (sum - (rest[j]! * rest[j]!) / weight[j]!) / weight[j]!);
  return { weight, mean, variance };
}

/** scikit-learn's `_is_constant_feature`: whether the variance of column j is not above what rounding alone could make. */
export function isConstant({ weight, mean, variance }: ColumnMoments, j: number): boolean {
  const bound = weight[j]! * Number.EPSILON * variance[j]! + (weight[j]! * mean[j]! * Number.EPSILON) ** 2;
  return variance[j]! <= bound;
}
