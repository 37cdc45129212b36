import { type Constraint, real } from '../base/parameters.js';

/** A confidence interval, both ends included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export interface ConfidenceOption {
  /** Part of intervals so made that hold the true value, above 0 and below 1. Default 0.95. */
  readonly confidence?: number;
}

/** Holds for a confidence level. */
export function confidenceLevel(): Constraint {
  return real({ above: 0, below: 1 });
}
