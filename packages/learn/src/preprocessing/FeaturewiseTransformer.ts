import type { FitOptions, Labels, Transformer } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { ALLOW_MISSING } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { FEATURES, type Layout, vector } from '../persistence/fields.js';

/** Fitted vectors by name, each with one number a feature. */
type Vectors<K extends string> = Readonly<Record<K, Float64Array>>;

/**
 * What every transformer shares that maps each feature by itself, with a few numbers of that feature's own: as many columns out as
 * in, under the same names, and vectors as an artifact.
 *
 * The counterpart of scikit-learn's `OneToOneFeatureMixin`.
 */
export abstract class FeaturewiseTransformer<P extends object, K extends string>
  extends FittedEstimator<P, Vectors<K>>
  implements Transformer<P>
{
  /** @param names of the fitted vectors, as the artifact holds them; NaN stands for what a feature without values has */
  constructor(estimator: string, table: ParameterTable<P>, names: readonly K[], params: Partial<P>) {
    const fields = names.map((name) => [name, vector(FEATURES, ALLOW_MISSING)]);
    super(estimator, table, Object.fromEntries(fields) as Layout<Vectors<K>>, params);
  }

  abstract fit(X: Matrix, y?: Labels, options?: FitOptions): this;
  abstract transform(X: Matrix): Matrix;

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }
}
