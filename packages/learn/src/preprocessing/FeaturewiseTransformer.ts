import type { EstimatorJson, FitOptions, Labels, Transformer } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import type { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber, encodeNumbers } from '../persistence/encodeNumbers.js';

/** Fitted vectors by name, each with one number a feature. */
type Vectors<K extends string> = Readonly<Record<K, Float64Array>>;

/**
 * What every transformer shares that maps each feature by itself, with a few numbers of that feature's own: as many columns out as
 * in, under the same names, and vectors as an artifact.
 *
 * The counterpart of scikit-learn's `OneToOneFeatureMixin`.
 */
export abstract class FeaturewiseTransformer<P extends object, K extends string> implements Transformer<P> {
  abstract readonly estimator: string;
  abstract readonly params: Readonly<P>;
  #vectors: Vectors<K> | undefined;

  abstract fit(X: Matrix, y?: Labels, options?: FitOptions): this;
  abstract transform(X: Matrix): Matrix;

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }

  toJSON(): EstimatorJson {
    const vectors = Object.entries<Float64Array>(this.fitted);
    return {
      estimator: this.estimator,
      version: 1,
      params: this.params,
      fitted: Object.fromEntries(vectors.map(([name, values]) => [name, encodeNumbers(values)])),
    };
  }

  protected get fitted(): Vectors<K> {
    if (this.#vectors === undefined) throw notFitted(this.estimator);
    return this.#vectors;
  }

  /** Called by `fit`. */
  protected setFitted(vectors: Vectors<K>): this {
    this.#vectors = vectors;
    return this;
  }

  /** Called by `fromJSON`. */
  protected restore({ fitted }: EstimatorJson): this {
    const vectors = Object.entries<EncodedNumber[]>(fitted as Record<K, EncodedNumber[]>);
    return this.setFitted(Object.fromEntries(vectors.map(([name, values]) => [name, decodeNumbers(values)])) as Vectors<K>);
  }
}
