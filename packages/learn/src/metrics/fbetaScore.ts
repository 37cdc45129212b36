import type { Labels } from '../base/Estimator.js';
import { checkParameters, positive } from '../base/parameters.js';
import { countOutcomes } from './countOutcomes.js';
import type { MetricOptions } from './MetricOptions.js';

export interface FbetaOptions extends MetricOptions {
  /** How many times as much recall counts as precision, > 0. */
  readonly beta: number;
}

/**
 * The weighted harmonic mean of precision and recall: `(1 + β²) tp / ((1 + β²) tp + β² fn + fp)`, from 0 to 1.
 *
 * 0 where there is no positive row and none is called so. Matches scikit-learn 1.9 `fbeta_score(zero_division=0)`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { fbetaScore } from '@neurograde/learn';
 *
 * // Precision 1, recall 1/2.
 * fbetaScore(Uint8Array.of(0, 0, 1, 1), Uint8Array.of(0, 0, 1, 0), { beta: 2 }); // → 0.5556
 * ```
 */
export function fbetaScore(yTrue: Labels, yPred: Labels, { beta, ...options }: FbetaOptions): number {
  checkParameters('fbetaScore', { beta }, { beta: positive() });
  const { tp, fp, fn } = countOutcomes('fbetaScore', yTrue, yPred, options);
  const square = beta * beta;
  return tp === 0 ? 0 : ((1 + square) * tp) / ((1 + square) * tp + square * fn + fp);
}
