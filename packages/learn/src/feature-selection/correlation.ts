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

/** Calls `visit(i, j, r)` once for each pair i < j of unit vectors, with their dot product r. */
export function forEachCorrelation(units: Matrix, visit: (i: number, j: number, r: number) => void): void {
  const { rows: count, columns: length, data } = units;
  // Two by four at a time: each value read serves several products, and the eight sums stay in registers.
  let i = 0;
  for (; i + 1 < count; i += 2) {
    const a = i * length;
    const b = a + length;
    visit(i, i + 1, dot(data, a, b, length));
    let j = i + 2;
    for (; j + 3 < count; j += 4) {
      const c = j * length;
      const d = c + length;
      const e = d + length;
      const f = e + length;
      let ac = 0;
      let ad = 0;
      let ae = 0;
      let af = 0;
      let bc = 0;
      let bd = 0;
      let be = 0;
      let bf = 0;
      for (let k = 0; k < length; k++) {
        const x = data[a + k]!;
        const y = data[b + k]!;
        const p = data[c + k]!;
        const q = data[d + k]!;
        const r = data[e + k]!;
        const s = data[f + k]!;
        ac += x * p;
        ad += x * q;
        ae += x * r;
        af += x * s;
        bc += y * p;
        bd += y * q;
        be += y * r;
        bf += y * s;
      }
      visit(i, j, ac);
      visit(i, j + 1, ad);
      visit(i, j + 2, ae);
      visit(i, j + 3, af);
      visit(i + 1, j, bc);
      visit(i + 1, j + 1, bd);
      visit(i + 1, j + 2, be);
      visit(i + 1, j + 3, bf);
    }
    for (; j < count; j++) {
      const c = j * length;
      visit(i, j, dot(data, a, c, length));
      visit(i + 1, j, dot(data, b, c, length));
    }
  }
}

/** Correlation of unit vector i with each of the others, shape (features). */
export function correlationsWith(units: Matrix, i: number): Float64Array {
  const { rows: count, columns: length, data } = units;
  return Float64Array.from({ length: count }, (_, j) => dot(data, i * length, j * length, length));
}

/** The dot product of two runs of `length` values; in plain order, so that equal runs give equal bits. */
function dot(data: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += data[a + k]! * data[b + k]!;
  return sum;
}

function toUnit(values: Float64Array): void {
  const first = values[0]!;
  // A constant feature's mean can be off by rounding, which would leave it a direction made of nothing.
  if (values.every((value) => value === first)) {
    values.fill(0);
    return;
  }
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value - first));
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = (values[i]! - first) / largest;
    sum += values[i]!;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = values[i]! - mean;
    squares += values[i]! ** 2;
  }
  const norm = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i] = values[i]! / norm;
}
