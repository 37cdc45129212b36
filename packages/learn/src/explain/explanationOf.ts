import type { Matrix } from '../matrix/Matrix.js';
import type { Explanation } from './Explanation.js';

/** Puts values beside the outputs that they add up to. */
export function explanationOf(values: Matrix, expectedValue: number, outputs: Float64Array): Explanation {
  let additivityError = 0;
  for (let i = 0; i < values.rows; i++) {
    let sum = expectedValue;
    for (const value of values.row(i)) sum += value;
    additivityError = Math.max(additivityError, Math.abs(sum - outputs[i]!));
  }
  return { values, expectedValue, outputs, additivityError };
}
