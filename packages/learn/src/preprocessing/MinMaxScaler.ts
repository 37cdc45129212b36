import type { ParameterTable } from '../base/BaseEstimator.js';
import { full } from '../base/full.js';
import { boolean } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { ascendingPair } from './ascendingPair.js';
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
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const { dataMin, dataMax } = extremes(X);
    const [low, high] = this.params.featureRange;
    const scale = dataMin.map((smallest, j) => {
      const range = dataMax[j]! - smallest;
      return (high - low) / (range < 10 * Number.EPSILON ? 1 : range);
    });
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

/** The smallest and the largest present value of each column, NaN where there is none. */
function extremes({ rows, columns, data }: Matrix): { dataMin: Float64Array; dataMax: Float64Array } {
  const dataMin = full(columns, Infinity);
  const dataMax = full(columns, -Infinity);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      const value = data[at]!;
      if (value < dataMin[j]!) dataMin[j] = value;
      if (value > dataMax[j]!) dataMax[j] = value;
    }
  }
  for (let j = 0; j < columns; j++) if (dataMin[j]! > dataMax[j]!) dataMin[j] = dataMax[j] = Number.NaN;
  return { dataMin, dataMax };
}

function hold(values: Float64Array, [low, high]: readonly [number, number]): void {
  for (let at = 0; at < values.length; at++) {
    if (values[at]! < low) values[at] = low;
    else if (values[at]! > high) values[at] = high;
  }
}
