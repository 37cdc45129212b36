import { arange } from '../base/arange.js';
import { checkOptions } from '../base/checkOptions.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { oneOf, positiveInteger, seed } from '../base/parameters.js';
import { zeros } from '../base/zeros.js';
import { quantile } from '../preprocessing/quantile.js';
import { RandomState } from '../random/RandomState.js';
import { bcaLevels } from './bcaLevels.js';
import { type ConfidenceOption, confidenceLevel, type Interval } from './Interval.js';

export interface BootstrapOptions extends ConfidenceOption {
  /** Resamples drawn, ≥ 1. Default 1000. */
  readonly nResamples?: number;
  /** Seed of the draws. Default 0. */
  readonly randomState?: number;
  /**
   * How the interval comes of the resamples: their percentiles, or BCa, these percentiles corrected for bias and for a variance that changes with the
   * value. BCa asks for the statistic once more a patient. Default 'percentile'.
   */
  readonly method?: 'percentile' | 'bca';
}

export interface BootstrapInterval extends Interval {
  /** The statistic of the rows as they are. */
  readonly estimate: number;
  /** Resamples whose statistic was not a finite number; they are left out of the interval. */
  readonly undefinedResamples: number;
}

const OWNER = 'bootstrapInterval';
const OPTIONS: ParameterTable<BootstrapOptions> = {
  nResamples: [1000, positiveInteger()],
  confidence: [0.95, confidenceLevel()],
  randomState: [0, seed()],
  method: ['percentile', oneOf('percentile', 'bca')],
};

/**
 * The bootstrap interval of any statistic (Efron & Tibshirani 1993, 13.3 and 14.3), drawn by patient and stratified.
 *
 * Whole patients are drawn with replacement, each with all of its rows, as many from each stratum as it has; the strata are the
 * patients with rows of class 0 only, of class 1 only, and of both. BCa matches scipy 1.17 `bootstrap(method='BCa')` of these resamples, the strata being
 * its samples; it needs a finite statistic of the rows without any one patient.
 *
 * @param yTrue labels, shape (rows)
 * @param groups number of each row's patient, shape (rows)
 * @param statistic of the rows with the given numbers, some of them more than once; called once a resample
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { bootstrapInterval, rocAucScore } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
 * const scores = Float64Array.of(0.1, 0.2, 0.6, 0.3, 0.4, 0.7, 0.8, 0.5);
 * const patients = Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
 * const auc = (rows) => rocAucScore(Uint8Array.from(rows, (i) => yTrue[i]), Float64Array.from(rows, (i) => scores[i]));
 * const { estimate, lower, upper } = bootstrapInterval(yTrue, patients, auc, { nResamples: 500, method: 'bca' });
 * [estimate, lower, upper]; // → [0.875, 0.4375, 1]
 * ```
 */
export function bootstrapInterval(
  yTrue: Labels,
  groups: Int32Array,
  statistic: (rows: Int32Array) => number,
  options: BootstrapOptions = {},
): BootstrapInterval {
  const { nResamples, confidence, randomState, method } = checkOptions(OWNER, options, OPTIONS);
  if (yTrue.length === 0) throw invalidData(OWNER, 'yTrue must have at least one row', 0);
  if (groups.length !== yTrue.length) {
    throw invalidData(OWNER, `groups must have one value a label (${yTrue.length})`, groups.length);
  }
  const strata = stratify(yTrue, groups);
  const random = new RandomState(randomState);
  const values = zeros(nResamples)
    .map(() => statistic(resample(strata, random)))
    .filter(isFiniteNumber);
  if (values.length === 0) throw invalidData(OWNER, 'statistic must be finite for some resample', 'none');
  values.sort();
  const estimate = statistic(arange(yTrue.length));
  const usual = [(1 - confidence) / 2, 0.5 + confidence / 2] as const;
  const [low, high] = method === 'bca' ? bcaLevels(usual, values, estimate, jackknife(strata, statistic)) : usual;
  return {
    estimate,
    lower: quantile(values, low),
    upper: quantile(values, high),
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

/** The statistic without each patient in turn, by stratum; strata of one patient say nothing of the variance. */
function jackknife(strata: readonly number[][][], statistic: (rows: Int32Array) => number): Float64Array[] {
  return strata
    .filter((patients) => patients.length > 1)
    .map((patients) =>
      doublesOf(patients, (leftOut) => {
        const value = statistic(Int32Array.from(strata.flat().flatMap((rows) => (rows === leftOut ? [] : rows))));
        if (!isFiniteNumber(value)) throw invalidData(OWNER, 'statistic must be finite without any one patient', value);
        return value;
      }),
    );
}
