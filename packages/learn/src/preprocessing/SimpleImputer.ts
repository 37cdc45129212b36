import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { invalidData, notFitted } from '../base/errors.js';
import { checkParameters, oneOf } from '../base/parameters.js';
import { checkFeatureCount, checkMatrix } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber, encodeNumbers } from '../persistence/encodeNumbers.js';
import { median, sortPresent } from './quantile.js';

export interface SimpleImputerParams {
  /** What stands in for a missing value: the feature's median or mean over the training rows. Default `'median'`. */
  readonly strategy: 'median' | 'mean';
}

const OWNER = 'SimpleImputer';
const CONSTRAINTS = { strategy: oneOf('median', 'mean') };

/**
 * Fills missing values (NaN) with the feature's median or mean over the training rows.
 *
 * A feature without a single value in training has nothing to be filled with: `transform` drops it, and `getFeatureNamesOut`
 * leaves its name out. Matches scikit-learn 1.9 `SimpleImputer(keep_empty_features=False)`.
 *
 * Fitted: `statistics_`, shape (features), NaN for a dropped one. `fit` throws `learn.invalid-data` when all would be dropped.
 */
export class SimpleImputer implements Transformer<SimpleImputerParams> {
  readonly estimator = OWNER;
  readonly params: SimpleImputerParams;
  #statistics: Float64Array | undefined;

  constructor(params: Partial<SimpleImputerParams> = {}) {
    this.params = { strategy: 'median', ...params };
  }

  get statistics_(): Float64Array {
    return this.#statistics ?? missing();
  }

  fit(X: Matrix): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    const center = this.params.strategy === 'median' ? medianOfPresent : meanOfPresent;
    const statistics = new Float64Array(X.columns);
    const values = new Float64Array(X.rows);
    for (let j = 0; j < X.columns; j++) statistics[j] = center(X.column(j, values));
    if (statistics.every(Number.isNaN)) throw invalidData(OWNER, 'X must hold at least one value', 'only missing values');
    this.#statistics = statistics;
    return this;
  }

  transform(X: Matrix): Matrix {
    const statistics = this.statistics_;
    checkFeatureCount(OWNER, X, statistics.length);
    checkMatrix(OWNER, X, { allowMissing: true });
    const kept = keptFeatures(statistics);
    const filled = new Matrix(X.rows, kept.length);
    for (let i = 0, at = 0; i < X.rows; i++) {
      const from = i * X.columns;
      for (let k = 0; k < kept.length; k++, at++) {
        const j = kept[k]!;
        const value = X.data[from + j]!;
        filled.data[at] = Number.isNaN(value) ? statistics[j]! : value;
      }
    }
    return filled;
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return Array.from(keptFeatures(this.statistics_), (j) => names[j]!);
  }

  toJSON(): EstimatorJson {
    return { estimator: OWNER, version: 1, params: this.params, fitted: { statistics: encodeNumbers(this.statistics_) } };
  }

  static fromJSON(json: EstimatorJson): SimpleImputer {
    const imputer = new SimpleImputer(json.params);
    imputer.#statistics = decodeNumbers((json.fitted as { statistics: EncodedNumber[] }).statistics);
    return imputer;
  }
}

function keptFeatures(statistics: Float64Array): Int32Array {
  return Int32Array.from(statistics.keys()).filter((j) => !Number.isNaN(statistics[j]));
}

function medianOfPresent(values: Float64Array): number {
  return median(sortPresent(values));
}

function meanOfPresent(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}

function missing(): never {
  throw notFitted(OWNER);
}
