import type { Labels, Resampled } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { nonNegative, nullOr, seed } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { variance } from '../statistics/variance.js';
import { appendRows } from './appendRows.js';
import { BaseSampler } from './BaseSampler.js';
import { type SamplingStrategy, samplingPlan, samplingStrategy } from './samplingPlan.js';
import { takeRows } from './takeRows.js';

export interface RandomOverSamplerParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /**
   * Null for copies, or how far rows are scattered around those they are drawn from, ≥ 0: a factor on the width that Silverman's rule gives
   * for data from a normal distribution (a smoothed bootstrap, ROSE; Menardi & Torelli 2014, doi 10.1007/s10618-012-0295-5). Default null.
   */
  readonly shrinkage: number | null;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'RandomOverSampler';
const PARAMETERS: ParameterTable<RandomOverSamplerParams> = {
  samplingStrategy: ['auto', samplingStrategy()],
  shrinkage: [null, nullOr(nonNegative())],
  randomState: [0, seed()],
};

/**
 * Adds copies of rows of the minority, drawn with replacement, below the others; or rows scattered around those.
 *
 * The same draws as imbalanced-learn 0.14 `RandomOverSampler(random_state=randomState)`. Missing values are allowed unless
 * `shrinkage` is given.
 *
 * @example
 * ```ts
 * import { Matrix, RandomOverSampler } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0], [1], [2], [3], [10], [12]]);
 * const { X: resampled } = new RandomOverSampler({ randomState: 1 }).fitResample(X, Uint8Array.of(0, 0, 0, 0, 1, 1));
 * resampled.column(0); // → [0, 1, 2, 3, 10, 12, 12, 12]
 * ```
 */
export class RandomOverSampler extends BaseSampler<RandomOverSamplerParams> {
  constructor(params: Partial<RandomOverSamplerParams> = {}) {
    super(OWNER, PARAMETERS, params);
  }

  protected override allowsMissing(): boolean {
    return this.params.shrinkage === null;
  }

  protected override resample(X: Matrix, y: Labels): Resampled {
    const { shrinkage, randomState } = this.params;
    const { minority, minorityRows, toAdd, warnings } = samplingPlan(y, this.params.samplingStrategy, 'over');
    const random = new RandomState(randomState);
    const drawn = intZeros(toAdd).map(() => minorityRows[random.integer(0, minorityRows.length)]!);
    if (shrinkage === null) {
      const rows = intZeros(X.rows + toAdd).map((_, i) => (i < X.rows ? i : drawn[i - X.rows]!));
      return takeRows(X, y, rows, warnings);
    }
    return appendRows(X, y, scatter(X, drawn, widths(X, minorityRows, shrinkage), random), minority, warnings);
  }
}

/** The standard deviation of the scatter of each feature. */
function widths(X: Matrix, rows: Int32Array, shrinkage: number): Float64Array {
  const factor = shrinkage * (4 / ((X.columns + 2) * X.rows)) ** (1 / (X.columns + 4));
  const values = zeros(rows.length);
  const members = X.selectRows(rows);
  return zeros(X.columns).map((_, j) => factor * sqrt(variance(members.column(j, values))));
}

/** numpy's `std(axis=0)` of one column: sums from the first row to the last. */
function scatter(X: Matrix, rows: Int32Array, widths: Float64Array, random: RandomState): Matrix {
  const made = new Matrix(rows.length, X.columns);
  for (let i = 0, at = 0; i < rows.length; i++) {
    for (let j = 0; j < X.columns; j++, at++) made.data[at] = random.normal() * widths[j]! + X.get(rows[i]!, j);
  }
  return made;
}
