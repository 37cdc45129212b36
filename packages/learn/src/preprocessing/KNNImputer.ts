import type { Transformer } from '../base/Estimator.js';
import { invalidArtifact } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, oneOf, positiveInteger } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { type Neighbours, nearestRows } from '../neighbours/nearestRows.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { encodeFitted } from '../persistence/encodeFitted.js';
import { integers, type Layout, vector, whole } from '../persistence/fields.js';
import { mean } from '../statistics/mean.js';
import { countPresent, type ImputedColumns, imputedColumns, imputedNames, writeIndicators } from './imputedColumns.js';

export interface KNNImputerParams {
  /** How many of the nearest training rows that have the feature a missing value is taken from, ≥ 1. Default 5. */
  readonly nNeighbors: number;
  /** Whether these rows count the same, or as 1 / distance. Default `'uniform'`. */
  readonly weights: 'uniform' | 'distance';
  /** Whether a column of 0 and 1 that tells the missing values is added for each feature that misses some in training. Default false. */
  readonly addIndicator: boolean;
  /** Whether a feature without a single value in training stays, all of it 0. Default false. */
  readonly keepEmptyFeatures: boolean;
}

const OWNER = 'KNNImputer';
const PARAMETERS: ParameterTable<KNNImputerParams> = {
  nNeighbors: [5, positiveInteger()],
  weights: ['uniform', oneOf('uniform', 'distance')],
  addIndicator: [false, boolean()],
  keepEmptyFeatures: [false, boolean()],
};

interface Fitted {
  readonly X: Matrix;
  readonly presentCounts: Int32Array;
  readonly columns: ImputedColumns;
}

interface Stored extends ImputedColumns {
  readonly rows: number;
  /** Row by row. */
  readonly X: Float64Array;
}

const LAYOUT: Layout<Stored> = {
  rows: whole(1),
  X: vector(undefined, ALLOW_MISSING),
  filled: integers(),
  indicated: integers(),
};

/**
 * Fills a missing value (NaN) with the mean of the feature over the nearest training rows that have it, by the Euclidean distance over
 * what both rows have (Troyanskaya et al. 2001, doi 10.1093/bioinformatics/17.6.520). Features should be of like scale.
 *
 * Where no row that has the feature has another in common with the row to fill, the feature's mean over the training rows stands in. A feature
 * without a single value in training is dropped unless `keepEmptyFeatures`. Matches scikit-learn 1.9 `KNNImputer`.
 *
 * The training rows are part of the fitted state and of the artifact. `fit` throws `learn.invalid-data` when all features would be dropped.
 *
 * @example
 * ```ts
 * import { KNNImputer, Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 10], [2, 20], [3, 30], [9, 90]]);
 * const imputer = new KNNImputer({ nNeighbors: 2 }).fit(X);
 * imputer.transform(Matrix.fromRows([[1.2, NaN], [8, NaN], [NaN, 12]])).data; // → [1.2, 15, 8, 60, 1.5, 12]
 * ```
 */
export class KNNImputer extends FittedEstimator<KNNImputerParams, Fitted, Stored> implements Transformer<KNNImputerParams> {
  constructor(params: Partial<KNNImputerParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const presentCounts = countPresent(X);
    const columns = imputedColumns(OWNER, presentCounts, X.rows, this.params);
    return this.setFitted({ X: X.copy(), presentCounts, columns });
  }

  transform(X: Matrix): Matrix {
    const { X: training, presentCounts, columns } = this.fitted;
    checkNewRows(OWNER, X, training.columns, ALLOW_MISSING);
    const { filled, indicated } = columns;
    const out = new Matrix(X.rows, filled.length + indicated.length);
    const incomplete: number[] = [];
    for (let i = 0; i < X.rows; i++) {
      let complete = true;
      for (let k = 0; k < filled.length; k++) {
        const j = filled[k]!;
        const value = presentCounts[j] === 0 ? 0 : X.data[i * X.columns + j]!;
        out.data[i * out.columns + k] = value;
        if (isMissing(value)) complete = false;
      }
      if (!complete) incomplete.push(i);
    }
    writeIndicators(X, columns, out);
    if (incomplete.length > 0) this.#fill(out, X.selectRows(incomplete), incomplete);
    return out;
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return imputedNames(names, this.fitted.columns);
  }

  protected override encode({ X: { rows, data }, columns }: Fitted): object {
    return encodeFitted({ rows, X: data, ...columns });
  }

  protected override decode({ rows, X: data, filled, indicated }: Stored): Fitted {
    if (data.length % rows !== 0) throw invalidArtifact(OWNER, `fitted.X must hold ${rows} rows`, `${data.length} values`);
    const X = new Matrix(rows, data.length / rows, data);
    const presentCounts = countPresent(X);
    const columns = imputedColumns(OWNER, presentCounts, rows, this.params);
    checkFollows(OWNER, 'filled', filled, columns.filled);
    checkFollows(OWNER, 'indicated', indicated, columns.indicated);
    return { X, presentCounts, columns };
  }

  /** Fills the rows of `out` that are named. */
  #fill(out: Matrix, queries: Matrix, rows: readonly number[]): void {
    const { X: training, presentCounts, columns } = this.fitted;
    const { nNeighbors } = this.params;
    const wanted = Int32Array.from(rows, (_, q) => neighboursToSeek(queries.row(q), nNeighbors, presentCounts, training.rows));
    const near = nearestRows(queries, training, wanted);
    const donors = new Donors(training, this.params);
    rows.forEach((row, q) => {
      let all: Neighbours | undefined;
      columns.filled.forEach((j, k) => {
        if (!isMissing(out.get(row, k))) return;
        const enough = min(nNeighbors, presentCounts[j]!);
        donors.collect(near, q, j);
        if (donors.count < enough && near.starts[q + 1]! - near.starts[q]! === wanted[q] && wanted[q] < training.rows) {
          // The nearest rows miss the feature more often than rows on the whole.
          all ??= nearestRows(queries.selectRows([q]), training, training.rows);
          donors.collect(all, 0, j);
        }
        out.set(row, k, donors.count > 0 ? donors.average() : meanOf(training, j));
      });
    });
  }
}

/** The nearest rows that have a feature, and what they say of it. */
class Donors {
  count = 0;
  readonly #training: Matrix;
  readonly #wanted: number;
  readonly #weighted: boolean;
  readonly #values: Float64Array;
  readonly #squaredDistances: Float64Array;

  constructor(training: Matrix, { nNeighbors, weights }: KNNImputerParams) {
    this.#training = training;
    this.#wanted = min(nNeighbors, training.rows);
    this.#weighted = weights === 'distance';
    this.#values = zeros(this.#wanted);
    this.#squaredDistances = zeros(this.#wanted);
  }

  collect({ starts, rows, squaredDistances }: Neighbours, query: number, column: number): void {
    this.count = 0;
    for (let at = starts[query]!; at < starts[query + 1]! && this.count < this.#wanted; at++) {
      const value = this.#training.get(rows[at]!, column);
      if (isMissing(value)) continue;
      this.#values[this.count] = value;
      this.#squaredDistances[this.count++] = squaredDistances[at]!;
    }
  }

  /** Rows at distance 0, where there are any, alone count as infinitely near. */
  average(): number {
    const exact = this.#weighted && this.#squaredDistances[0] === 0;
    let sum = 0;
    let total = 0;
    for (let at = 0; at < this.count; at++) {
      const squaredDistance = this.#squaredDistances[at]!;
      const weight = exact ? Number(squaredDistance === 0) : this.#weighted ? 1 / sqrt(squaredDistance) : 1;
      sum += weight * this.#values[at]!;
      total += weight;
    }
    return sum / total;
  }
}

/** Enough neighbours that so many of them have even the rarest feature that the row misses, but for bad luck. */
function neighboursToSeek(row: Float64Array, nNeighbors: number, presentCounts: Int32Array, rows: number): number {
  let fewest = rows;
  for (let j = 0; j < row.length; j++) {
    if (isMissing(row[j]!) && presentCounts[j]! > 0) fewest = min(fewest, presentCounts[j]!);
  }
  return min(rows, Math.ceil(((nNeighbors + 3 * sqrt(nNeighbors) + 3) * rows) / fewest));
}

function meanOf(X: Matrix, column: number): number {
  return mean(X.column(column).filter((value) => !isMissing(value)));
}
