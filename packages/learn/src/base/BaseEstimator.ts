import { checkByTable, defaultsOf, type ParameterTable } from './ParameterTable.js';

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
    this.params = { ...defaultsOf(table), ...params };
    this.#table = table;
  }

  /** Checks that every parameter is known and keeps its constraint, as `fit` does first of all. Throws `learn.invalid-parameter`. */
  protected checkParams(): void {
    checkByTable(this.estimator, this.params, this.#table);
  }
}
