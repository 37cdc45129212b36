import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { type Constraint, constraint } from '../base/parameters.js';

/** Two finite numbers in ascending order, such as a range; within [min, max] where given. */
export function ascendingPair({ min = -Infinity, max = Infinity } = {}): Constraint {
  const within = min === -Infinity && max === Infinity ? '' : ` within [${min}, ${max}]`;
  return constraint(
    `two numbers [low, high], low < high${within}`,
    (value) =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every(isFiniteNumber) &&
      value[0] < value[1] &&
      value[0] >= min &&
      value[1] <= max,
  );
}
