import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import { checkParameters, real } from '../base/parameters.js';
import { checkFeatureCount, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber, encodeNumbers } from '../persistence/encodeNumbers.js';
import { quantile, sortPresent } from './quantile.js';

export interface WinsorizerParams {
  /** Probability of the lower quantile, from 0 to below 0.5. Default 0.01. */
  readonly lower: number;
  /** Probability of the upper quantile, above 0.5 up to 1. Default 0.99. */
  readonly upper: number;
}

const OWNER = 'Winsorizer';
const CONSTRAINTS = { lower: real({ min: 0, below: 0.5 }), upper: real({ above: 0.5, max: 1 }) };

/**
 * Clips each feature to its own quantiles over the training rows (Hastings et al. 1947), so that single wild values do not
 * decide a scale or a correlation; missing values are left out and stay missing.
 *
 * The quantiles are linear between neighbours, as numpy 2's `nanquantile` gives them by default.
 *
 * Fitted: `lower_` and `upper_`, the bounds, shape (features); NaN for a feature wholly missing, which is left alone.
 */
export class Winsorizer implements Transformer<WinsorizerParams> {
  readonly estimator = OWNER;
  readonly params: WinsorizerParams;
  #lower: Float64Array | undefined;
  #upper: Float64Array | undefined;

  constructor(params: Partial<WinsorizerParams> = {}) {
    this.params = { lower: 0.01, upper: 0.99, ...params };
  }

  get lower_(): Float64Array {
    return this.#lower ?? missing();
  }

  get upper_(): Float64Array {
    return this.#upper ?? missing();
  }

  fit(X: Matrix): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    const lower = new Float64Array(X.columns);
    const upper = new Float64Array(X.columns);
    const values = new Float64Array(X.rows);
    for (let j = 0; j < X.columns; j++) {
      const sorted = sortPresent(X.column(j, values));
      lower[j] = quantile(sorted, this.params.lower);
      upper[j] = quantile(sorted, this.params.upper);
    }
    this.#lower = lower;
    this.#upper = upper;
    return this;
  }

  transform(X: Matrix): Matrix {
    const lower = this.lower_;
    const upper = this.upper_;
    checkFeatureCount(OWNER, X, lower.length);
    checkMatrix(OWNER, X, { allowMissing: true });
    const { rows, columns } = X;
    const clipped = X.copy();
    const { data } = clipped;
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        if (data[at]! < lower[j]!) data[at] = lower[j]!;
        else if (data[at]! > upper[j]!) data[at] = upper[j]!;
      }
    }
    return clipped;
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }

  toJSON(): EstimatorJson {
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: { lower: encodeNumbers(this.lower_), upper: encodeNumbers(this.upper_) },
    };
  }

  static fromJSON(json: EstimatorJson): Winsorizer {
    const winsorizer = new Winsorizer(json.params);
    const fitted = json.fitted as { lower: EncodedNumber[]; upper: EncodedNumber[] };
    winsorizer.#lower = decodeNumbers(fitted.lower);
    winsorizer.#upper = decodeNumbers(fitted.upper);
    return winsorizer;
  }
}

function missing(): never {
  throw notFitted(OWNER);
}
