import type { EstimatorJson, FitOptions, Labels, Transformer } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { mapValues } from '../base/mapValues.js';
import type { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber } from '../persistence/encodeNumbers.js';

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
  static fromJSON<E extends FeaturewiseTransformer<object, string>>(this: new (params: object) => E, json: EstimatorJson): E {
    return new this(json.params).restore(json);
  }

  abstract fit(X: Matrix, y?: Labels, options?: FitOptions): this;
  abstract transform(X: Matrix): Matrix;

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }

  protected override restore({ fitted }: EstimatorJson): this {
    return this.setFitted(mapValues(fitted as Record<string, EncodedNumber[]>, decodeNumbers) as Vectors<K>);
  }
}
