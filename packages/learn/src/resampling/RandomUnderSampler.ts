import type { EstimatorJson, Labels, Resampled, Resampler } from '../base/Estimator.js';
import { checkParameters, seed } from '../base/parameters.js';
import { checkLabels, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { type SamplingStrategy, samplingPlan, samplingStrategy } from './samplingPlan.js';

export interface RandomUnderSamplerParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'RandomUnderSampler';
const CONSTRAINTS = { samplingStrategy: samplingStrategy(), randomState: seed() };

/**
 * Keeps as many rows of the majority as wanted, drawn without replacement, and all of the minority; the rows come out class 0
 * first.
 *
 * The same rows in the same order as imbalanced-learn 0.14 `RandomUnderSampler(random_state=randomState)`. Missing values are allowed.
 */
export class RandomUnderSampler implements Resampler<RandomUnderSamplerParams> {
  readonly estimator = OWNER;
  readonly params: RandomUnderSamplerParams;

  constructor(params: Partial<RandomUnderSamplerParams> = {}) {
    this.params = { samplingStrategy: 'auto', randomState: 0, ...params };
  }

  fitResample(X: Matrix, y: Labels): Resampled {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    checkLabels(OWNER, X, y);
    const plan = samplingPlan(y, this.params.samplingStrategy);
    const { minority, minorityRows, majorityRows, toKeep, warnings } = plan;
    if (toKeep === majorityRows.length) return { X, y, warnings };
    const order = new RandomState(this.params.randomState).permutation(majorityRows.length);
    const drawn = order.subarray(0, toKeep).map((i) => majorityRows[i]!);
    const rows = Int32Array.from(minority === 0 ? [...minorityRows, ...drawn] : [...drawn, ...minorityRows]);
    return { X: X.selectRows(rows), y: Uint8Array.from(rows, (i) => y[i]!), warnings };
  }

  toJSON(): EstimatorJson {
    return { estimator: OWNER, version: 1, params: this.params, fitted: {} };
  }

  static fromJSON(json: EstimatorJson): RandomUnderSampler {
    return new RandomUnderSampler(json.params);
  }
}
