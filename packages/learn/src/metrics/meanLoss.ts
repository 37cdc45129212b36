import type { Labels } from '../base/Estimator.js';
import { checkSampleWeight } from '../base/validate.js';
import { checkProbabilities } from './checkTargets.js';
import type { MetricOptions } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

/**
 * The weighted mean over the rows of what a probability costs given the label.
 *
 * @param owner the metric to name in an error
 */
export function meanLoss(
  owner: string,
  yTrue: Labels,
  probabilities: Float64Array,
  { posLabel = 1, ...options }: MetricOptions,
  lossOf: (label: number, probability: number) => number,
): number {
  checkProbabilities(owner, yTrue, probabilities);
  const labels = positiveLabels(yTrue, posLabel);
  const weight = checkSampleWeight(owner, yTrue.length, options);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < labels.length; i++) {
    sum += weight[i]! * lossOf(labels[i]!, probabilities[i]!);
    total += weight[i]!;
  }
  return sum / total;
}
