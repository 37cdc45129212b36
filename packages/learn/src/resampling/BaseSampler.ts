import { BaseEstimator } from '../base/BaseEstimator.js';
import type { EstimatorJson, Labels, Resampled, Resampler } from '../base/Estimator.js';
import { checkLabels, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';

/**
 * What every resampler shares: parameters over their defaults, the checks before anything is resampled, and an artifact without a
 * fitted state.
 *
 * The counterpart of imbalanced-learn's `BaseSampler`.
 */
export abstract class BaseSampler<P extends object> extends BaseEstimator<P> implements Resampler<P> {
  static fromJSON<E>(this: new (params: never) => E, json: EstimatorJson): E {
    return new this(json.params as never);
  }

  /**
   * @param X shape (rows, features), finite but where the class says otherwise
   * @param y 0 or 1 a row, both present
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   */
  fitResample(X: Matrix, y: Labels): Resampled {
    this.checkParams();
    checkMatrix(this.estimator, X, { allowMissing: this.allowsMissing() });
    checkLabels(this.estimator, X, y);
    return this.resample(X, y);
  }

  toJSON(): EstimatorJson {
    return { estimator: this.estimator, version: 1, params: this.params, fitted: {} };
  }

  /** `fitResample` of what is checked. */
  protected abstract resample(X: Matrix, y: Labels): Resampled;

  protected allowsMissing(): boolean {
    return false;
  }
}
