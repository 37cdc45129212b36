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
