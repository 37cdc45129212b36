import { zeros } from '../base/zeros.js';
import { crossProduct, productsOfRows } from '../matrix/crossProduct.js';
import type { Matrix } from '../matrix/Matrix.js';
import { averageRanks } from '../statistics/averageRanks.js';

/** Sums of squares below may have lost what was smaller still. */
const LEAST_SQUARES = 1e-200;
/** A standard deviation of less than this part of the mean asks for a mean of more digits. */
const SMALL_SPREAD = 1e-8;

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

/** The correlation of each feature with each, shape (features, features), 0 where either is constant. */
export function correlations(X: Matrix, method: CorrelationMethod): Matrix {
  return (method === 'pearson' ? ofProducts(X) : undefined) ?? productsOfRows(unitFeatures(X, method));
}

/**
 * From the products of the deviations from the means, which takes half the time. Undefined where these would lose digits: for features so large or small
 * that their squares leave the range of doubles, or that vary by next to nothing beside their size.
 */
function ofProducts(X: Matrix): Matrix | undefined {
  const { rows, columns, data } = X;
  const means = zeros(columns);
  // From the first row, so that a constant feature is that constant and no rounding beside it.
  for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < columns; j++, at++) means[j]! += data[at]! - data[j]!;
  for (let j = 0; j < columns; j++) means[j] = data[j]! + means[j]! / rows;
  const products = crossProduct(X, means);
  const squares = means.map((_, j) => products.get(j, j));
  const isSafe = (square: number, j: number) =>
    square > 0
      ? square > LEAST_SQUARES && square < Infinity && square > rows * (SMALL_SPREAD * means[j]!) ** 2
      : X.column(j).every((value) => value === means[j]);
  if (!squares.every(isSafe)) return undefined;
  const perNorm = squares.map((square) => (square === 0 ? 0 : 1 / Math.sqrt(square)));
  for (let i = 0, at = 0; i < columns; i++) {
    for (let j = 0; j < columns; j++, at++) products.data[at]! *= perNorm[i]! * perNorm[j]!;
  }
  return products;
}

function toUnit(values: Float64Array): void {
  let squares = centre(values);
  if (!(squares > LEAST_SQUARES && squares < Infinity)) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (largest === 0) return;
    for (let i = 0; i < values.length; i++) values[i] = values[i]! / largest;
    squares = centre(values);
  }
  const perNorm = 1 / Math.sqrt(squares);
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
