import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix, checkShape } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { ascendingPair } from './ascendingPair.js';
import { columnExtremes } from './columnExtremes.js';
import { FeaturewiseTransformer } from './FeaturewiseTransformer.js';
import { scaleAndShift, shiftAndScale } from './shiftAndScale.js';

export interface MinMaxScalerParams {
  /** Where the training minimum and maximum go. Default [0, 1]. */
  readonly featureRange: readonly [number, number];
  /** Hold values of later rows within that range. Default false. */
  readonly clip: boolean;
}

const OWNER = 'MinMaxScaler';
const PARAMETERS: ParameterTable<MinMaxScalerParams> = { featureRange: [[0, 1], ascendingPair()], clip: [false, boolean()] };

/**
 * Maps each feature linearly so that its training minimum and maximum fall on the ends of `featureRange`; missing values are left
 * out and stay missing.
 *
 * `z = x · scale + min`, with `scale = (high − low) / (max − min)` and `min = low − dataMin · scale`. A constant feature (range below
 * ten times the machine epsilon) is shifted only. Matches scikit-learn 1.9 `MinMaxScaler`.
 *
 * Fitted: `dataMin_`, `dataMax_`, `scale_` and `min_`, shape (features).
 *
 * @example
 * ```ts
 * import { Matrix, MinMaxScaler } from '@neurograde/learn';
 *
 * const scaler = new MinMaxScaler({ featureRange: [-1, 1], clip: true }).fit(Matrix.fromRows([[10], [20]]));
 * scaler.transform(Matrix.fromRows([[10], [15], [99]])).data; // → [-1, 0, 1]
 * scaler.inverseTransform(Matrix.fromRows([[0.5]])).data; // → [17.5]
 * ```
 */
export class MinMaxScaler extends FeaturewiseTransformer<MinMaxScalerParams, 'dataMin' | 'dataMax' | 'scale' | 'min'> {
  constructor(params: Partial<MinMaxScalerParams> = {}) {
    super(OWNER, PARAMETERS, ['dataMin', 'dataMax', 'scale', 'min'], params);
  }

  get dataMin_(): Float64Array {
    return this.fitted.dataMin;
  }

  get dataMax_(): Float64Array {
    return this.fitted.dataMax;
  }

  get scale_(): Float64Array {
    return this.fitted.scale;
  }

  get min_(): Float64Array {
    return this.fitted.min;
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkShape(OWNER, X);
    const { low: dataMin, high: dataMax } = columnExtremes(X);
    for (let j = 0; j < X.columns; j++) if (dataMin[j]! > dataMax[j]!) dataMin[j] = dataMax[j] = Number.NaN;
    const ranges = dataMax.map((largest, j) => largest - dataMin[j]!);
    // An infinite value is an extreme of its column.
    if (!ranges.every(isFiniteNumber)) checkMatrix(OWNER, X, ALLOW_MISSING);
    const [low, high] = this.params.featureRange;
    const scale = ranges.map((range) => (high - low) / (range < 10 * Number.EPSILON ? 1 : range));
    const min = dataMin.map((smallest, j) => low - smallest * scale[j]!);
    return this.setFitted({ dataMin, dataMax, scale, min });
  }

  transform(X: Matrix): Matrix {
    const scaled = scaleAndShift(OWNER, X, this.scale_, this.min_);
    if (this.params.clip) hold(scaled.data, this.params.featureRange);
    return scaled;
  }

  /** The rows in the features' own units again; what `clip` cut off stays cut off. */
  inverseTransform(X: Matrix): Matrix {
    return shiftAndScale(OWNER, X, this.min_, this.scale_);
  }
}

function hold(values: Float64Array, [low, high]: readonly [number, number]): void {
  for (let at = 0; at < values.length; at++) values[at] = min(max(values[at]!, low), high);
}
