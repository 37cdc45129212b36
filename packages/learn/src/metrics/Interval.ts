import { type Constraint, checkParameters, share } from '../base/parameters.js';

/** A confidence interval, both ends included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export interface ConfidenceOption {
  /** Part of intervals so made that hold the true value, above 0 and below 1. Default 0.95. */
  readonly confidence?: number;
}

/** Throws `learn.invalid-parameter` unless it is a confidence level. */
export function checkConfidence(owner: string, confidence: number): void {
  checkParameters(owner, { confidence }, { confidence: confidenceLevel() });
}

/** Holds for a confidence level. */
export function confidenceLevel(): Constraint {
  return share();
}
