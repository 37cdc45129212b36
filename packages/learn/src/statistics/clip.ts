import { max } from '../base/max.js';
import { min } from '../base/min.js';
export function clip(value: number, low: number, high: number): number {
  return min(max(value, low), high);
}

/** A probability with a finite logit: at least the machine epsilon away from 0 and from 1, as scikit-learn has it for float64. */
export function clipProbability(probability: number): number {
  return clip(probability, Number.EPSILON, 1 - Number.EPSILON);
}
