import { byteZeros } from '../base/byteZeros.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import type { Matrix } from '../matrix/Matrix.js';
import { DOWN, type OrderedColumns, UP } from './ColumnEntries.js';
import { copyColumns } from './copyColumns.js';
import { sortByValue } from './sortByValue.js';

/**
 * The columns of X as float32, and each one's rows in ascending order of value: sorted once a fit, read by every tree.
 *
 * Rows are named by their place in the gradients, which is twice their number. Missing values are in no order.
 */
export class SortedColumns implements OrderedColumns {
  readonly rows: number;
  readonly columns: number;
  /** Value of row i in column j at `j * rows + i`; NaN where missing. */
  readonly values: Float32Array;
  /** Twice the row of each value present in column j, smallest value first, from `j * rows` on. */
  readonly order: Int32Array;
  /** Number of values present in each column. */
  readonly filled: Int32Array;
  /** DOWN, and UP too where missing values are tried on the right: the column lacks some, and is not constant otherwise. */
  readonly ways: Uint8Array;

  /** @throws `learn.invalid-data` for a value beyond float32 */
  constructor(owner: string, X: Matrix) {
    const { rows, columns } = X;
    this.rows = rows;
    this.columns = columns;
    this.values = floatZeros(rows * columns);
    copyColumns(owner, X, 0, columns, this.values);
    this.order = intZeros(rows * columns);
    this.filled = intZeros(columns);
    this.ways = byteZeros(columns);
    const present = floatZeros(rows);
    const order = intZeros(rows);
    for (let column = 0; column < columns; column++) this.#sort(column, present, order);
  }

  #sort(column: number, present: Float32Array, presentRows: Int32Array): void {
    const { rows, values, order } = this;
    const base = column * rows;
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const value = values[base + row]!;
      if (isMissing(value)) continue;
      present[count] = value;
      presentRows[count++] = row;
    }
    sortByValue(present, presentRows, count);
    for (let k = 0; k < count; k++) order[base + k] = 2 * presentRows[k]!;
    this.filled[column] = count;
    const density = fround(1 - fround((rows - count) / rows));
    this.ways[column] = density < 1 && count > 0 && present[0]! < present[count - 1]! ? UP | DOWN : DOWN;
  }
}
