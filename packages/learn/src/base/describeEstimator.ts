import type { Estimator } from './Estimator.js';
import { isEstimator } from './isEstimator.js';
import { mapValues } from './mapValues.js';

/**
 * The class and the parameters of an estimator as plain JSON, those of estimators inside it too: what it would do to the same data, fitted
 * or not. `toJSON` is for fitted ones.
 *
 * @example
 * ```ts
 * import { ColumnTransformer, describeEstimator, MinMaxScaler } from '@neurograde/learn';
 *
 * const some = [{ name: 'codes', estimator: 'passthrough', columns: [0] }];
 * const { estimator, params } = describeEstimator(new ColumnTransformer({ transformers: some, remainder: new MinMaxScaler() }));
 * estimator; // → 'ColumnTransformer'
 * params.remainder.estimator; // → 'MinMaxScaler'
 * ```
 */
export function describeEstimator({ estimator, params }: Estimator): object {
  return { estimator, params: describeValue(params) };
}

function describeValue(value: unknown): unknown {
  if (isEstimator(value)) return describeEstimator(value);
  if (Array.isArray(value)) return value.map(describeValue);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return mapValues(value as Record<string, unknown>, describeValue);
}
