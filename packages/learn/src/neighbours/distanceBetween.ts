import { isMissing } from '../base/isMissing.js';
import type { Matrix } from '../matrix/Matrix.js';

/** The squared Euclidean distance of row i of A and row j of B, which miss nothing: a sum of squares, in which nothing cancels. */
export function distanceBetween(A: Matrix, i: number, B: Matrix, j: number): number {
  const { columns, data: a } = A;
  const { data: b } = B;
  const from = i * columns;
  const to = j * columns;
  let sum = 0;
  for (let c = 0; c < columns; c++) {
    const difference = a[from + c]! - b[to + c]!;
    sum += difference * difference;
  }
  return sum;
}

/** The same over the features that neither row misses, times all features / those: NaN where there is none. */
export function nanDistanceBetween(A: Matrix, i: number, B: Matrix, j: number): number {
  const { columns, data: a } = A;
  const { data: b } = B;
  const from = i * columns;
  const to = j * columns;
  let sum = 0;
  let common = 0;
  for (let c = 0; c < columns; c++) {
    const difference = a[from + c]! - b[to + c]!;
    if (isMissing(difference)) continue;
    sum += difference * difference;
    common++;
  }
  return (sum / common) * columns;
}
