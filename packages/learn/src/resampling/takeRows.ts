import type { Labels, Resampled } from '../base/Estimator.js';
import type { Matrix } from '../matrix/Matrix.js';

/** The rows named, in that order, as what a resampler returns. */
export function takeRows(X: Matrix, y: Labels, rows: Int32Array, warnings: readonly string[]): Resampled {
  return { X: X.selectRows(rows), y: Uint8Array.from(rows, (row) => y[row]!), sampleIndices: rows, warnings };
}
