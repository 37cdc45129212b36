import { arange } from '../base/arange.js';
import type { Transformer } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, nullOr, oneOf, real } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { encodeFitted } from '../persistence/encodeFitted.js';
import { FEATURES, integers, type Layout, since, vector } from '../persistence/fields.js';
import { mean } from '../statistics/mean.js';
import { countPresent, type ImputedColumns, imputedColumns, imputedNames, writeIndicators } from './imputedColumns.js';
import { median } from './quantile.js';
import { visitColumns } from './visitColumns.js';

export interface SimpleImputerParams {
  /**
   * What stands in for a missing value: the feature's median, mean or most frequent value (of several the least) over the training rows, or
   * `fillValue`. Default `'median'`.
   */
  readonly strategy: 'median' | 'mean' | 'most_frequent' | 'constant';
  /** What `'constant'` fills with; null for 0. Default null. */
  readonly fillValue: number | null;
  /** Whether a column of 0 and 1 that tells the missing values is added for each feature that misses some in training. Default false. */
  readonly addIndicator: boolean;
  /** Whether a feature without a single value in training stays, filled with 0 or, by `'constant'`, with `fillValue`. Default false. */
  readonly keepEmptyFeatures: boolean;
}

interface Fitted {
  readonly statistics: Float64Array;
  readonly columns: ImputedColumns;
}

interface Stored {
  readonly statistics: Float64Array;
  readonly indicated: Int32Array;
}

const OWNER = 'SimpleImputer';
const PARAMETERS: ParameterTable<SimpleImputerParams> = {
  strategy: ['median', oneOf('median', 'mean', 'most_frequent', 'constant')],
  fillValue: [null, nullOr(real())],
  addIndicator: [false, boolean()],
  keepEmptyFeatures: [false, boolean()],
};
const LAYOUT: Layout<Stored> = {
  statistics: vector(FEATURES, ALLOW_MISSING),
  // Layout 1 had no indicators.
  indicated: since(2, integers(undefined, 0, FEATURES), intZeros(0)),
};

/**
 * Fills missing values (NaN) with one value a feature, learned from the training rows.
 *
 * A feature without a single value in training has nothing to be filled with: unless `keepEmptyFeatures`, `transform` drops it, and
 * `getFeatureNamesOut` leaves its name out. Matches scikit-learn 1.9 `SimpleImputer`, whose default strategy is the mean.
 *
 * Fitted: `statistics_`, shape (features), NaN for a dropped one. `fit` throws `learn.invalid-data` when all would be dropped.
 *
 * @example
 * ```ts
 * import { Matrix, SimpleImputer } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 7], [NaN, 8], [3, 9], [8, 9]]);
 * const imputer = new SimpleImputer({ strategy: 'median', addIndicator: true }).fit(X);
 * imputer.transform(X).row(1); // → [3, 8, 1]
 * imputer.getFeatureNamesOut(['volume', 'age']); // → ['volume', 'age', 'missingindicator_volume']
 * ```
 */
export class SimpleImputer
  extends FittedEstimator<SimpleImputerParams, Fitted, Stored>
  implements Transformer<SimpleImputerParams>
{
  static override readonly jsonVersion = 2;

  constructor(params: Partial<SimpleImputerParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get statistics_(): Float64Array {
    return this.fitted.statistics;
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const { strategy, fillValue, keepEmptyFeatures } = this.params;
    const columns = imputedColumns(OWNER, countPresent(X), X.rows, this.params);
    const constant = fillValue ?? 0;
    const ofNone = !keepEmptyFeatures ? Number.NaN : strategy === 'constant' ? constant : 0;
    const statistic = { mean, median: medianOf, most_frequent: mostFrequent, constant: () => constant }[strategy];
    const statistics = zeros(X.columns);
    visitColumns(X, (present, j) => {
      statistics[j] = present.length === 0 ? ofNone : statistic(present);
    });
    return this.setFitted({ statistics, columns });
  }

  transform(X: Matrix): Matrix {
    const { statistics, columns } = this.fitted;
    checkNewRows(OWNER, X, statistics.length, ALLOW_MISSING);
    const { filled, indicated } = columns;
    const out = new Matrix(X.rows, filled.length + indicated.length);
    for (let i = 0; i < X.rows; i++) {
      const from = i * X.columns;
      const to = i * out.columns;
      for (let k = 0; k < filled.length; k++) {
        const j = filled[k]!;
        const value = X.data[from + j]!;
        out.data[to + k] = isMissing(value) ? statistics[j]! : value;
      }
    }
    writeIndicators(X, columns, out);
    return out;
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return imputedNames(names, this.fitted.columns);
  }

  protected override encode({ statistics, columns: { indicated } }: Fitted): object {
    return encodeFitted({ statistics, indicated });
  }

  protected override decode({ statistics, indicated }: Stored): Fitted {
    return { statistics, columns: { filled: arange(statistics.length).filter((j) => !isMissing(statistics[j])), indicated } };
  }
}

function medianOf(values: Float64Array): number {
  return median(values.sort());
}

/** The value that occurs most often, of several the least. */
function mostFrequent(values: Float64Array): number {
  const sorted = values.sort();
  let most = 0;
  let found = Number.NaN;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    if (end - start <= most) continue;
    most = end - start;
    found = sorted[start]!;
  }
  return found;
}
