import { arange } from '../base/arange.js';
import { invalidData } from '../base/errors.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { nonNegative } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { FEATURES, vector } from '../persistence/fields.js';
import { FeatureSelector } from './FeatureSelector.js';

export interface VarianceThresholdParams {
  /** A feature is kept when its variance exceeds this. ≥ 0, default 0: only constant features go. */
  readonly threshold: number;
}

interface Fitted {
  readonly variances: Float64Array;
}

const OWNER = 'VarianceThreshold';
const PARAMETERS: ParameterTable<VarianceThresholdParams> = { threshold: [0, nonNegative()] };

/**
 * Drops features that hardly vary over the training rows; missing values are left out of the variance.
 *
 * With threshold 0 the lesser of variance and range (largest − smallest) decides, since rounding can leave a constant feature a
 * variance above 0. Matches scikit-learn 1.9 `VarianceThreshold`; there as here a feature with missing values has no range and goes by
 * its variance alone.
 *
 * Fitted: `variances_`, shape (features), and `support_`. `fit` throws `learn.invalid-data` when no feature would be left.
 *
 * @example
 * ```ts
 * import { Matrix, VarianceThreshold } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 5, 0], [2, 5, 0.1], [3, 5, 0]]);
 * const selector = new VarianceThreshold({ threshold: 0.01 }).fit(X);
 * selector.variances_; // → [0.6667, 0, 0.0022]
 * selector.transform(X).data; // → [1, 2, 3]
 * ```
 */
export class VarianceThreshold extends FeatureSelector<VarianceThresholdParams, Fitted> {
  constructor(params: Partial<VarianceThresholdParams> = {}) {
    super(OWNER, PARAMETERS, { variances: vector(FEATURES, ALLOW_MISSING) }, params);
  }

  get variances_(): Float64Array {
    return this.fitted.variances;
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const { threshold } = this.params;
    const values = zeros(X.rows);
    const variances = zeros(X.columns).map((_, j) => {
      const column = X.column(j, values);
      const variance = varianceOfPresent(column);
      return threshold === 0 ? min(variance, rangeOfComplete(column)) : variance;
    });
    const kept = this.keptBy({ variances });
    if (kept.length === 0) throw invalidData(OWNER, `X must hold a feature with a variance above ${threshold}`, 'none');
    return this.setFitted({ featureCount: X.columns, kept, variances });
  }

  protected override keptBy({ variances }: Fitted): Int32Array {
    return arange(variances.length).filter((j) => variances[j]! > this.params.threshold);
  }
}

/** Population variance, as numpy's `nanvar`: NaN where there are no values. */
function varianceOfPresent(values: Float64Array): number {
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (isMissing(value)) continue;
    sum += value;
    count++;
  }
  const mean = sum / count;
  let squares = 0;
  for (const value of values) if (!isMissing(value)) squares += (value - mean) ** 2;
  return squares / count;
}

/** Largest − smallest, or Infinity (no say) where a value is missing. */
function rangeOfComplete(values: Float64Array): number {
  let smallest = Infinity;
  let largest = -Infinity;
  for (const value of values) {
    if (isMissing(value)) return Infinity;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return largest - smallest;
}
