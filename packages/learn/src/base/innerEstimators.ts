import type { Estimator } from './Estimator.js';
import { isEstimator, isNamedEstimator } from './isEstimator.js';

/** The estimators among the parameters, by the name that stands before `__`. */
export function innerEstimators(estimator: Estimator): Map<string, Estimator> {
  const inner = new Map<string, Estimator>();
  for (const [param, value] of Object.entries(estimator.params)) {
    if (isEstimator(value)) inner.set(param, value);
    if (!Array.isArray(value)) continue;
    for (const item of value) if (isNamedEstimator(item)) inner.set(item.name, item.estimator);
  }
  return inner;
}
