import { Matrix } from './Matrix.js';

/** The mean of each column, shape (columns). */
export function columnMeans({ rows, columns, data }: Matrix): Float64Array {
  const means = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) means[j]! += data[at]!;
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
