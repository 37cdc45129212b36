import type { Matrix } from '@neurograde/learn';
import { measuredSpread } from '../statistics/measuredSpread.js';

/** Rows that two features must share; on fewer a high r says nothing. */
const SHARED_ROWS = 10;

/**
 * Pearson's r of every two columns over the rows where both are measured, as pandas `DataFrame.corr(min_periods=10)`.
 *
 * @param X shape (rows, features); NaN is missing
 * @returns shape (features × features), row after row; NaN where two columns share fewer than 10 rows or one does not vary on them
 */
export function correlateColumns(X: Matrix): Float64Array {
  const { rows, columns } = X;
  const standardised = Array.from({ length: columns }, (_, j) => standardise(X.column(j)));
  const r = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    const a = standardised[i]!;
    for (let j = i; j < columns; j++) {
      const b = standardised[j]!;
      const value = a.complete && b.complete ? dot(a.values, b.values, rows) : overShared(a.values, b.values, rows);
      r[i * columns + j] = value;
      r[j * columns + i] = value;
    }
  }
  return r;
}

interface Column {
  /** Mean 0 and sum of squares 1 over the measured values. */
  readonly values: Float64Array;
  readonly complete: boolean;
}

function standardise(values: Float64Array): Column {
  const rows = values.length;
  const { n, mean, squares } = measuredSpread(values);
  const varies = squares / n > (Number.EPSILON * mean) ** 2;
  const scale = varies ? Math.sqrt(squares) : Number.NaN;
  return { values: values.map((value) => (value - mean) / scale), complete: n === rows && rows >= SHARED_ROWS };
}

function dot(a: Float64Array, b: Float64Array, rows: number): number {
  let total = 0;
  for (let i = 0; i < rows; i++) total += a[i]! * b[i]!;
  return clamp(total);
}

function overShared(a: Float64Array, b: Float64Array, rows: number): number {
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let i = 0; i < rows; i++) {
    const x = a[i]!;
    const y = b[i]!;
    const product = x * y;
    if (Number.isNaN(product)) continue;
    n++;
    sumA += x;
    sumB += y;
    squaresA += x * x;
    squaresB += y * y;
    products += product;
  }
  if (n < SHARED_ROWS) return Number.NaN;
  const varianceA = squaresA - (sumA * sumA) / n;
  const varianceB = squaresB - (sumB * sumB) / n;
  if (varianceA < 1e-12 || varianceB < 1e-12) return Number.NaN;
  return clamp((products - (sumA * sumB) / n) / Math.sqrt(varianceA * varianceB));
}

function clamp(r: number): number {
  return Math.min(1, Math.max(-1, r));
}
