import { invalidData } from '../base/errors.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';

/** Side of the squares in which a matrix is transposed: both sides of one stay in the cache. */
const TILE = 16;

/**
 * Rows × columns of doubles in one typed array, row after row. NaN is a missing value.
 *
 * The array may lie in a `SharedArrayBuffer`, so that threads read one copy of the data.
 *
 * @example
 * ```ts
 * import { Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 2, 3], [4, 5, 6]]);
 * X.get(1, 2); // → 6
 * X.row(0); // → [1, 2, 3]
 * X.column(1); // → [2, 5]
 * X.selectColumns([2, 0]).data; // → [3, 1, 6, 4]
 * ```
 */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Value (i, j) is at `i * columns + j`. */
  readonly data: Float64Array;

  /** @throws `learn.invalid-data` when `data` does not have rows × columns values. */
  constructor(rows: number, columns: number, data: Float64Array = zeros(rows * columns)) {
    if (data.length !== rows * columns) {
      throw invalidData('Matrix', `data must have ${rows} × ${columns} values`, data.length);
    }
    this.rows = rows;
    this.columns = columns;
    this.data = data;
  }

  /** @throws `learn.invalid-data` for rows of different lengths, and for what is no number: null and text are not taken for 0 or missing */
  static fromRows(rows: readonly (readonly number[])[]): Matrix {
    const columns = rows[0]?.length ?? 0;
    const matrix = new Matrix(rows.length, columns);
    rows.forEach((row, i) => {
      if (row.length !== columns) throw invalidData('Matrix', `row ${i} must have ${columns} values`, row.length);
      const odd = row.findIndex((value) => typeof value !== 'number');
      if (odd >= 0) throw invalidData('Matrix', `row ${i} must hold numbers, NaN where missing`, row[odd]);
      matrix.data.set(row, i * columns);
    });
    return matrix;
  }

  get(row: number, column: number): number {
    return this.data[row * this.columns + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.data[row * this.columns + column] = value;
  }

  /** A view of one row, not a copy. */
  row(index: number): Float64Array {
    return this.data.subarray(index * this.columns, (index + 1) * this.columns);
  }

  /** A copy of one column, written into `out` where given. */
  column(index: number, out: Float64Array = zeros(this.rows)): Float64Array {
    for (let i = 0, at = index; i < this.rows; i++, at += this.columns) out[i] = this.data[at]!;
    return out;
  }

  selectRows(indices: ArrayLike<number>): Matrix {
    const selected = new Matrix(indices.length, this.columns);
    for (let i = 0; i < indices.length; i++) selected.data.set(this.row(indices[i]!), i * this.columns);
    return selected;
  }

  selectColumns(indices: ArrayLike<number>): Matrix {
    const selected = new Matrix(this.rows, indices.length);
    const width = indices.length;
    for (let i = 0; i < this.rows; i++) {
      const from = i * this.columns;
      for (let j = 0; j < width; j++) selected.data[i * width + j] = this.data[from + indices[j]!]!;
    }
    return selected;
  }

  /** The transpose as a new matrix: the columns of this one lie contiguous in it. */
  transpose(): Matrix {
    const { rows, columns, data } = this;
    const transposed = new Matrix(columns, rows);
    const out = transposed.data;
    for (let top = 0; top < rows; top += TILE) {
      const bottom = min(top + TILE, rows);
      for (let left = 0; left < columns; left += TILE) {
        const right = min(left + TILE, columns);
        for (let j = left; j < right; j++) {
          for (let i = top, at = j * rows + top; i < bottom; i++, at++) out[at] = data[i * columns + j]!;
        }
      }
    }
    return transposed;
  }

  copy(): Matrix {
    return new Matrix(this.rows, this.columns, this.data.slice());
  }
}
