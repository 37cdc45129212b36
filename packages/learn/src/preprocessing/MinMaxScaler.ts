import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import { boolean, checkParameters } from '../base/parameters.js';
import { checkFeatureCount, checkMatrix } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber, encodeNumbers } from '../persistence/encodeNumbers.js';
import { ascendingPair } from './ascendingPair.js';

export interface MinMaxScalerParams {
  /** Where the training minimum and maximum go. Default [0, 1]. */
  readonly featureRange: readonly [number, number];
  /** Hold values of later rows within that range. Default false. */
  readonly clip: boolean;
}

interface Fitted {
  readonly dataMin: Float64Array;
  readonly dataMax: Float64Array;
  readonly scale: Float64Array;
  readonly min: Float64Array;
}

const OWNER = 'MinMaxScaler';
const CONSTRAINTS = { featureRange: ascendingPair(), clip: boolean() };

/**
 * Maps each feature linearly so that its training minimum and maximum fall on the ends of `featureRange`; missing values are left
 * out and stay missing.
 *
 * `z = x · scale + min`, with `scale = (high − low) / (max − min)` and `min = low − dataMin · scale`. A constant feature (range below
 * ten times the machine epsilon) is shifted only. Matches scikit-learn 1.9 `MinMaxScaler`.
 *
 * Fitted: `dataMin_`, `dataMax_`, `scale_` and `min_`, shape (features).
 */
export class MinMaxScaler implements Transformer<MinMaxScalerParams> {
  readonly estimator = OWNER;
  readonly params: MinMaxScalerParams;
  #fitted: Fitted | undefined;

  constructor(params: Partial<MinMaxScalerParams> = {}) {
    this.params = { featureRange: [0, 1], clip: false, ...params };
  }

  get dataMin_(): Float64Array {
    return this.#state.dataMin;
  }

  get dataMax_(): Float64Array {
    return this.#state.dataMax;
  }

  get scale_(): Float64Array {
    return this.#state.scale;
  }

  get min_(): Float64Array {
    return this.#state.min;
  }

  fit(X: Matrix): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    const { dataMin, dataMax } = extremes(X);
    const [low, high] = this.params.featureRange;
    const scale = dataMin.map((smallest, j) => {
      const range = dataMax[j]! - smallest;
      return (high - low) / (range < 10 * Number.EPSILON ? 1 : range);
    });
    const min = dataMin.map((smallest, j) => low - smallest * scale[j]!);
    this.#fitted = { dataMin, dataMax, scale, min };
    return this;
  }

  transform(X: Matrix): Matrix {
    const { scale, min } = this.#state;
    checkFeatureCount(OWNER, X, scale.length);
    checkMatrix(OWNER, X, { allowMissing: true });
    const { featureRange, clip } = this.params;
    const { rows, columns, data } = X;
    const scaled = new Matrix(rows, columns);
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        const value = data[at]! * scale[j]! + min[j]!;
        scaled.data[at] = clip ? Math.max(featureRange[0], Math.min(featureRange[1], value)) : value;
      }
    }
    return scaled;
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }

  toJSON(): EstimatorJson {
    const { dataMin, dataMax, scale, min } = this.#state;
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: {
        dataMin: encodeNumbers(dataMin),
        dataMax: encodeNumbers(dataMax),
        scale: encodeNumbers(scale),
        min: encodeNumbers(min),
      },
    };
  }

  static fromJSON(json: EstimatorJson): MinMaxScaler {
    const scaler = new MinMaxScaler(json.params);
    const fitted = json.fitted as Record<keyof Fitted, EncodedNumber[]>;
    scaler.#fitted = {
      dataMin: decodeNumbers(fitted.dataMin),
      dataMax: decodeNumbers(fitted.dataMax),
      scale: decodeNumbers(fitted.scale),
      min: decodeNumbers(fitted.min),
    };
    return scaler;
  }

  get #state(): Fitted {
    if (this.#fitted === undefined) throw notFitted(OWNER);
    return this.#fitted;
  }
}

/** The smallest and the largest present value of each column, NaN where there is none. */
function extremes({ rows, columns, data }: Matrix): { dataMin: Float64Array; dataMax: Float64Array } {
  const dataMin = new Float64Array(columns).fill(Number.NaN);
  const dataMax = new Float64Array(columns).fill(Number.NaN);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      const value = data[at]!;
      if (Number.isNaN(value)) continue;
      if (!(value >= dataMin[j]!)) dataMin[j] = value;
      if (!(value <= dataMax[j]!)) dataMax[j] = value;
    }
  }
  return { dataMin, dataMax };
}
