import type { ParameterTable } from '../base/ParameterTable.js';
import { real } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { FeaturewiseTransformer } from './FeaturewiseTransformer.js';
import { partitionForQuantiles } from './partitionForQuantiles.js';
import { quantile } from './quantile.js';
import { visitColumns } from './visitColumns.js';

export interface WinsorizerParams {
  /** Probability of the lower quantile, from 0 to below 0.5. Default 0.01. */
  readonly lower: number;
  /** Probability of the upper quantile, above 0.5 up to 1. Default 0.99. */
  readonly upper: number;
}

const OWNER = 'Winsorizer';
const PARAMETERS: ParameterTable<WinsorizerParams> = {
  lower: [0.01, real({ min: 0, below: 0.5 })],
  upper: [0.99, real({ above: 0.5, max: 1 })],
};

/**
 * Clips each feature to its own quantiles over the training rows (Hastings et al. 1947), so that single wild values do not
 * decide a scale or a correlation; missing values are left out and stay missing.
 *
 * The quantiles are linear between neighbours, as numpy 2's `nanquantile` gives them by default.
 *
 * Fitted: `lower_` and `upper_`, the bounds, shape (features); NaN for a feature wholly missing, which is left alone.
 *
 * @example
 * ```ts
 * import { Matrix, Winsorizer } from '@neurograde/learn';
 *
 * const winsorizer = new Winsorizer({ lower: 0.25, upper: 0.75 }).fit(Matrix.fromRows([[1], [2], [3], [4], [1000]]));
 * winsorizer.transform(Matrix.fromRows([[-5], [3], [50]])).data; // → [2, 3, 4]
 * ```
 */
export class Winsorizer extends FeaturewiseTransformer<WinsorizerParams, 'lower' | 'upper'> {
  constructor(params: Partial<WinsorizerParams> = {}) {
    super(OWNER, PARAMETERS, ['lower', 'upper'], params);
  }

  get lower_(): Float64Array {
    return this.fitted.lower;
  }

  get upper_(): Float64Array {
    return this.fitted.upper;
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const lower = zeros(X.columns);
    const upper = zeros(X.columns);
    visitColumns(X, (present, j) => {
      partitionForQuantiles(present, [this.params.lower, this.params.upper]);
      lower[j] = quantile(present, this.params.lower);
      upper[j] = quantile(present, this.params.upper);
    });
    return this.setFitted({ lower, upper });
  }

  transform(X: Matrix): Matrix {
    const { lower, upper } = this.fitted;
    checkNewRows(OWNER, X, lower.length, ALLOW_MISSING);
    const { rows, columns } = X;
    const clipped = X.copy();
    const { data } = clipped;
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        if (data[at]! < lower[j]!) data[at] = lower[j]!;
        else if (data[at]! > upper[j]!) data[at] = upper[j]!;
      }
    }
    return clipped;
  }
}
