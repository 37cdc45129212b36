import { ALLOW_MISSING, checkNewRows } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';

/** `(x − shift) / scale`, feature by feature, as a new matrix; missing values stay missing. */
export function shiftAndScale(owner: string, X: Matrix, shift: Float64Array, scale: Float64Array): Matrix {
  checkNewRows(owner, X, shift.length, ALLOW_MISSING);
  const { rows, columns, data } = X;
  const scaled = new Matrix(rows, columns);
  const out = scaled.data;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) out[at] = (data[at]! - shift[j]!) / scale[j]!;
  }
  return scaled;
}

/** `x · scale + shift`, feature by feature, as a new matrix; missing values stay missing. */
export function scaleAndShift(owner: string, X: Matrix, scale: Float64Array, shift: Float64Array): Matrix {
  checkNewRows(owner, X, shift.length, ALLOW_MISSING);
  const { rows, columns, data } = X;
  const scaled = new Matrix(rows, columns);
  const out = scaled.data;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) out[at] = data[at]! * scale[j]! + shift[j]!;
  }
  return scaled;
}
