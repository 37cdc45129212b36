import { encodeFitted } from '../persistence/encodeFitted.js';
import { decodeParams, encodeParams } from '../persistence/encodeParams.js';
import { type Layout, record } from '../persistence/fields.js';
import { Place } from '../persistence/Place.js';
import { BaseEstimator } from './BaseEstimator.js';
import type { Estimator, EstimatorJson } from './Estimator.js';
import { invalidArtifact, notFitted } from './errors.js';
import type { ParameterTable } from './ParameterTable.js';

/** Reads an estimator inside another one's artifact. */
export type EstimatorLoader = (json: EstimatorJson) => Estimator;

/**
 * What every estimator shares that learns something: parameters over their defaults, a fitted state that is there after `fit` only,
 * and both as an artifact.
 *
 * A subclass says `super(name, table of its parameters, layout of its fitted state, params)`, ends `fit` with `setFitted` and reads
 * `fitted` everywhere else. Where the artifact holds S, something else than the fitted state F, it has an `encode` and a `decode` too.
 */
export abstract class FittedEstimator<P extends object, F extends object, S extends object = F>
  extends BaseEstimator<P>
  implements Estimator<P>
{
  /** Version of the layout that `toJSON` writes. */
  static readonly jsonVersion: number = 1;

  readonly #layout: Layout<S>;
  #fitted: F | undefined;

  constructor(estimator: string, table: ParameterTable<P>, layout: Layout<S>, params: Partial<P>) {
    super(estimator, table, params);
    this.#layout = layout;
  }

  /**
   * What `toJSON` wrote.
   *
   * @param load reads an estimator inside this one: `loadEstimator`, or one that knows fewer classes
   * @throws `learn.invalid-artifact`, `learn.invalid-parameter` for an artifact that is not whole
   */
  static fromJSON<E extends FittedEstimator<object, object, object>>(
    this: new (
      params: never,
    ) => E,
    json: EstimatorJson,
    load: EstimatorLoader = refuseInner,
  ): E {
    return new this(decodeParams(json.params) as never).restore(json, load);
  }

  toJSON(): EstimatorJson {
    return {
      estimator: this.estimator,
      version: (this.constructor as typeof FittedEstimator).jsonVersion,
      params: encodeParams(this.params),
      fitted: this.encode(this.fitted),
    };
  }

  /** The fitted state; throws `learn.not-fitted` before `fit`. */
  protected get fitted(): F {
    if (this.#fitted === undefined) throw notFitted(this.estimator);
    return this.#fitted;
  }

  /** Called by `fit`, and wherever else a state comes from. */
  protected setFitted(fitted: F): this {
    this.#fitted = fitted;
    return this;
  }

  /** The fitted state as plain JSON. */
  protected encode(fitted: F): object {
    return encodeFitted(fitted);
  }

  /** The fitted state from what an artifact holds, each attribute of which is as the layout says. Throws where they do not go together. */
  protected decode(stored: S): F {
    return stored as unknown as F;
  }

  /**
   * Called by `fromJSON` on an estimator with the artifact's parameters: gives it the artifact's fitted state. Where parameters are
   * estimators, which an artifact holds as JSON, it returns another estimator.
   */
  protected restore(json: EstimatorJson, _load: EstimatorLoader): this {
    this.checkParams();
    return this.setFitted(this.decode(this.read(json)));
  }

  /** What the artifact holds, each attribute as the layout says. */
  protected read({ version, fitted }: EstimatorJson): S {
    return record(this.#layout)(fitted, new Place({ owner: this.estimator, version, sizes: new Map() }, 'fitted'));
  }
}

function refuseInner({ estimator }: EstimatorJson): never {
  throw invalidArtifact('fromJSON', 'load must be given, which reads estimators inside others', estimator);
}
