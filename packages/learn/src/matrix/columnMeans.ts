import { zeros } from '../base/zeros.js';
import { Matrix } from './Matrix.js';

/** The mean of each column, shape (columns). */
export function columnMeans({ rows, columns, data }: Matrix): Float64Array {
  const means = zeros(columns);
  let i = 0;
  // Four rows at a time, for a quarter of the loads and stores of the sums.
  for (; i + 3 < rows; i += 4) {
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      means[j] = means[j]! + data[at]! + data[at + columns]! + data[at + 2 * columns]! + data[at + 3 * columns]!;
    }
  }
  for (; i < rows; i++) {
    for (let j = 0, at = i * columns; j < columns; j++, at++) means[j]! += data[at]!;
  }
  for (let j = 0; j < columns; j++) means[j]! /= rows;
  return means;
}

/** X less a value a column, such as its mean, as a new matrix. */
export function centred({ rows, columns, data }: Matrix, centre: Float64Array): Matrix {
  const out = new Matrix(rows, columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) out.data[at] = data[at]! - centre[j]!;
  }
  return out;
}
