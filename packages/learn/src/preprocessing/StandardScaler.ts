import type { FitOptions, Labels } from '../base/Estimator.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { ALLOW_MISSING, checkMatrix, checkSampleWeight, checkShape } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { columnMoments, isConstant } from './columnMoments.js';
import { FeaturewiseTransformer } from './FeaturewiseTransformer.js';
import { scaleAndShift, shiftAndScale } from './shiftAndScale.js';

export interface StandardScalerParams {
  /** Subtract each feature's mean. Default true. */
  readonly withMean: boolean;
  /** Divide by each feature's standard deviation. Default true. */
  readonly withStd: boolean;
}

const OWNER = 'StandardScaler';
const PARAMETERS: ParameterTable<StandardScalerParams> = { withMean: [true, boolean()], withStd: [true, boolean()] };

/**
 * Standardises each feature: `z = (x − mean) / sd`, both taken from the training rows; missing values are left out of both and stay missing.
 *
 * A constant feature is centred and not scaled. Matches scikit-learn 1.9 `StandardScaler` (population standard deviation, and
 * its test for a variance that is only rounding).
 *
 * Fitted: `mean_` (0 without `withMean`) and `scale_` (1 without `withStd`), shape (features); NaN for a feature wholly missing.
 *
 * @example
 * ```ts
 * import { Matrix, StandardScaler } from '@neurograde/learn';
 *
 * const scaler = new StandardScaler().fit(Matrix.fromRows([[1], [3]]));
 * scaler.transform(Matrix.fromRows([[1], [3], [4]])).data; // → [-1, 1, 2]
 * scaler.inverseTransform(Matrix.fromRows([[2]])).data; // → [4]
 * ```
 */
export class StandardScaler extends FeaturewiseTransformer<StandardScalerParams, 'mean' | 'scale'> {
  constructor(params: Partial<StandardScalerParams> = {}) {
    super(OWNER, PARAMETERS, ['mean', 'scale'], params);
  }

  get mean_(): Float64Array {
    return this.fitted.mean;
  }

  get scale_(): Float64Array {
    return this.fitted.scale;
  }

  /** @param options `sampleWeight` weighs the rows in the mean and in the standard deviation. */
  fit(X: Matrix, _y: Labels | undefined = undefined, options: FitOptions = {}): this {
    this.checkParams();
    checkShape(OWNER, X);
    const weighted = options.sampleWeight !== undefined;
    const moments = columnMoments(X, weighted ? checkSampleWeight(OWNER, X.rows, options) : undefined);
    // An infinite value leaves no finite mean.
    if (!moments.mean.every(isFiniteNumber)) checkMatrix(OWNER, X, ALLOW_MISSING);
    const { withMean, withStd } = this.params;
    return this.setFitted({
      mean: withMean ? moments.mean : zeros(X.columns),
      scale: moments.variance.map((variance, j) => (withStd && !isConstant(moments, j) ? sqrt(variance) : 1)),
    });
  }

  transform(X: Matrix): Matrix {
    return shiftAndScale(OWNER, X, this.mean_, this.scale_);
  }

  /** The rows in the features' own units again. */
  inverseTransform(X: Matrix): Matrix {
    return scaleAndShift(OWNER, X, this.scale_, this.mean_);
  }
}
