import { zeros } from '../base/zeros.js';
import { pairwiseSum } from '../statistics/pairwiseSum.js';

/**
 * scikit-learn's `gamma="scale"`: 1 / (features · variance of all values of X), 1 where X is constant.
 *
 * Sums as numpy does, so that the last bit agrees.
 *
 * @param values all values of X
 */
export function scaleGamma(values: Float64Array, features: number): number {
  const count = values.length;
  const mean = pairwiseSum(values) / count;
  const squares = zeros(count);
  for (let i = 0; i < count; i++) squares[i] = (values[i]! - mean) * (values[i]! - mean);
  const variance = pairwiseSum(squares) / count;
  return variance === 0 ? 1 : 1 / (features * variance);
}
