import type { DuplicatesCheck } from '@neurograde/contracts';
import type { Matrix } from '@neurograde/learn';
import type { Split } from '../TrainingData.js';

/** Rows of different patients that are alike to the bit, and whether any split has them on both sides. @param groups number of each row's patient */
export function checkDuplicates(X: Matrix, groups: Int32Array, splits: readonly Split[]): DuplicatesCheck {
  const alike = rowsAlike(X).filter((rows) => new Set(rows.map((row) => groups[row]!)).size > 1);
  const rows = alike.reduce((sum, { length }) => sum + length, 0);
  const sides = splits.map(({ train, test }) => {
    const side = new Int8Array(X.rows);
    for (const row of train) side[row] = 1;
    for (const row of test) side[row] = -1;
    return side;
  });
  const crosses = (row: number, other: number) =>
    groups[row] !== groups[other] && sides.some((side) => side[row]! * side[other]! < 0);
  const crossing = alike.flatMap((list) => list.filter((row) => list.some((other) => crosses(row, other)))).length;
  const verdict = crossing > 0 ? 'fail' : rows > 0 ? 'warn' : 'pass';
  return { name: 'duplicates', verdict, rows, crossing };
}

/** Lists of two rows or more with the same values. */
function rowsAlike(X: Matrix): number[][] {
  const byValues = new Map<string, number[]>();
  for (let row = 0; row < X.rows; row++) {
    const { buffer, byteOffset, byteLength } = X.row(row);
    const values = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    const alike = byValues.get(values);
    if (alike === undefined) byValues.set(values, [row]);
    else alike.push(row);
  }
  return [...byValues.values()].filter(({ length }) => length > 1);
}
