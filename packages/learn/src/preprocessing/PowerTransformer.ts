import { full } from '../base/full.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { columnMoments, isConstant } from './columnMoments.js';
import { FeaturewiseTransformer } from './FeaturewiseTransformer.js';
import { scaleAndShift, shiftAndScale } from './shiftAndScale.js';
import { visitColumns } from './visitColumns.js';
import { inverseYeoJohnson, yeoJohnson, yeoJohnsonLambda } from './yeoJohnson.js';

export interface PowerTransformerParams {
  /** Give each transformed feature mean 0 and variance 1 over the training rows. Default true. */
  readonly standardize: boolean;
}

const OWNER = 'PowerTransformer';
const PARAMETERS: ParameterTable<PowerTransformerParams> = { standardize: [true, boolean()] };

/**
 * Makes each feature as normal as a power can: the transform of Yeo & Johnson (2000), its λ by maximum likelihood over the training
 * rows; missing values are left out and stay missing.
 *
 * A constant feature keeps λ = 1, which leaves it alone. Matches scikit-learn 1.9 `PowerTransformer(method='yeo-johnson')`: λ within
 * the tolerance of its search, which takes the same steps, and what follows from λ within rounding.
 *
 * Fitted: `lambdas_`, shape (features).
 *
 * @example
 * ```ts
 * import { Matrix, PowerTransformer } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 2], [3, 2], [4, 5]]);
 * const power = new PowerTransformer().fit(X);
 * power.lambdas_; // → [1.3867, -3.1005]
 * power.transform(X).row(0); // → [-1.3162, -0.7071]
 * power.inverseTransform(power.transform(X)).row(0); // → [1, 2]
 * ```
 */
export class PowerTransformer extends FeaturewiseTransformer<PowerTransformerParams, 'lambdas' | 'mean' | 'scale'> {
  constructor(params: Partial<PowerTransformerParams> = {}) {
    super(OWNER, PARAMETERS, ['lambdas', 'mean', 'scale'], params);
  }

  get lambdas_(): Float64Array {
    return this.fitted.lambdas;
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const before = columnMoments(X);
    const lambdas = full(X.columns, 1);
    visitColumns(X, (present, j) => {
      if (!isConstant(before, j)) lambdas[j] = yeoJohnsonLambda(present);
    });
    if (!this.params.standardize) {
      return this.setFitted({ lambdas, mean: zeros(X.columns), scale: full(X.columns, 1) });
    }
    const moments = columnMoments(mapped(X, lambdas, yeoJohnson));
    const scale = moments.variance.map((variance, j) => (isConstant(moments, j) ? 1 : sqrt(variance)));
    return this.setFitted({ lambdas, mean: moments.mean, scale });
  }

  transform(X: Matrix): Matrix {
    const { lambdas, mean, scale } = this.fitted;
    checkNewRows(OWNER, X, lambdas.length, ALLOW_MISSING);
    return shiftAndScale(OWNER, mapped(X, lambdas, yeoJohnson), mean, scale);
  }

  /** The rows in the features' own units again; NaN for what no value is transformed to. */
  inverseTransform(X: Matrix): Matrix {
    const { lambdas, mean, scale } = this.fitted;
    return mapped(scaleAndShift(OWNER, X, scale, mean), lambdas, inverseYeoJohnson);
  }
}

function mapped({ rows, columns, data }: Matrix, lambdas: Float64Array, map: (value: number, lambda: number) => number): Matrix {
  const out = new Matrix(rows, columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) out.data[at] = map(data[at]!, lambdas[j]!);
  }
  return out;
}
