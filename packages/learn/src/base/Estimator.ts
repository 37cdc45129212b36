import type { Matrix } from '../matrix/Matrix.js';

/**
 * The contract of scikit-learn's estimators, for the binary problems of this package.
 *
 * A constructor stores named parameters and does nothing else; `fit` checks them and the data, and sets the attributes whose
 * names end in `_`; every other method throws `learn.not-fitted` before that. The same data, parameters and `randomState` give
 * the same bytes.
 */
export interface Estimator<P extends object = object> {
  /** The class's name, as artifacts and messages bear it. */
  readonly estimator: string;
  /** Every parameter, defaults filled in. */
  readonly params: Readonly<P>;
  /** The fitted state as plain JSON; `loadEstimator` of `persistence/` reads it back. */
  toJSON(): EstimatorJson;
}

/** An estimator as an artifact: JSON only, no code is ever loaded from it. */
export interface EstimatorJson {
  readonly estimator: string;
  /** Version of `fitted`'s layout, counted per estimator from 1. */
  readonly version: number;
  readonly params: object;
  readonly fitted: object;
}

/**
 * Class labels, one a row. This package is binary: 1 is the positive class (in neurograde the low grade), 0 the other.
 */
export type Labels = Uint8Array;

export interface FitOptions {
  /** Weight ≥ 0 of each row, shape (rows). Default: all 1. */
  readonly sampleWeight?: Float64Array;
}

export interface Transformer<P extends object = object> extends Estimator<P> {
  /** Learns from X, shape (rows, features), and, where the method is supervised, from y. */
  fit(X: Matrix, y?: Labels): this;
  /** Returns a new matrix; X is never written to. */
  transform(X: Matrix): Matrix;
  /** Names of the columns that `transform` returns, from the names of those it takes. */
  getFeatureNamesOut(names: readonly string[]): string[];
}

export interface Resampled {
  readonly X: Matrix;
  readonly y: Labels;
  /** The row given that each row is a copy of, −1 for one that was made. */
  readonly sampleIndices: Int32Array;
  /** What a reader of the run's record should know, such as a k that had to shrink. */
  readonly warnings: readonly string[];
}

/** Changes the rows of a training set; a pipeline calls it in `fit` only. */
export interface Resampler<P extends object = object> extends Estimator<P> {
  fitResample(X: Matrix, y: Labels): Resampled;
}

export interface Classifier<P extends object = object> extends Estimator<P> {
  fit(X: Matrix, y: Labels, options?: FitOptions): this;
  /** Probability of the positive class, shape (rows), each from 0 to 1. Not calibrated unless the class says so. */
  predictProba(X: Matrix): Float64Array;
  /**
   * A score that grows with the positive class, shape (rows): the margin of XGBoost, the distance to the hyperplane of an SVC, the
   * probability of a forest. It is what gets calibrated.
   */
  decisionFunction(X: Matrix): Float64Array;
  /** Importance of each feature, shape (features), where the model has one; sums to 1 unless all are 0. */
  readonly featureImportances_?: Float64Array;
}

/**
 * A new, unfitted estimator with the same parameters, some of them changed. Matches scikit-learn 1.9 `clone`.
 *
 * @param changes parameters of the estimator itself; `setParams` reaches those of estimators inside it
 *
 * @example
 * ```ts
 * import { clone, SVC } from '@neurograde/learn';
 *
 * const svc = new SVC({ C: 10, kernel: 'linear' });
 * clone(svc, { C: 1 }).params.kernel; // → 'linear'
 * svc.params.C; // → 10
 * ```
 */
export function clone<E extends Estimator>(estimator: E, changes: Partial<E['params']> = {}): E {
  const Constructor = estimator.constructor as new (params: object) => E;
  return new Constructor({ ...estimator.params, ...changes });
}
