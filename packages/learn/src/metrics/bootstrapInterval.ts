import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { checkParameters, integer, seed } from '../base/parameters.js';
import { quantile } from '../preprocessing/quantile.js';
import { RandomState } from '../random/RandomState.js';
import { type ConfidenceOption, confidenceLevel, type Interval } from './Interval.js';

export interface BootstrapOptions extends ConfidenceOption {
  /** Resamples drawn, ≥ 1. Default 1000. */
  readonly nResamples?: number;
  /** Seed of the draws. Default 0. */
  readonly randomState?: number;
}

export interface BootstrapInterval extends Interval {
  /** The statistic of the rows as they are. */
  readonly estimate: number;
  /** Resamples whose statistic was not a finite number; they are left out of the interval. */
  readonly undefinedResamples: number;
}

const OWNER = 'bootstrapInterval';
const CONSTRAINTS = { nResamples: integer({ min: 1 }), confidence: confidenceLevel(), randomState: seed() };

/**
 * The percentile bootstrap interval of any statistic (Efron & Tibshirani 1993, 13.3), drawn by patient and stratified.
 *
 * Whole patients are drawn with replacement, each with all of its rows, as many from each stratum as it has; the strata are the
 * patients with rows of class 0 only, of class 1 only, and of both.
 *
 * @param yTrue labels, shape (rows)
 * @param groups number of each row's patient, shape (rows)
 * @param statistic of the rows with the given numbers, some of them more than once; called once a resample
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 */
export function bootstrapInterval(
  yTrue: Labels,
  groups: Int32Array,
  statistic: (rows: Int32Array) => number,
  { nResamples = 1000, confidence = 0.95, randomState = 0 }: BootstrapOptions = {},
): BootstrapInterval {
  checkParameters(OWNER, { nResamples, confidence, randomState }, CONSTRAINTS);
  if (yTrue.length === 0) throw invalidData(OWNER, 'yTrue must have at least one row', 0);
  if (groups.length !== yTrue.length) {
    throw invalidData(OWNER, `groups must have one value a label (${yTrue.length})`, groups.length);
  }
  const strata = stratify(yTrue, groups);
  const random = new RandomState(randomState);
  const values = Float64Array.from({ length: nResamples }, () => statistic(resample(strata, random))).filter(Number.isFinite);
  if (values.length === 0) throw invalidData(OWNER, 'statistic must be finite for some resample', 'none');
  values.sort();
  return {
    estimate: statistic(Int32Array.from(yTrue.keys())),
    lower: quantile(values, (1 - confidence) / 2),
    upper: quantile(values, 0.5 + confidence / 2),
    undefinedResamples: nResamples - values.length,
  };
}

/** The patients' rows, by stratum; patients in order of their first row. */
function stratify(yTrue: Labels, groups: Int32Array): number[][][] {
  const patients = new Map<number, number[]>();
  groups.forEach((group, row) => {
    const rows = patients.get(group);
    if (rows === undefined) patients.set(group, [row]);
    else rows.push(row);
  });
  const strata: number[][][] = [[], [], []];
  for (const rows of patients.values()) {
    const isMixed = rows.some((row) => yTrue[row] !== yTrue[rows[0]!]);
    strata[isMixed ? 2 : yTrue[rows[0]!]!]!.push(rows);
  }
  return strata;
}

function resample(strata: readonly number[][][], random: RandomState): Int32Array {
  const drawn: number[] = [];
  for (const patients of strata) {
    for (let i = 0; i < patients.length; i++) drawn.push(...patients[random.integer(0, patients.length)]!);
  }
  return Int32Array.from(drawn);
}
