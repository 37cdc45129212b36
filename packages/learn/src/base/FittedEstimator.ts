import { encodeFitted } from '../persistence/encodeFitted.js';
import type { Estimator, EstimatorJson } from './Estimator.js';
import { notFitted } from './errors.js';

/** How to read the attributes of a fitted state whose JSON is not what they are, by name. */
export type Decoders<F> = { readonly [K in keyof F]?: (encoded: never) => F[K] };

/**
 * What every estimator shares that learns something: parameters over their defaults, a fitted state that is there after `fit` only,
 * and both as an artifact.
 *
 * A subclass says `super(name, { …defaults, ...params })`, ends `fit` with `setFitted`, reads `fitted` everywhere else, and has a
 * `fromJSON` that restores an estimator of the artifact's parameters.
 */
export abstract class FittedEstimator<P extends object, F extends object> implements Estimator<P> {
  /** Version of the layout that `toJSON` writes. */
  static readonly jsonVersion: number = 1;

  readonly estimator: string;
  readonly params: Readonly<P>;
  #fitted: F | undefined;

  constructor(estimator: string, params: P) {
    this.estimator = estimator;
    this.params = params;
  }

  toJSON(): EstimatorJson {
    return {
      estimator: this.estimator,
      version: (this.constructor as typeof FittedEstimator).jsonVersion,
      params: this.params,
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

  /** Called by `fromJSON`: takes the fitted state of an artifact as it is, save what has a decoder. */
  protected restore({ fitted }: EstimatorJson, decoders: Decoders<F> = {}): this {
    const state: Record<string, unknown> = { ...fitted };
    for (const [name, decode] of Object.entries(decoders) as [string, (encoded: unknown) => unknown][]) {
      state[name] = decode(state[name]);
    }
    return this.setFitted(state as F);
  }
}
