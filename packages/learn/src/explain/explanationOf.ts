import { abs } from '../base/abs.js';
import { max } from '../base/max.js';
import type { Matrix } from '../matrix/Matrix.js';
import type { Explanation } from './Explanation.js';

/** Puts values beside the outputs that they add up to. */
export function explanationOf(values: Matrix, expectedValue: number, outputs: Float64Array): Explanation {
  let additivityError = 0;
  for (let i = 0; i < values.rows; i++) {
    let sum = expectedValue;
    for (const value of values.row(i)) sum += value;
    additivityError = max(additivityError, abs(sum - outputs[i]!));
  }
  return { values, expectedValue, outputs, additivityError };
}
