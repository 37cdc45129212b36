import type { Estimator, Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';

/**
 * Turns scores into probabilities by a map of one variable, fitted on out-of-fold scores of rows that were not resampled.
 */
export interface Calibrator extends Estimator {
  /** Learns from scores, shape (rows), and labels, shape (rows), both classes. */
  fit(scores: Float64Array, y: Labels): this;
  /** Probability of the positive class for each score, from 0 to 1. */
  transform(scores: Float64Array): Float64Array;
  /** What a reader of the run's record should know, such as a map that falls where it should rise. */
  readonly warnings: readonly string[];
}

/** What a map warns of that came out the same for every score. */
export function warningOfPrevalence(owner: string): string {
  return `${owner}: the scores do not grow with the positive class, so every row gets the prevalence`;
}

/** Throws `learn.invalid-data` unless every score is finite and, where bounds are given, within them. */
export function checkCalibratorScores(owner: string, scores: Float64Array, { min = -Infinity, max = Infinity } = {}): void {
  const isBounded = min !== -Infinity || max !== Infinity;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (isFiniteNumber(score) && score >= min && score <= max) continue;
    throw invalidData(
      owner,
      isBounded ? `scores must be from ${min} to ${max}` : 'scores must be finite',
      `${score} at row ${i}`,
    );
  }
}
