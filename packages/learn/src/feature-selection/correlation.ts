import { zeros } from '../base/zeros.js';
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

/** Correlation of unit vector i with each of the others, shape (features). */
export function correlationsWith(units: Matrix, i: number): Float64Array {
  const { rows: count, columns: length, data } = units;
  const correlations = zeros(count);
  const own = units.row(i);
  // Four at a time, whose sums do not wait for one another.
  let j = 0;
  for (; j + 3 < count; j += 4) {
    const a = j * length;
    const b = a + length;
    const c = b + length;
    const d = c + length;
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let k = 0; k < length; k++) {
      const value = own[k]!;
      one += value * data[a + k]!;
      two += value * data[b + k]!;
      three += value * data[c + k]!;
      four += value * data[d + k]!;
    }
    correlations[j] = one;
    correlations[j + 1] = two;
    correlations[j + 2] = three;
    correlations[j + 3] = four;
  }
  for (; j < count; j++) {
    for (let k = 0, at = j * length; k < length; k++, at++) correlations[j]! += own[k]! * data[at]!;
  }
  return correlations;
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
