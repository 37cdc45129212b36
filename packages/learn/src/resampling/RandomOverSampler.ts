import type { EstimatorJson, Labels, Resampled, Resampler } from '../base/Estimator.js';
import { checkParameters, seed } from '../base/parameters.js';
import { checkLabels, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { appendRows } from './appendRows.js';
import { type SamplingStrategy, samplingPlan, samplingStrategy } from './samplingPlan.js';

export interface RandomOverSamplerParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'RandomOverSampler';
const CONSTRAINTS = { samplingStrategy: samplingStrategy(), randomState: seed() };

/**
 * Adds copies of rows of the minority, drawn with replacement, below the others.
 *
 * The same draws as imbalanced-learn 0.14 `RandomOverSampler(random_state=randomState)`. Missing values are allowed.
 */
export class RandomOverSampler implements Resampler<RandomOverSamplerParams> {
  readonly estimator = OWNER;
  readonly params: RandomOverSamplerParams;

  constructor(params: Partial<RandomOverSamplerParams> = {}) {
    this.params = { samplingStrategy: 'auto', randomState: 0, ...params };
  }

  fitResample(X: Matrix, y: Labels): Resampled {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    checkLabels(OWNER, X, y);
    const { minority, minorityRows, toAdd, warnings } = samplingPlan(y, this.params.samplingStrategy);
    const random = new RandomState(this.params.randomState);
    const drawn = Int32Array.from({ length: toAdd }, () => minorityRows[random.integer(0, minorityRows.length)]!);
    return { ...appendRows(X, y, X.selectRows(drawn), minority), warnings };
  }

  toJSON(): EstimatorJson {
    return { estimator: OWNER, version: 1, params: this.params, fitted: {} };
  }

  static fromJSON(json: EstimatorJson): RandomOverSampler {
    return new RandomOverSampler(json.params);
  }
}
