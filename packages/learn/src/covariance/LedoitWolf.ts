import { invalidData } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean } from '../base/parameters.js';
import { tabulate } from '../base/tabulate.js';
import { checkMatrix, checkNewRows, checkTwoRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { centred, columnMeans } from '../matrix/columnMeans.js';
import { crossProduct } from '../matrix/crossProduct.js';
import { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { encodeFitted } from '../persistence/encodeFitted.js';
import { FEATURES, type Layout, listOf, number, vector } from '../persistence/fields.js';
import { shrinkCovariance } from './shrinkCovariance.js';
import { whitening } from './whitening.js';

export interface LedoitWolfParams {
  /** Take the rows as centred on 0 instead of centring them on their mean. Default false. */
  readonly assumeCentered: boolean;
}

interface Fitted {
  readonly location: Float64Array;
  readonly covariance: Matrix;
  readonly shrinkage: number;
  readonly whitening: Matrix;
}

/** The covariance as its lower triangle, a row a feature. */
interface Stored extends Pick<Fitted, 'location' | 'shrinkage'> {
  readonly covariance: readonly Float64Array[];
}

const OWNER = 'LedoitWolf';
const PARAMETERS: ParameterTable<LedoitWolfParams> = { assumeCentered: [false, boolean()] };
const LAYOUT: Layout<Stored> = {
  location: vector(FEATURES),
  covariance: listOf(vector(), FEATURES),
  shrinkage: number(),
};

/**
 * A covariance that can be trusted and inverted with fewer rows than features: the sample's, shrunk towards equal variances by the
 * share that is best for the squared error (Ledoit & Wolf 2004, doi 10.1016/S0047-259X(03)00096-4).
 *
 * `covariance = (1 − shrinkage) · S + shrinkage · trace(S)/p · I`. Matches scikit-learn 1.9 `LedoitWolf`.
 *
 * Fitted: `location_`, shape (features); `covariance_` (divisor: rows) and `precision_`, its inverse, shape (features, features);
 * `shrinkage_`, from 0 to 1. `fit` throws `learn.invalid-data` for fewer than two rows.
 *
 * @example
 * ```ts
 * import { LedoitWolf, Matrix } from '@neurograde/learn';
 *
 * const lw = new LedoitWolf().fit(Matrix.fromRows([[1, 2], [2, 4], [3, 5], [4, 9]]));
 * lw.shrinkage_; // → 0.4876
 * lw.mahalanobis(Matrix.fromRows([[2.5, 5], [4, 2]])); // → [0, 4.2063]
 * ```
 */
export class LedoitWolf extends FittedEstimator<LedoitWolfParams, Fitted, Stored> {
  constructor(params: Partial<LedoitWolfParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get location_(): Float64Array {
    return this.fitted.location;
  }

  get covariance_(): Matrix {
    return this.fitted.covariance;
  }

  get shrinkage_(): number {
    return this.fitted.shrinkage;
  }

  /** Computed when asked for. */
  get precision_(): Matrix {
    return crossProduct(this.fitted.whitening);
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X);
    checkTwoRows(OWNER, X);
    const location = this.params.assumeCentered ? zeros(X.columns) : columnMeans(X);
    const { covariance, shrinkage } = shrinkCovariance(centred(X, location));
    const overflow = covariance.data.find((value) => !isFiniteNumber(value));
    if (overflow !== undefined) throw invalidData(OWNER, 'X must be scaled so that its covariance stays finite', overflow);
    return this.setFitted(fitted(location, covariance, shrinkage));
  }

  /** Squared Mahalanobis distance of each row from `location_` under `covariance_`, shape (rows). */
  mahalanobis(X: Matrix): Float64Array {
    const { location, whitening } = this.fitted;
    checkNewRows(OWNER, X, location.length);
    const deviation = zeros(X.columns);
    return zeros(X.rows).map((_, i) => {
      const row = X.row(i);
      for (let j = 0; j < row.length; j++) deviation[j] = row[j]! - location[j]!;
      return squaredLength(whitening, deviation);
    });
  }

  protected override encode({ location, covariance, shrinkage }: Fitted): object {
    const lower = tabulate(covariance.rows, (i) => Array.from(covariance.row(i).subarray(0, i + 1)));
    return encodeFitted({ location, covariance: lower, shrinkage });
  }

  protected override decode({ location, covariance: lower, shrinkage }: Stored): Fitted {
    const covariance = new Matrix(lower.length, lower.length);
    lower.forEach((row, i) => {
      checkFollows(OWNER, `covariance[${i}].length`, [row.length], [i + 1]);
      row.forEach((value, j) => {
        covariance.set(i, j, value);
        covariance.set(j, i, value);
      });
    });
    return fitted(location, covariance, shrinkage);
  }
}

function fitted(location: Float64Array, covariance: Matrix, shrinkage: number): Fitted {
  let trace = 0;
  for (let j = 0; j < covariance.rows; j++) trace += covariance.get(j, j);
  return { location, covariance, shrinkage, whitening: whitening(covariance, (shrinkage * trace) / covariance.rows) };
}

function squaredLength({ rows, columns, data }: Matrix, vector: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0, at = i * columns; j < columns; j++, at++) sum += data[at]! * vector[j]!;
    squares += sum * sum;
  }
  return squares;
}
