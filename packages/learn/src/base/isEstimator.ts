import type { Estimator } from './Estimator.js';

/** An estimator under a name of its own: a step of a pipeline, a part of a column transformer. */
export interface NamedEstimator {
  readonly name: string;
  readonly estimator: Estimator;
}

/** Whether a value keeps the contract of `Estimator`, as far as can be seen. */
export function isEstimator(value: unknown): value is Estimator {
  const { estimator, params } = (value ?? {}) as Partial<Estimator>;
  return typeof estimator === 'string' && typeof params === 'object' && params !== null;
}

/** Whether a value is an estimator with a name. */
export function isNamedEstimator(value: unknown): value is NamedEstimator {
  const { name, estimator } = (value ?? {}) as Partial<NamedEstimator>;
  return typeof name === 'string' && isEstimator(estimator);
}
