import type { Matrix } from '../matrix/Matrix.js';
import { abs } from './abs.js';
import type { FitOptions, Labels } from './Estimator.js';
import { invalidData, type LearnError } from './errors.js';
import { floor } from './floor.js';
import { fround } from './fround.js';
import { full } from './full.js';
import { isFiniteNumber } from './isFiniteNumber.js';
import { isMissing } from './isMissing.js';

/** Has `checkMatrix` take NaN for a missing value. */
export const ALLOW_MISSING = { allowMissing: true };

/** Throws `learn.invalid-data` unless X is a matrix with rows and columns. */
export function checkShape(owner: string, X: Matrix): void {
  if (!ArrayBuffer.isView(X.data)) throw invalidData(owner, 'X must be a Matrix, as Matrix.fromRows makes', typeof X);
  if (X.rows === 0 || X.columns === 0) {
    throw invalidData(owner, 'X must have at least one row and one column', `${X.rows} × ${X.columns}`);
  }
}

/** Throws `learn.invalid-data` unless X is a matrix with rows and columns and, unless `allowMissing`, only finite values. */
export function checkMatrix(owner: string, X: Matrix, { allowMissing = false } = {}): void {
  checkShape(owner, X);
  const { data } = X;
  if (areFinite(data)) return;
  for (let i = 0; i < data.length; i++) {
    const value = data[i]!;
    if (isFiniteNumber(value) || (allowMissing && isMissing(value))) continue;
    throw invalidValue(owner, `X must hold ${allowMissing ? 'finite or missing' : 'finite'} values`, X, i);
  }
}

/** Throws `learn.invalid-data` where a value, rounded to float32, is infinite. */
export function checkFloat32(owner: string, X: Matrix): void {
  const { data } = X;
  for (let i = 0; i < data.length; i++) {
    if (abs(fround(data[i]!)) < Infinity || isMissing(data[i]!)) continue;
    throw invalidValue(owner, 'X must hold values within the range of float32', X, i);
  }
}

/** The refusal of the value at `i` of X's data, which says where that is. */
export function invalidValue(owner: string, constraint: string, { data, columns }: Matrix, i: number): LearnError {
  return invalidData(owner, constraint, `${data[i]} at row ${floor(i / columns)}, column ${i % columns}`);
}

/** Throws `learn.invalid-data` unless y has one 0 or 1 a row of X, and both occur. */
export function checkLabels(owner: string, X: Matrix, y: Labels): void {
  if (y.length !== X.rows) throw invalidData(owner, `y must have one label a row (${X.rows})`, y.length);
  let positives = 0;
  for (const label of y) {
    if (label !== 0 && label !== 1) throw invalidData(owner, 'y must hold 0 and 1 only', label);
    positives += label;
  }
  if (positives === 0 || positives === y.length) {
    throw invalidData(owner, 'y must hold both classes', `${positives} of ${y.length} positive`);
  }
}

/** The weights given, checked, or all ones. */
export function checkSampleWeight(owner: string, rows: number, { sampleWeight }: FitOptions = {}): Float64Array {
  if (sampleWeight === undefined) return full(rows, 1);
  if (sampleWeight.length !== rows) {
    throw invalidData(owner, `sampleWeight must have one weight a row (${rows})`, sampleWeight.length);
  }
  for (const weight of sampleWeight) {
    if (!(isFiniteNumber(weight) && weight >= 0)) throw invalidData(owner, 'sampleWeight must hold finite weights ≥ 0', weight);
  }
  return sampleWeight;
}

/** Throws `learn.invalid-data` unless X has the number of features seen in `fit`. */
export function checkFeatureCount(owner: string, X: Matrix, expected: number): void {
  if (X.columns !== expected) throw invalidData(owner, `X must have the ${expected} features seen in fit`, X.columns);
}

/** Throws `learn.invalid-data` unless X has two rows, which a variance takes. */
export function checkTwoRows(owner: string, X: Matrix): void {
  if (X.rows < 2) throw invalidData(owner, 'X must have at least two rows', X.rows);
}

/** Checks X as `fit` would, and that it has as many features as were seen there. */
export function checkNewRows(
  owner: string,
  X: Matrix,
  features: number,
  options: { readonly allowMissing?: boolean } = {},
): void {
  checkFeatureCount(owner, X, features);
  checkMatrix(owner, X, options);
}

/** 0 times a number is 0, and NaN only for what is not finite: a sum of those says it of all, without a branch a value. */
function areFinite(values: Float64Array): boolean {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length - (values.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += 0 * values[i]!;
    b += 0 * values[i + 1]!;
    c += 0 * values[i + 2]!;
    d += 0 * values[i + 3]!;
  }
  for (let i = whole; i < values.length; i++) a += 0 * values[i]!;
  return a + b + c + d === 0;
}
