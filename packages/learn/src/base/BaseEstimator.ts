import { mapValues } from './mapValues.js';
import { type Constraint, type Constraints, checkParameters } from './parameters.js';

/** Of each parameter its default, undefined where there is none, and what must hold of it. */
export type ParameterTable<P> = {
  readonly [K in keyof P]-?: readonly [initial: P[K] | undefined, constraint: Constraint];
};

type AnyTable = Readonly<Record<string, readonly [initial: unknown, constraint: Constraint]>>;

/**
 * A name and parameters over their defaults, which the constructor stores and does not check.
 *
 * The counterpart of scikit-learn's `BaseEstimator`.
 */
export abstract class BaseEstimator<P extends object> {
  readonly estimator: string;
  readonly params: Readonly<P>;
  readonly #table: ParameterTable<P>;

  constructor(estimator: string, table: ParameterTable<P>, params: Partial<P>) {
    this.estimator = estimator;
    this.params = { ...(mapValues(table as AnyTable, ([initial]) => initial) as P), ...params };
    this.#table = table;
  }

  /** Checks that every parameter is known and keeps its constraint, as `fit` does first of all. Throws `learn.invalid-parameter`. */
  protected checkParams(): void {
    checkParameters(
      this.estimator,
      this.params,
      mapValues(this.#table as AnyTable, ([, constraint]) => constraint) as Constraints<P>,
    );
  }
}
