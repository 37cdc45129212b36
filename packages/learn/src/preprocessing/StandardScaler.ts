import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import { boolean, checkParameters } from '../base/parameters.js';
import { checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { shiftAndScale } from './shiftAndScale.js';

export interface StandardScalerParams {
  /** Subtract each feature's mean. Default true. */
  readonly withMean: boolean;
  /** Divide by each feature's standard deviation. Default true. */
  readonly withStd: boolean;
}

const OWNER = 'StandardScaler';
const CONSTRAINTS = { withMean: boolean(), withStd: boolean() };

/**
 * Standardises each feature: `z = (x − mean) / sd`, both taken from the training rows; missing values are left out of both and stay missing.
 *
 * A constant feature is centred and not scaled. Matches scikit-learn 1.9 `StandardScaler` (population standard deviation, and
 * its test for a variance that is only rounding).
 *
 * Fitted: `mean_` and `scale_`, shape (features).
 */
export class StandardScaler implements Transformer<StandardScalerParams> {
  readonly estimator = OWNER;
  readonly params: StandardScalerParams;
  #mean: Float64Array | undefined;
  #scale: Float64Array | undefined;

  constructor(params: Partial<StandardScalerParams> = {}) {
    this.params = { withMean: true, withStd: true, ...params };
  }

  get mean_(): Float64Array {
    return this.#mean ?? missing();
  }

  get scale_(): Float64Array {
    return this.#scale ?? missing();
  }

  fit(X: Matrix): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    const mean = new Float64Array(X.columns);
    const scale = new Float64Array(X.columns).fill(1);
    const values = new Float64Array(X.rows);
    for (let j = 0; j < X.columns; j++) {
      const moments = meanAndVariance(X.column(j, values));
      mean[j] = this.params.withMean ? moments.mean : 0;
      if (this.params.withStd && !isOnlyRounding(moments)) scale[j] = Math.sqrt(moments.variance);
    }
    this.#mean = mean;
    this.#scale = scale;
    return this;
  }

  transform(X: Matrix): Matrix {
    return shiftAndScale(OWNER, X, this.mean_, this.scale_);
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }

  toJSON(): EstimatorJson {
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: { mean: Array.from(this.mean_), scale: Array.from(this.scale_) },
    };
  }

  static fromJSON(json: EstimatorJson): StandardScaler {
    const scaler = new StandardScaler(json.params);
    const fitted = json.fitted as { mean: number[]; scale: number[] };
    scaler.#mean = Float64Array.from(fitted.mean);
    scaler.#scale = Float64Array.from(fitted.scale);
    return scaler;
  }
}

interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
}

/** Two passes, with the correction for rounding that scikit-learn applies (Chan, Golub & LeVeque 1983, eq. 1.7). */
function meanAndVariance(values: Float64Array): Moments {
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
  }
  if (count === 0) return { count, mean: 0, variance: 0 };
  const mean = sum / count;
  let squares = 0;
  let rest = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const deviation = value - mean;
    squares += deviation * deviation;
    rest += deviation;
  }
  return { count, mean, variance: (squares - (rest * rest) / count) / count };
}

/** scikit-learn's `_is_constant_feature`: the variance is not above what rounding alone could make. */
function isOnlyRounding({ count, mean, variance }: Moments): boolean {
  const bound = count * Number.EPSILON * variance + (count * mean * Number.EPSILON) ** 2;
  return variance <= bound;
}

function missing(): never {
  throw notFitted(OWNER);
}
