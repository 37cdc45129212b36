import type { Labels } from '../base/Estimator.js';

/** Labels in which the class asked for is 1. */
export function positiveLabels(yTrue: Labels, posLabel: 0 | 1): Labels {
  return posLabel === 1 ? yTrue : yTrue.map((label) => 1 - label);
}
