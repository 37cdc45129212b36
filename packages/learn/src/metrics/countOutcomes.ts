import type { Labels } from '../base/Estimator.js';
import { checkSampleWeight } from '../base/validate.js';
import { checkPredictions } from './checkTargets.js';
import type { ConfusionMatrix } from './confusionMatrix.js';
import type { MetricOptions } from './MetricOptions.js';

/**
 * The confusion matrix of predicted labels.
 *
 * @param owner the metric to name in an error
 */
export function countOutcomes(
  owner: string,
  yTrue: Labels,
  yPred: Labels,
  { posLabel = 1, sampleWeight }: MetricOptions,
): ConfusionMatrix {
  checkPredictions(owner, yTrue, yPred);
  const counts = [0, 0, 0, 0];
  if (sampleWeight === undefined) for (let i = 0; i < yTrue.length; i++) counts[2 * yTrue[i]! + yPred[i]!]!++;
  else {
    const weight = checkSampleWeight(owner, yTrue.length, { sampleWeight });
    for (let i = 0; i < yTrue.length; i++) counts[2 * yTrue[i]! + yPred[i]!]! += weight[i]!;
  }
  const [zeros, zerosMissed, onesMissed, ones] = counts as [number, number, number, number];
  if (posLabel === 1) return { tn: zeros, fp: zerosMissed, fn: onesMissed, tp: ones };
  return { tn: ones, fp: onesMissed, fn: zerosMissed, tp: zeros };
}

/** hits / (hits + misses), by convention 0 without a hit. */
export function shareOfHits(hits: number, misses: number): number {
  return hits === 0 ? 0 : hits / (hits + misses);
}
