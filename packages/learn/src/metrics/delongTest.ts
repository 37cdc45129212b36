import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { sqrt } from '../base/sqrt.js';
import { mean } from '../statistics/mean.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { normalSurvival } from '../statistics/normalSurvival.js';
import { variance } from '../statistics/variance.js';
import { checkScores, checkTwoOfEach } from './checkTargets.js';
import { type ConfidenceOption, checkConfidence, type Interval } from './Interval.js';
import type { PosLabelOption } from './MetricOptions.js';
import { placements } from './placements.js';
import { positiveLabels } from './positiveLabels.js';

export interface DelongTestOptions extends ConfidenceOption, PosLabelOption {}

/** The interval is that of the difference. */
export interface DelongTest extends Interval {
  /** Area under the ROC curve of the first scores and of the second. */
  readonly aucs: readonly [number, number];
  /** The first area minus the second. */
  readonly difference: number;
  readonly standardError: number;
  /** `difference / standardError`; ±Infinity where the scores leave no variance, 0 where there is no difference. */
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
}

const OWNER = 'delongTest';

/**
 * Compares the areas under the ROC curves of two models on the same rows, whose errors go together (DeLong, DeLong & Clarke-Pearson 1988). Rows must
 * be independent, so one a patient.
 *
 * The structural components come from sorting, as in Sun & Xu (2014): O(n log n).
 *
 * @param yTrue labels, shape (rows), at least two rows of each class
 * @param first scores of one model, finite, higher for the positive class, shape (rows)
 * @param second scores of the other, shape (rows)
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { delongTest } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 0, 1, 1, 1);
 * const found = delongTest(yTrue, Float64Array.of(1, 2, 5, 4, 6, 7), Float64Array.of(3, 1, 5, 4, 2, 6));
 * found.aucs; // → [0.8889, 0.6667]
 * found.pValue; // → 0.3711
 * ```
 */
export function delongTest(
  yTrue: Labels,
  first: Float64Array,
  second: Float64Array,
  { confidence = 0.95, posLabel = 1 }: DelongTestOptions = {},
): DelongTest {
  checkConfidence(OWNER, confidence);
  checkScores(OWNER, yTrue, first);
  checkScores(OWNER, yTrue, second);
  const labels = positiveLabels(yTrue, posLabel);
  const one = components(labels, first);
  const other = components(labels, second);
  checkTwoOfEach(OWNER, one.positives, one.negatives);
  const aucs = [mean(one.positives), mean(other.positives)] as const;
  const difference = aucs[0] - aucs[1];
  const ofDifference =
    varianceOfDifference(one.positives, other.positives) + varianceOfDifference(one.negatives, other.negatives);
  const standardError = sqrt(ofDifference);
  const z = difference === 0 ? 0 : difference / standardError;
  const reach = normalQuantile(0.5 + confidence / 2) * standardError;
  const pValue = 2 * normalSurvival(abs(z));
  return { aucs, difference, standardError, z, pValue, lower: difference - reach, upper: difference + reach };
}

/** Structural components of the positives and of the negatives, in the order of the rows. */
function components(yTrue: Labels, scores: Float64Array): { positives: Float64Array; negatives: Float64Array } {
  const rows = arange(scores.length).sort((a, b) => scores[a]! - scores[b]!);
  const [negativeRows, positiveRows] = [0, 1].map((label) => rows.filter((row) => yTrue[row] === label)) as [
    Int32Array,
    Int32Array,
  ];
  const sorted = (of: Int32Array) => doublesOf(of, (row) => scores[row]!);
  return {
    positives: inRowOrder(positiveRows, placements(sorted(positiveRows), sorted(negativeRows))),
    negatives: inRowOrder(negativeRows, placements(sorted(negativeRows), sorted(positiveRows))),
  };
}

function inRowOrder(rows: Int32Array, values: Float64Array): Float64Array {
  const order = arange(rows.length).sort((a, b) => rows[a]! - rows[b]!);
  return doublesOf(order, (at) => values[at]!);
}

/** Variance of the mean of the differences, pair by pair. */
function varianceOfDifference(first: Float64Array, second: Float64Array): number {
  const differences = first.map((value, i) => value - second[i]!);
  return variance(differences, 1) / differences.length;
}
