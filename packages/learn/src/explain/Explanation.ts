import type { Matrix } from '../matrix/Matrix.js';

/** What each feature adds to a model's output, row by row. */
export interface Explanation {
  /** SHAP value of each feature, shape (rows, features), in the units of `outputs`. */
  readonly values: Matrix;
  /** Output expected of a row of which nothing is known: what the values start from. */
  readonly expectedValue: number;
  /** The model's output, shape (rows). */
  readonly outputs: Float64Array;
  /** Largest |expected value + sum of a row's values − its output| over the rows: 0 but for rounding. */
  readonly additivityError: number;
}

/** Puts values beside the outputs that they add up to. */
export function explanation(values: Matrix, expectedValue: number, outputs: Float64Array): Explanation {
  let additivityError = 0;
  for (let i = 0; i < values.rows; i++) {
    let sum = expectedValue;
    for (const value of values.row(i)) sum += value;
    additivityError = Math.max(additivityError, Math.abs(sum - outputs[i]!));
  }
  return { values, expectedValue, outputs, additivityError };
}
