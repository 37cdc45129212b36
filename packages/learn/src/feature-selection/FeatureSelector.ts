import type { EstimatorJson, Labels, Transformer } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import { checkFeatureCount, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';

/** Which of how many features are kept. */
export interface Support {
  readonly featureCount: number;
  /** Indices of the kept features, ascending. */
  readonly kept: Int32Array;
}

/** A support as an artifact holds it. */
export interface SupportJson {
  readonly featureCount: number;
  readonly kept: readonly number[];
}

/**
 * What every selector shares: `fit` finds a support, `transform` keeps those columns in their order.
 *
 * The counterpart of scikit-learn's `SelectorMixin`.
 */
export abstract class FeatureSelector<P extends object> implements Transformer<P> {
  abstract readonly estimator: string;
  abstract readonly params: Readonly<P>;
  #support: Support | undefined;

  abstract fit(X: Matrix, y?: Labels): this;
  abstract toJSON(): EstimatorJson;

  /** Indices of the kept features, ascending: scikit-learn's `get_support(indices=True)`. */
  get support_(): Int32Array {
    return this.supportOrThrow().kept;
  }

  transform(X: Matrix): Matrix {
    const { featureCount, kept } = this.supportOrThrow();
    checkFeatureCount(this.estimator, X, featureCount);
    checkMatrix(this.estimator, X, { allowMissing: true });
    return X.selectColumns(kept);
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return Array.from(this.support_, (j) => names[j]!);
  }

  /** Called by `fit` and `fromJSON`. */
  protected setSupport({ featureCount, kept }: SupportJson | Support): void {
    this.#support = { featureCount, kept: Int32Array.from(kept) };
  }

  protected supportJson(): SupportJson {
    const { featureCount, kept } = this.supportOrThrow();
    return { featureCount, kept: Array.from(kept) };
  }

  protected supportOrThrow(): Support {
    if (this.#support === undefined) throw notFitted(this.estimator);
    return this.#support;
  }
}
