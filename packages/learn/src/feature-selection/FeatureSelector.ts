import type { EstimatorJson, Labels, Transformer } from '../base/Estimator.js';
import { type Decoders, FittedEstimator } from '../base/FittedEstimator.js';
import { ALLOW_MISSING, checkNewRows } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { decodeIntegers } from '../persistence/encodeNumbers.js';

/** Which of how many features are kept. */
export interface Support {
  readonly featureCount: number;
  /** Indices of the kept features, ascending. */
  readonly kept: Int32Array;
}

/**
 * What every selector shares: `fit` finds a support, and by the way what F names; `transform` keeps those columns in their order.
 *
 * The counterpart of scikit-learn's `SelectorMixin`.
 */
export abstract class FeatureSelector<P extends object, F extends object>
  extends FittedEstimator<P, Support & F>
  implements Transformer<P>
{
  abstract fit(X: Matrix, y?: Labels): this;

  /** Indices of the kept features, ascending: scikit-learn's `get_support(indices=True)`. */
  get support_(): Int32Array {
    return this.fitted.kept;
  }

  transform(X: Matrix): Matrix {
    const { featureCount, kept } = this.fitted;
    checkNewRows(this.estimator, X, featureCount, ALLOW_MISSING);
    return X.selectColumns(kept);
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return Array.from(this.support_, (j) => names[j]!);
  }

  protected override restore(json: EstimatorJson, decoders: Decoders<F> = {}): this {
    return super.restore(json, { kept: decodeIntegers, ...decoders } as Decoders<Support & F>);
  }
}

/** What a selector of k features warns of. */
export function warningsOfCount(k: number, features: number): string[] {
  return k > features ? [`k is ${k}, but there are ${features} features: all are kept`] : [];
}
