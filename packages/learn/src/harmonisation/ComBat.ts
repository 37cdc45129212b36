import type { Transformer } from '../base/Estimator.js';
import { invalidData, invalidParameter } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { isInteger } from '../base/isInteger.js';
import { isMissing } from '../base/isMissing.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, type Constraint, constraint, integer, nullOr, real } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { tabulate } from '../base/tabulate.js';
import { ALLOW_MISSING, checkFeatureCount, checkMatrix, invalidValue } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { encodeFitted } from '../persistence/encodeFitted.js';
import { FEATURES, type Layout, listOf, matrix, vector, whole } from '../persistence/fields.js';
import { codeCovariates, codingWidth, harmonisedColumns } from './covariateCoding.js';
import { type ComBatModel, fitComBat } from './fitComBat.js';

export interface ComBatParams {
  /** Index of the column of X that holds each row's batch (scanner or site) as a numeric code. Default 0. */
  readonly batchCol: number;
  /** Indices of columns with categorical covariates in numeric codes, whose effects are preserved, such as sex. Default none. */
  readonly categoricalCols: readonly number[];
  /** Indices of columns with continuous covariates, whose effects are preserved, such as age. Default none. */
  readonly continuousCols: readonly number[];
  /** Borrow strength between features (empirical Bayes); else each feature is adjusted by its own estimates. Default true. */
  readonly eb: boolean;
  /** Parametric priors, else the features' own distribution. Default true. */
  readonly parametric: boolean;
  /** Adjust the means only, not the variances. Default false. */
  readonly meanOnly: boolean;
  /** Code of a batch that the others are brought to and that stays as it is; null for their common mean. Default null. */
  readonly refBatch: number | null;
}

const OWNER = 'ComBat';
const PARAMETERS: ParameterTable<ComBatParams> = {
  batchCol: [0, integer({ min: 0 })],
  categoricalCols: [[], columns()],
  continuousCols: [[], columns()],
  eb: [true, boolean()],
  parametric: [true, boolean()],
  meanOnly: [false, boolean()],
  refBatch: [null, nullOr(real())],
};

interface Stored extends Omit<ComBatModel, 'harmonised' | 'coding'> {
  readonly levels: readonly Float64Array[];
}

const LAYOUT: Layout<Stored> = {
  columns: whole(1),
  batches: vector('batches'),
  levels: listOf(vector()),
  covariateMeans: vector('covariates'),
  standMean: vector(FEATURES),
  varPooled: vector(FEATURES),
  coefficients: matrix('covariates', FEATURES),
  gammaStar: matrix('batches', FEATURES),
  deltaStar: matrix('batches', FEATURES),
};

/**
 * Takes the effects of scanners or sites out of the features, each feature's shift and spread in a batch being shrunk towards those of
 * the others (ComBat: Johnson, Li & Rabinovic 2007, doi 10.1093/biostatistics/kxj037; Fortin et al. 2018, doi
 * 10.1016/j.neuroimage.2017.11.024). Everything is learned from the training rows.
 *
 * The batch and the covariates are columns of X, so that a pipeline can carry them through folds and resampling; `transform` leaves the
 * batch column out, passes the covariates through and harmonises all others. Do not name the label as a covariate: it is not known of
 * later rows.
 *
 * Training rows come out as from neuroCombat 0.2.12. Later rows are adjusted by the same formula, each by its own covariates; where a
 * covariate is missing (NaN), its mean effect over the training rows stands in, which is what `neuroCombatFromTraining` does for all
 * rows. Two departures: continuous covariates are not rounded to single precision, and a feature that only its covariates or nothing
 * varies is left alone and takes no part in the priors.
 *
 * Fitted: `batches_`, the codes, ascending; `gammaStar_` and `deltaStar_`, shift and factor of the variance on the standardised scale,
 * shape (batches, harmonised features); `standMean_` and `varPooled_`, shape (harmonised features).
 *
 * `fit` throws `learn.invalid-data` for fewer than two batches, a batch of one row (unless `meanOnly`), or covariates that cannot be
 * told from the batches; `transform` for a batch or a category that was not seen in training.
 *
 * @example
 * ```ts
 * import { ComBat, Matrix } from '@neurograde/learn';
 *
 * // Scanner 2 reads the first feature 10 higher and the second twice as wide.
 * const X = Matrix.fromRows([[1, 4, 2], [1, 5, 4], [1, 6, 3], [2, 14, 2], [2, 15, 8], [2, 16, 5]]);
 * const combat = new ComBat({ batchCol: 0, refBatch: 1 }).fit(X);
 * combat.transform(Matrix.fromRows([[1, 5, 3], [2, 15, 5]])).columns; // → 2
 * combat.transform(Matrix.fromRows([[1, 5, 3]])).data; // → [5, 3]
 * ```
 */
export class ComBat extends FittedEstimator<ComBatParams, ComBatModel, Stored> implements Transformer<ComBatParams> {
  constructor(params: Partial<ComBatParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get batches_(): Float64Array {
    return this.fitted.batches;
  }

  get gammaStar_(): Matrix {
    return this.fitted.gammaStar;
  }

  get deltaStar_(): Matrix {
    return this.fitted.deltaStar;
  }

  get standMean_(): Float64Array {
    return this.fitted.standMean;
  }

  /** 0 for a feature that is left alone. */
  get varPooled_(): Float64Array {
    return this.fitted.varPooled;
  }

  fit(X: Matrix): this {
    this.checkParams();
    const { batchCol, categoricalCols, continuousCols } = this.params;
    const named = [batchCol, ...categoricalCols, ...continuousCols];
    if (new Set(named).size < named.length) {
      throw invalidParameter(OWNER, 'the columns of batch and covariates', 'different', named);
    }
    if (named.some((column) => column >= X.columns) || named.length === X.columns) {
      const expectation = 'X must have the columns of batch and covariates, and others';
      throw invalidData(OWNER, expectation, `${X.columns} columns, ${named.join(', ')} named`);
    }
    checkMatrix(OWNER, X);
    return this.setFitted(fitComBat(OWNER, X, this.params));
  }

  transform(X: Matrix): Matrix {
    const model = this.fitted;
    const { batchCol, refBatch } = this.params;
    checkFeatureCount(OWNER, X, model.columns);
    checkRows(X, [...this.params.categoricalCols, ...this.params.continuousCols]);
    const { batches, coding, harmonised, covariateMeans, coefficients, standMean, varPooled, gammaStar, deltaStar } = model;
    const kept = tabulate(X.columns, (column) => column).filter((column) => column !== batchCol);
    const out = X.selectColumns(kept);
    const places = harmonised.map((column) => kept.indexOf(column));
    const covariates = zeros(covariateMeans.length);
    for (let i = 0; i < X.rows; i++) {
      const code = X.get(i, batchCol);
      const batch = batches.indexOf(code);
      if (batch === -1)
        throw invalidData(OWNER, `X must hold batches seen in fit (${batches.join(', ')})`, `${code} in row ${i}`);
      covariates.set(covariateMeans);
      codeCovariates(OWNER, X, i, coding, covariates);
      if (code === refBatch) continue;
      places.forEach((place, f) => {
        const sd = sqrt(varPooled[f]!);
        if (sd === 0) return;
        let expected = standMean[f]!;
        for (let c = 0; c < covariates.length; c++) expected += covariates[c]! * coefficients.get(c, f);
        const standardised = (out.get(i, place) - expected) / sd;
        const adjusted = (standardised - gammaStar.get(batch, f)) / sqrt(deltaStar.get(batch, f));
        out.set(i, place, adjusted * sd + expected);
      });
    }
    return out;
  }

  /** The names of all columns but the batch. */
  getFeatureNamesOut(names: readonly string[]): string[] {
    return names.slice(0, this.fitted.columns).filter((_, column) => column !== this.params.batchCol);
  }

  protected override encode({ columns, harmonised: _, batches, coding, ...estimates }: ComBatModel): object {
    return encodeFitted({ columns, batches, levels: coding.levels, ...estimates });
  }

  protected override decode({ levels, ...stored }: Stored): ComBatModel {
    const { batchCol, categoricalCols, continuousCols } = this.params;
    const coding = { categoricalCols, continuousCols, levels };
    const harmonised = harmonisedColumns(stored.columns, [batchCol, ...categoricalCols, ...continuousCols]);
    checkFollows(OWNER, 'levels', [levels.length], [categoricalCols.length]);
    checkFollows(OWNER, 'covariateMeans', [stored.covariateMeans.length], [codingWidth(coding)]);
    checkFollows(OWNER, 'standMean', [stored.standMean.length], [harmonised.length]);
    return { ...stored, harmonised, coding };
  }
}

function columns(): Constraint {
  return constraint(
    'a list of column indices',
    (value) => Array.isArray(value) && value.every((column) => isInteger(column) && column >= 0),
  );
}

/** Only covariates may be missing. */
function checkRows(X: Matrix, covariates: readonly number[]): void {
  checkMatrix(OWNER, X, ALLOW_MISSING);
  for (let at = 0; at < X.data.length; at++) {
    if (!isMissing(X.data[at]!) || covariates.includes(at % X.columns)) continue;
    throw invalidValue(OWNER, 'X must hold finite values, save in covariates', X, at);
  }
}
