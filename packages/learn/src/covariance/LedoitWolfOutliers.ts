import type { EstimatorJson } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, oneOf, share } from '../base/parameters.js';
import { checkMatrix, checkNewRows, checkTwoRows } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { type Layout, number, object } from '../persistence/fields.js';
import { loadEstimatorOf } from '../persistence/loadEstimatorOf.js';
import { quantile } from '../preprocessing/quantile.js';
import { chiSquareQuantile } from '../statistics/chiSquareQuantile.js';
import { LedoitWolf } from './LedoitWolf.js';

export interface LedoitWolfOutliersParams {
  /**
   * Where the threshold comes from: the squared distances of the training rows (`'training'`), or the chi-square distribution that
   * they follow if the features are normal and the rows far more than the features (`'chi2'`). Default `'training'`.
   */
  readonly reference: 'training' | 'chi2';
  /** Share of rows within the threshold, between 0 and 1, both excluded. Default 0.975. */
  readonly level: number;
  /** Take the rows as centred on 0 instead of centring them on their mean. Default false. */
  readonly assumeCentered: boolean;
}

interface Fitted {
  readonly covariance: LedoitWolf;
  readonly threshold: number;
}

const OWNER = 'LedoitWolfOutliers';
const PARAMETERS: ParameterTable<LedoitWolfOutliersParams> = {
  reference: ['training', oneOf('training', 'chi2')],
  level: [0.975, share()],
  assumeCentered: [false, boolean()],
};
const ARTIFACT = object();
const LAYOUT: Layout<Fitted> = {
  covariance: (encoded, place) => loadEstimatorOf({ LedoitWolf }, ARTIFACT(encoded, place) as EstimatorJson) as LedoitWolf,
  threshold: number(),
};

/**
 * Finds rows unlike the training rows as a whole: those whose Mahalanobis distance under the covariance of `LedoitWolf` is beyond a
 * threshold. It works with fewer rows than features, where the sample covariance has no inverse.
 *
 * What it gives has the signs of scikit-learn 1.9 `EllipticEnvelope`, and with `reference: 'training'` its threshold for a
 * contamination of 1 − `level`; the covariance is Ledoit & Wolf's, not the minimum covariance determinant.
 *
 * Fitted: `threshold_`, a squared distance, and `covariance_`, the `LedoitWolf`.
 *
 * @example
 * ```ts
 * import { LedoitWolfOutliers, Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 2], [2, 1], [2, 3], [3, 2], [2, 2]]);
 * const outliers = new LedoitWolfOutliers({ reference: 'chi2' }).fit(X);
 * outliers.predict(Matrix.fromRows([[2, 2.5], [9, -4]])); // → [1, -1]
 * ```
 */
export class LedoitWolfOutliers extends FittedEstimator<LedoitWolfOutliersParams, Fitted> {
  constructor(params: Partial<LedoitWolfOutliersParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get covariance_(): LedoitWolf {
    return this.fitted.covariance;
  }

  get threshold_(): number {
    return this.fitted.threshold;
  }

  fit(X: Matrix): this {
    this.checkParams();
    const { reference, level, assumeCentered } = this.params;
    checkMatrix(OWNER, X);
    checkTwoRows(OWNER, X);
    const covariance = new LedoitWolf({ assumeCentered }).fit(X);
    const threshold =
      reference === 'chi2' ? chiSquareQuantile(level, X.columns) : quantile(covariance.mahalanobis(X).sort(), level);
    return this.setFitted({ covariance, threshold });
  }

  /** Squared Mahalanobis distance of each row, shape (rows). */
  mahalanobis(X: Matrix): Float64Array {
    const { covariance } = this.fitted;
    checkNewRows(OWNER, X, covariance.location_.length);
    return covariance.mahalanobis(X);
  }

  /** How far within the threshold each row's squared distance is, shape (rows): negative for an outlier. */
  decisionFunction(X: Matrix): Float64Array {
    const { threshold } = this.fitted;
    return this.mahalanobis(X).map((distance) => threshold - distance);
  }

  /** −1 for an outlier, 1 for any other row, shape (rows). */
  predict(X: Matrix): Int8Array {
    return Int8Array.from(this.decisionFunction(X), (decision) => (decision < 0 ? -1 : 1));
  }

  protected override encode({ covariance, threshold }: Fitted): object {
    return { covariance: covariance.toJSON(), threshold };
  }
}
