import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import { boolean, checkParameters } from '../base/parameters.js';
import { checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber, encodeNumbers } from '../persistence/encodeNumbers.js';
import { ascendingPair } from './ascendingPair.js';
import { median, quantile, sortPresent } from './quantile.js';
import { shiftAndScale } from './shiftAndScale.js';

export interface RobustScalerParams {
  /** Subtract each feature's median. Default true. */
  readonly withCentering: boolean;
  /** Divide by the distance between the two quantiles. Default true. */
  readonly withScaling: boolean;
  /** The two quantiles, in percent from 0 to 100. Default [25, 75]. */
  readonly quantileRange: readonly [number, number];
}

const OWNER = 'RobustScaler';
const CONSTRAINTS = { withCentering: boolean(), withScaling: boolean(), quantileRange: ascendingPair({ min: 0, max: 100 }) };

/**
 * Scales each feature by what outliers hardly move: `z = (x − median) / (q₇₅ − q₂₅)`, all from the training rows; missing
 * values are left out and stay missing.
 *
 * A feature whose quantiles coincide (distance below ten times the machine epsilon) is centred and not scaled. Matches
 * scikit-learn 1.9 `RobustScaler`.
 *
 * Fitted: `center_` and `scale_`, shape (features).
 */
export class RobustScaler implements Transformer<RobustScalerParams> {
  readonly estimator = OWNER;
  readonly params: RobustScalerParams;
  #center: Float64Array | undefined;
  #scale: Float64Array | undefined;

  constructor(params: Partial<RobustScalerParams> = {}) {
    this.params = { withCentering: true, withScaling: true, quantileRange: [25, 75], ...params };
  }

  get center_(): Float64Array {
    return this.#center ?? missing();
  }

  get scale_(): Float64Array {
    return this.#scale ?? missing();
  }

  fit(X: Matrix): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    const { withCentering, withScaling, quantileRange } = this.params;
    const center = new Float64Array(X.columns);
    const scale = new Float64Array(X.columns).fill(1);
    const values = new Float64Array(X.rows);
    for (let j = 0; j < X.columns; j++) {
      const sorted = sortPresent(X.column(j, values));
      if (withCentering) center[j] = median(sorted);
      if (!withScaling) continue;
      const distance = quantile(sorted, quantileRange[1] / 100) - quantile(sorted, quantileRange[0] / 100);
      if (!(distance < 10 * Number.EPSILON)) scale[j] = distance;
    }
    this.#center = center;
    this.#scale = scale;
    return this;
  }

  transform(X: Matrix): Matrix {
    return shiftAndScale(OWNER, X, this.center_, this.scale_);
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }

  toJSON(): EstimatorJson {
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: { center: encodeNumbers(this.center_), scale: encodeNumbers(this.scale_) },
    };
  }

  static fromJSON(json: EstimatorJson): RobustScaler {
    const scaler = new RobustScaler(json.params);
    const fitted = json.fitted as { center: EncodedNumber[]; scale: EncodedNumber[] };
    scaler.#center = decodeNumbers(fitted.center);
    scaler.#scale = decodeNumbers(fitted.scale);
    return scaler;
  }
}

function missing(): never {
  throw notFitted(OWNER);
}
