import { arange } from '../base/arange.js';
import type { Labels, Resampled } from '../base/Estimator.js';
import type { Matrix } from '../matrix/Matrix.js';

/** What a resampler returns that found nothing to do, and why. */
export function keepAll(X: Matrix, y: Labels, warnings: readonly string[]): Resampled {
  return { X, y, sampleIndices: arange(y.length), warnings };
}
