import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import { byteZeros } from '../base/byteZeros.js';
import { doublesOf } from '../base/doublesOf.js';
import { max } from '../base/max.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { crossProduct, productsOfRows } from '../matrix/crossProduct.js';
import { Matrix } from '../matrix/Matrix.js';
import { columnMoments } from '../preprocessing/columnMoments.js';
import { averageRanks } from '../statistics/averageRanks.js';

/** Sums of squares below may have lost what was smaller still. */
const LEAST_SQUARES = 1e-200;
/** A standard deviation of less than this part of the mean asks for a mean of more digits. */
const SMALL_SPREAD = 1e-6;
/** What rounding may add to a correlation, and much more. */
const ROUNDING = 1e-9;

/** How two features are compared: their values, or the ranks of their values. */
export type CorrelationMethod = 'pearson' | 'spearman';

/**
 * The features of X as unit vectors, so that the correlation of two is their dot product.
 *
 * @returns shape (features, rows): one feature a row, centred and of length 1, or all 0 where the feature is constant
 */
export function unitFeatures(X: Matrix, method: CorrelationMethod = 'pearson'): Matrix {
  const features = X.transpose();
  for (let j = 0; j < features.rows; j++) {
    const values = features.row(j);
    if (method === 'spearman') values.set(averageRanks(values).ranks);
    toUnit(values);
  }
  return features;
}

/**
 * The correlation of each feature with each, shape (features, features), 0 where either is constant.
 *
 * @param threshold a feature of which a part of the rows already says that it has |r| ≤ this with all others may have 0 with them. Default 0: none has.
 */
export function correlations(X: Matrix, method: CorrelationMethod, threshold = 0): Matrix {
  return (method === 'pearson' ? ofProducts(X, threshold) : undefined) ?? productsOfRows(unitFeatures(X, method));
}

/**
 * From the products of the deviations from the means, which takes half the time. Undefined where these would lose digits: for features so large or small
 * that their squares leave the range of doubles, or that vary by next to nothing beside their size.
 *
 * What the first rows add to a product is known soon, and what the others add is at most the product of the lengths of what is left of
 * both (Cauchy–Schwarz): features that cannot exceed the threshold with any other are not multiplied to the end.
 */
function ofProducts(X: Matrix, threshold: number): Matrix | undefined {
  const { rows, columns, data } = X;
  const { mean, variance } = columnMoments(X);
  const perNorm = zeros(columns);
  for (let j = 0; j < columns; j++) {
    const square = variance[j]! * rows;
    if (square > LEAST_SQUARES && square < Infinity && square > rows * (SMALL_SPREAD * mean[j]!) ** 2) {
      perNorm[j] = 1 / sqrt(square);
    } else if (X.column(j).some((value) => value !== data[j])) return undefined;
  }
  const few = Math.ceil(rows / 4);
  const part = crossProduct(new Matrix(few, columns, data.subarray(0, few * columns)), mean);
  const rest = perNorm.map((norm, j) => norm && sqrt(max(1 - norm * norm * part.get(j, j), 0)));
  const isCompared = byteZeros(columns);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) {
      const most = abs(part.get(i, j)) * (perNorm[i]! * perNorm[j]!) + rest[i]! * rest[j]!;
      if (most > threshold - ROUNDING) isCompared[i] = isCompared[j] = 1;
    }
  }
  const compared = arange(columns).filter((j) => isCompared[j] === 1);
  const some = compared.length < columns ? X.selectColumns(compared) : X;
  const meanOfSome = doublesOf(compared, (j) => mean[j]!);
  const products = crossProduct(some, meanOfSome).data;
  const r = new Matrix(columns, columns);
  let at = 0;
  for (const i of compared) for (const j of compared) r.set(i, j, products[at++]! * (perNorm[i]! * perNorm[j]!));
  return r;
}

function toUnit(values: Float64Array): void {
  let squares = centre(values);
  if (!(squares > LEAST_SQUARES && squares < Infinity)) {
    const largest = values.reduce((most, value) => max(most, abs(value)), 0);
    if (largest === 0) return;
    for (let i = 0; i < values.length; i++) values[i] = values[i]! / largest;
    squares = centre(values);
  }
  const perNorm = 1 / sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i] = values[i]! * perNorm;
}

/** Subtracts the mean and returns the sum of squares. From the first value, so that nothing but 0 is left of a constant. */
function centre(values: Float64Array): number {
  const first = values[0]!;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! - first;
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! - first - mean;
    values[i] = value;
    squares += value * value;
  }
  return squares;
}
