import type { Matrix } from '@neurograde/learn';
import { measuredSpread } from '../../../statistics/measuredSpread.js';

/**
 * Pairs of rows that lie closer together than is credible of two patients: at less than a share of the distance that unrelated rows have on average,
 * features standardised and missing values at their mean. Equal rows are left out; they are told elsewhere.
 *
 * Rows are sorted by their mean, which two rows as near as that can differ in by little only, so that few pairs are looked at.
 *
 * @param share of the average distance, 0 to 1
 */
export function nearDuplicates(X: Matrix, share: number): [number, number][] {
  const { rows, columns } = X;
  const values = new Float64Array(rows * columns);
  const means = new Float64Array(rows);
  let varying = 0;
  for (let j = 0; j < columns; j++) {
    const column = standardise(X.column(j));
    if (column === undefined) continue;
    varying++;
    for (let i = 0; i < rows; i++) {
      values[i * columns + j] = column[i]!;
      means[i] = means[i]! + column[i]!;
    }
  }
  // Two independent standardised values differ by 2 in the mean square.
  const limit = share * share * 2 * varying;
  const order = Array.from(means.keys()).sort((a, b) => means[a]! - means[b]!);
  const reach = Math.sqrt(limit * varying);
  const pairs: [number, number][] = [];
  for (let place = 0; place < rows; place++) {
    const a = order[place]!;
    for (let next = place + 1; next < rows && means[order[next]!]! - means[a]! <= reach; next++) {
      const b = order[next]!;
      const squared = squaredDistance(values, a * columns, b * columns, columns, limit);
      if (squared > 0 && squared <= limit) pairs.push(a < b ? [a, b] : [b, a]);
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Mean 0 and variance 1, missing as 0; undefined where nothing varies. */
function standardise(values: Float64Array): Float64Array | undefined {
  const { n, mean, squares } = measuredSpread(values);
  const deviation = Math.sqrt(squares / n);
  if (!(deviation > 0)) return undefined;
  return values.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / deviation));
}

/** Stops where it is beyond the limit. */
function squaredDistance(values: Float64Array, a: number, b: number, columns: number, limit: number): number {
  let total = 0;
  for (let j = 0; j < columns && total <= limit; j++) total += (values[a + j]! - values[b + j]!) ** 2;
  return total;
}
