import type { Matrix } from '../matrix/Matrix.js';
import { averageRanks } from '../statistics/averageRanks.js';

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

function toUnit(values: Float64Array): void {
  const first = values[0]!;
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const distance = Math.abs(values[i]! - first);
    if (distance > largest) largest = distance;
  }
  // A constant feature's mean can be off by rounding, which would leave it a direction made of nothing.
  if (largest === 0) {
    values.fill(0);
    return;
  }
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = (values[i]! - first) / largest;
    values[i] = value;
    sum += value;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! - mean;
    values[i] = value;
    squares += value * value;
  }
  const norm = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i] = values[i]! / norm;
}
