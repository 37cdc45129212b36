import { abs } from '../base/abs.js';
import { invalidData } from '../base/errors.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { checkParameters, positiveInteger } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { studentTBound, studentTTails } from '../statistics/studentT.js';
import { sum } from '../statistics/sum.js';
import { variance } from '../statistics/variance.js';
import { type ConfidenceOption, confidenceLevel, type Interval } from './Interval.js';

export interface ResampledTOptions extends ConfidenceOption {
  /** Rows a split trains on, ≥ 1. */
  readonly nTrain: number;
  /** Rows a split tests on, ≥ 1. */
  readonly nTest: number;
}

export interface ResampledT extends Interval {
  readonly mean: number;
  readonly standardError: number;
  /** `mean / standardError`; ±Infinity where all differences are equal and not 0, 0 where all are 0. */
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly pValue: number;
}

const OWNER = 'correctedResampledT';
const CONSTRAINTS = { nTrain: positiveInteger(), nTest: positiveInteger(), confidence: confidenceLevel() };

/**
 * Compares two models over the same splits: a t-test of their differences, with the variance enlarged by `nTest / nTrain` because
 * the training sets overlap (Nadeau & Bengio 2003, section 3; for repeated cross-validation Bouckaert & Frank 2004).
 *
 * @param differences score of one model minus score of the other, one a split, at least two
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { correctedResampledT } from '@neurograde/learn';
 *
 * const differences = Float64Array.of(0.02, 0.05, 0.01, 0.04, 0.03);
 * const { mean, t, pValue } = correctedResampledT(differences, { nTrain: 80, nTest: 20 });
 * [mean, t, pValue]; // → [0.03, 2.8284, 0.0474]
 * ```
 */
export function correctedResampledT(
  differences: Float64Array,
  { nTrain, nTest, confidence = 0.95 }: ResampledTOptions,
): ResampledT {
  checkParameters(OWNER, { nTrain, nTest, confidence }, CONSTRAINTS);
  const splits = differences.length;
  if (splits < 2) throw invalidData(OWNER, 'differences must have at least two values', splits);
  if (!differences.every(isFiniteNumber)) throw invalidData(OWNER, 'differences must be finite', Array.from(differences));
  const mean = sum(differences) / splits;
  const standardError = sqrt((1 / splits + nTest / nTrain) * variance(differences, 1));
  const t = mean === 0 ? 0 : mean / standardError;
  const degreesOfFreedom = splits - 1;
  const reach = studentTBound(confidence, degreesOfFreedom) * standardError;
  return {
    mean,
    standardError,
    t,
    degreesOfFreedom,
    pValue: studentTTails(abs(t), degreesOfFreedom),
    lower: mean - reach,
    upper: mean + reach,
  };
}
