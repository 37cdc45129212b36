import { constraint } from '../base/parameters.js';
import type { Labels } from './Estimator.js';
import { invalidData } from './errors.js';
import { isFiniteNumber } from './isFiniteNumber.js';
import type { Constraint } from './parameters.js';

/** A weight > 0 for class 0 and one for class 1. */
export function pairOfWeights(): Constraint {
  return constraint(
    'a pair of weights > 0',
    (value) => Array.isArray(value) && value.length === 2 && value.every((weight) => weight > 0 && isFiniteNumber(weight)),
  );
}

/**
 * What the rows of class 0 weigh together, and those of class 1.
 *
 * @throws `learn.invalid-data` unless both weigh something
 */
export function weightOfEachClass(owner: string, weight: Float64Array, y: Labels): [number, number] {
  const sums: [number, number] = [0, 0];
  for (let i = 0; i < weight.length; i++) sums[y[i] as 0 | 1] += weight[i]!;
  if (sums[0] > 0 && sums[1] > 0) return sums;
  throw invalidData(owner, 'sampleWeight must give both classes a weight > 0', `${sums[0]} and ${sums[1]}`);
}

/** What to multiply the rows of each class by so that both weigh the same: "balanced". */
export function balancing([zeros, ones]: readonly [number, number]): [number, number] {
  const total = zeros + ones;
  return [total / (2 * zeros), total / (2 * ones)];
}
