import type { Labels, Resampled } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, seed } from '../base/parameters.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { BaseSampler } from './BaseSampler.js';
import { keepAll } from './keepAll.js';
import { type SamplingStrategy, samplingPlan, samplingStrategy } from './samplingPlan.js';
import { takeRows } from './takeRows.js';

export interface RandomUnderSamplerParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Whether a row may be drawn more than once. Default false. */
  readonly replacement: boolean;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'RandomUnderSampler';
const PARAMETERS: ParameterTable<RandomUnderSamplerParams> = {
  samplingStrategy: ['auto', samplingStrategy()],
  replacement: [false, boolean()],
  randomState: [0, seed()],
};

/**
 * Keeps as many rows of the majority as wanted, drawn at random, and all of the minority; the rows come out class 0 first.
 *
 * The same rows in the same order as imbalanced-learn 0.14 `RandomUnderSampler(random_state=randomState)`. Missing values are allowed.
 *
 * @example
 * ```ts
 * import { Matrix, RandomUnderSampler } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0], [1], [2], [3], [10], [12]]);
 * const { X: resampled } = new RandomUnderSampler({ randomState: 1 }).fitResample(X, Uint8Array.of(0, 0, 0, 0, 1, 1));
 * resampled.column(0); // → [3, 2, 10, 12]
 * ```
 */
export class RandomUnderSampler extends BaseSampler<RandomUnderSamplerParams> {
  constructor(params: Partial<RandomUnderSamplerParams> = {}) {
    super(OWNER, PARAMETERS, params);
  }

  protected override allowsMissing(): boolean {
    return true;
  }

  protected override resample(X: Matrix, y: Labels): Resampled {
    const { randomState, replacement } = this.params;
    const { minority, minorityRows, majorityRows, toKeep, warnings } = samplingPlan(y, this.params.samplingStrategy, 'under');
    if (warnings.length > 0) return keepAll(X, y, warnings);
    const random = new RandomState(randomState);
    const many = majorityRows.length;
    const order = replacement
      ? intZeros(toKeep).map(() => random.integer(0, many))
      : random.permutation(many).subarray(0, toKeep);
    const drawn = order.map((i) => majorityRows[i]!);
    return takeRows(X, y, Int32Array.from(minority === 0 ? [...minorityRows, ...drawn] : [...drawn, ...minorityRows]), warnings);
  }
}
