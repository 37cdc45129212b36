import { abs } from '../base/abs.js';
import { invalidData } from '../base/errors.js';
import { full } from '../base/full.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { sqrt } from '../base/sqrt.js';
import { tabulate } from '../base/tabulate.js';
import { zeros } from '../base/zeros.js';
import { columnMeans } from '../matrix/columnMeans.js';
import { Matrix } from '../matrix/Matrix.js';
import { sum } from '../statistics/sum.js';
import type { ComBatParams } from './ComBat.js';
import { type CovariateCoding, codeCovariates, codingWidth, distinctCodes, harmonisedColumns } from './covariateCoding.js';
import {
  type BatchEffect,
  type BatchEstimates,
  nonParametricEffect,
  parametricEffect,
  parametricShift,
} from './empiricalBayes.js';
import { leastSquares, product } from './leastSquares.js';

/** What ComBat learns; "features" are the harmonised ones. */
export interface ComBatModel {
  /** Columns of the X of `fit`. */
  readonly columns: number;
  /** Indices of the harmonised ones, ascending. */
  readonly harmonised: readonly number[];
  /** Codes of the batches, ascending. */
  readonly batches: Float64Array;
  readonly coding: CovariateCoding;
  /** Mean of each coded covariate over the training rows. */
  readonly covariateMeans: Float64Array;
  /** Effect of each coded covariate, shape (coded covariates, features). */
  readonly coefficients: Matrix;
  /** What a feature is without batch and covariates, shape (features). */
  readonly standMean: Float64Array;
  /** Variance within batches, given the covariates; 0 for a feature that is left alone. */
  readonly varPooled: Float64Array;
  /** Shift of each batch on the standardised scale, shape (batches, features). */
  readonly gammaStar: Matrix;
  /** Factor of each batch's variance, likewise. */
  readonly deltaStar: Matrix;
}

/**
 * The model of training rows, by the steps of neuroCombat 0.2.12.
 *
 * @param params checked, and its columns known to be in X
 */
export function fitComBat(owner: string, X: Matrix, params: ComBatParams): ComBatModel {
  const { batchCol, categoricalCols, continuousCols, refBatch } = params;
  const harmonised = harmonisedColumns(X.columns, [batchCol, ...categoricalCols, ...continuousCols]);
  const Y = X.selectColumns(harmonised);
  const codes = X.column(batchCol);
  const batches = distinctCodes(codes);
  const batchOf = Int32Array.from(codes, (code) => batches.indexOf(code));
  const sizes = intZeros(batches.length);
  for (const batch of batchOf) sizes[batch]!++;
  checkBatches(owner, batches, sizes, params);

  const coding = { categoricalCols, continuousCols, levels: categoricalCols.map((column) => distinctCodes(X.column(column))) };
  const covariates = new Matrix(X.rows, codingWidth(coding));
  for (let i = 0; i < X.rows; i++) codeCovariates(owner, X, i, coding, covariates.row(i));
  const design = designOf(batchOf, batches.length, covariates);
  const effects = leastSquares(design, Y);
  if (effects === undefined) {
    throw invalidData(owner, 'covariates must vary, and apart from the batches and each other', 'columns that depend on others');
  }
  const reference = refBatch === null ? -1 : batches.indexOf(refBatch);
  const standMean = reference === -1 ? meanOfRows(effects, sizes) : effects.row(reference).slice();
  const coefficients = effects.selectRows(tabulate(covariates.columns, (c) => batches.length + c));

  const varPooled = pooledVariance(Y, product(design, effects), batchOf, reference);
  const varying = Array.from(varPooled.keys()).filter((f) => varPooled[f]! > 0);
  if (params.eb && varying.length < 2) {
    throw invalidData(owner, 'X must hold at least two features that vary within batches', varying.length);
  }
  const standardised = standardise(Y, product(covariates, coefficients), standMean, varPooled, varying);
  const gammaStar = new Matrix(batches.length, Y.columns);
  const deltaStar = new Matrix(batches.length, Y.columns, full(batches.length * Y.columns, 1));
  batchEstimates(standardised, batchOf, sizes, reference, params.meanOnly).forEach((estimates, batch) => {
    if (batch === reference) return;
    const effect = effectOf(estimates, params);
    varying.forEach((f, v) => {
      gammaStar.set(batch, f, effect.gamma[v]!);
      deltaStar.set(batch, f, effect.delta[v]!);
    });
  });
  const covariateMeans = columnMeans(covariates);
  return {
    columns: X.columns,
    harmonised,
    batches,
    coding,
    covariateMeans,
    standMean,
    varPooled,
    coefficients,
    gammaStar,
    deltaStar,
  };
}

function checkBatches(owner: string, batches: Float64Array, sizes: Int32Array, { meanOnly, refBatch }: ComBatParams): void {
  if (batches.length < 2) throw invalidData(owner, 'X must hold at least two batches', `only ${batches.join(', ')}`);
  const single = sizes.indexOf(1);
  if (single !== -1 && !meanOnly) {
    throw invalidData(owner, 'every batch must have at least two rows, unless meanOnly', `one row of ${batches[single]}`);
  }
  if (refBatch !== null && !batches.includes(refBatch)) {
    throw invalidData(owner, `X must hold the reference batch ${refBatch}`, batches.join(', '));
  }
}

/** A column a batch, 1 in its rows, then the coded covariates. */
function designOf(batchOf: Int32Array, batches: number, covariates: Matrix): Matrix {
  const design = new Matrix(covariates.rows, batches + covariates.columns);
  for (let i = 0; i < design.rows; i++) {
    design.set(i, batchOf[i]!, 1);
    design.row(i).set(covariates.row(i), batches);
  }
  return design;
}

/** The mean of the first rows, each weighed by its size. */
function meanOfRows(effects: Matrix, sizes: Int32Array): Float64Array {
  const total = sum(sizes);
  const mean = zeros(effects.columns);
  sizes.forEach((size, batch) => {
    const row = effects.row(batch);
    for (let f = 0; f < mean.length; f++) mean[f]! += (size / total) * row[f]!;
  });
  return mean;
}

/** Mean square of what the design leaves of each feature, over the reference batch where there is one; 0 where that is rounding. */
function pooledVariance(Y: Matrix, fitted: Matrix, batchOf: Int32Array, reference: number): Float64Array {
  const squares = zeros(Y.columns);
  const largest = zeros(Y.columns);
  let count = 0;
  for (let i = 0; i < Y.rows; i++) {
    if (reference !== -1 && batchOf[i] !== reference) continue;
    count++;
    for (let f = 0; f < Y.columns; f++) {
      squares[f]! += (Y.get(i, f) - fitted.get(i, f)) ** 2;
      largest[f] = max(largest[f]!, abs(Y.get(i, f)));
    }
  }
  return squares.map((sum, f) => (sum / count <= (1e-12 * largest[f]!) ** 2 ? 0 : sum / count));
}

/** The varying features without their mean and their covariates' effects, on the scale of their variance. */
function standardise(
  Y: Matrix,
  explained: Matrix,
  standMean: Float64Array,
  varPooled: Float64Array,
  varying: readonly number[],
): Matrix {
  const out = new Matrix(Y.rows, varying.length);
  varying.forEach((f, v) => {
    const sd = sqrt(varPooled[f]!);
    for (let i = 0; i < Y.rows; i++) out.set(i, v, (Y.get(i, f) - standMean[f]! - explained.get(i, f)) / sd);
  });
  return out;
}

function batchEstimates(
  standardised: Matrix,
  batchOf: Int32Array,
  sizes: Int32Array,
  reference: number,
  meanOnly: boolean,
): BatchEstimates[] {
  const estimates = Array.from(sizes, (rows, batch) => {
    const members = standardised.selectRows(Array.from(batchOf.keys()).filter((i) => batchOf[i] === batch));
    const mean = columnMeans(members);
    const squares = mean.map((centre, f) => members.column(f).reduce((sum, value) => sum + (value - centre) ** 2, 0));
    // A feature that is constant within the batch has its factor set to 1, as in the original.
    const delta = squares.map((sum) => (meanOnly || sum === 0 ? 1 : sum / (rows - 1)));
    return { rows, mean, squares, gamma: mean, delta };
  });
  const base = estimates[reference]?.mean;
  return base === undefined
    ? estimates
    : estimates.map((each) => ({ ...each, gamma: each.mean.map((value, f) => value - base[f]!) }));
}

function effectOf(estimates: BatchEstimates, { eb, parametric, meanOnly }: ComBatParams): BatchEffect {
  if (!eb) return estimates;
  if (!parametric) return nonParametricEffect(estimates);
  return meanOnly ? parametricShift(estimates) : parametricEffect(estimates);
}
