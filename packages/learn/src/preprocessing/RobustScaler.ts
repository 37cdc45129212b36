import { invalidParameter } from '../base/errors.js';
import { full } from '../base/full.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { ascendingPair } from './ascendingPair.js';
import { FeaturewiseTransformer } from './FeaturewiseTransformer.js';
import { partitionForQuantiles } from './partitionForQuantiles.js';
import { median, quantile } from './quantile.js';
import { scaleAndShift, shiftAndScale } from './shiftAndScale.js';
import { visitColumns } from './visitColumns.js';

export interface RobustScalerParams {
  /** Subtract each feature's median. Default true. */
  readonly withCentering: boolean;
  /** Divide by the distance between the two quantiles. Default true. */
  readonly withScaling: boolean;
  /** The two quantiles, in percent from 0 to 100. Default [25, 75]. */
  readonly quantileRange: readonly [number, number];
  /**
   * Divide by the distance as it is of a standard normal deviate, too, so that a normally distributed feature gets variance 1; needs
   * quantiles within 0 and 100, both excluded. Default false.
   */
  readonly unitVariance: boolean;
}

const OWNER = 'RobustScaler';
const PARAMETERS: ParameterTable<RobustScalerParams> = {
  withCentering: [true, boolean()],
  withScaling: [true, boolean()],
  quantileRange: [[25, 75], ascendingPair({ min: 0, max: 100 })],
  unitVariance: [false, boolean()],
};

/**
 * Scales each feature by what outliers hardly move: `z = (x − median) / (q₇₅ − q₂₅)`, all from the training rows; missing
 * values are left out and stay missing.
 *
 * A feature whose quantiles coincide (distance below ten times the machine epsilon) is centred and not scaled. Matches
 * scikit-learn 1.9 `RobustScaler`.
 *
 * Fitted: `center_` (0 without `withCentering`) and `scale_` (1 without `withScaling`), shape (features).
 *
 * @example
 * ```ts
 * import { Matrix, RobustScaler } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [4], [1000]]);
 * new RobustScaler().fit(X).transform(X).data; // → [-1, -0.5, 0, 0.5, 498.5]
 * ```
 */
export class RobustScaler extends FeaturewiseTransformer<RobustScalerParams, 'center' | 'scale'> {
  constructor(params: Partial<RobustScalerParams> = {}) {
    super(OWNER, PARAMETERS, ['center', 'scale'], params);
  }

  get center_(): Float64Array {
    return this.fitted.center;
  }

  get scale_(): Float64Array {
    return this.fitted.scale;
  }

  fit(X: Matrix): this {
    this.checkParams();
    const { withCentering, withScaling, quantileRange, unitVariance } = this.params;
    const [low, high] = quantileRange.map((percent) => percent / 100) as [number, number];
    if (unitVariance && !(low > 0 && high < 1)) {
      throw invalidParameter(OWNER, 'quantileRange', 'within 0 and 100, both excluded, for unitVariance', quantileRange);
    }
    const normalDistance = unitVariance ? normalQuantile(high) - normalQuantile(low) : 1;
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const center = zeros(X.columns);
    const scale = full(X.columns, 1);
    const probabilities = [...(withCentering ? [0.5] : []), ...(withScaling ? [low, high] : [])];
    visitColumns(X, (present, j) => {
      partitionForQuantiles(present, probabilities);
      if (withCentering) center[j] = median(present);
      if (!withScaling) return;
      const distance = quantile(present, high) - quantile(present, low);
      scale[j] = (distance < 10 * Number.EPSILON ? 1 : distance) / normalDistance;
    });
    return this.setFitted({ center, scale });
  }

  transform(X: Matrix): Matrix {
    return shiftAndScale(OWNER, X, this.center_, this.scale_);
  }

  /** The rows in the features' own units again. */
  inverseTransform(X: Matrix): Matrix {
    return scaleAndShift(OWNER, X, this.scale_, this.center_);
  }
}
