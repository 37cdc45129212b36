import type { Labels, Transformer } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { ALLOW_MISSING, checkNewRows } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { FEATURES, integers, type Layout, sizeNamed } from '../persistence/fields.js';

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
export abstract class FeatureSelector<P extends object, F extends object, S extends object = F>
  extends FittedEstimator<P, Support & F, Support & S>
  implements Transformer<P>
{
  /** @param layout of what F names; `features` is the size of a list of one entry a feature, `kept` of one a kept feature */
  constructor(estimator: string, table: ParameterTable<P>, layout: Layout<S>, params: Partial<P>) {
    const support: Layout<Support> = { featureCount: sizeNamed(FEATURES), kept: integers('kept', 0, FEATURES) };
    super(estimator, table, { ...support, ...layout } as Layout<Support & S>, params);
  }

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

  /** The features that are kept by what is stored beside them; throws where that does not go together. */
  protected abstract keptBy(stored: Support & S): Int32Array;

  protected override decode(stored: Support & S): Support & F {
    checkFollows(this.estimator, 'kept', stored.kept, this.keptBy(stored));
    return super.decode(stored);
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return Array.from(this.support_, (j) => names[j]!);
  }
}

/** What a selector of k features warns of. */
export function warningsOfCount(k: number, features: number): string[] {
  return k > features ? [`k is ${k}, but there are ${features} features: all are kept`] : [];
}
