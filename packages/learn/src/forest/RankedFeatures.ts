import { byteZeros } from '../base/byteZeros.js';
import { invalidData } from '../base/errors.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { checkFloat32 } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { MAX_ROWS, RankingMemory, rankColumn } from './rankColumn.js';
import { FEATURE_THRESHOLD } from './SplitSearch.js';

/**
 * Every feature of X in ascending order, sorted once and shared by all trees of a forest.
 *
 * Values are rounded to float32 first, as scikit-learn's trees do; equal values keep the order of the rows; missing values (NaN) come last.
 */
export class RankedFeatures {
  readonly rows: number;
  readonly features: number;
  /** The row at rank r of feature f is at `f * rows + r`. */
  readonly order: Int32Array;
  /** The rank of row i in feature f is at `f * rows + i`; each rank from 0 to rows − 1 occurs once. In 16 bits where they suffice, to fit more into caches. */
  readonly rank: Uint16Array | Int32Array;
  /** The value at rank r of feature f is at `f * rows + r`. */
  readonly value: Float32Array;
  /** How many rows have a value of the feature: the ranks from there on are those of missing values. Shape (features). */
  readonly known: Int32Array;
  /** 1 where two rows have the same value of the feature. Shape (features). */
  readonly tied: Uint8Array;
  /** 1 where no two known values are so close that scikit-learn takes them for one. Shape (features). */
  readonly spaced: Uint8Array;

  /**
   * @param X shape (rows, features)
   * @throws `learn.invalid-data` when a value overflows float32, or for more than 2²⁰ rows.
   */
  constructor(owner: string, X: Matrix) {
    const { rows, columns } = X;
    if (rows > MAX_ROWS) throw invalidData(owner, `X must have at most ${MAX_ROWS} rows`, rows);
    const single = toFloat32(owner, X);
    this.rows = rows;
    this.features = columns;
    const order = intZeros(rows * columns);
    const rank = rows <= 65_536 ? new Uint16Array(rows * columns) : intZeros(rows * columns);
    const value = floatZeros(rows * columns);
    this.order = order;
    this.rank = rank;
    this.value = value;
    this.known = intZeros(columns);
    this.tied = byteZeros(columns);
    this.spaced = byteZeros(columns);
    const column = floatZeros(rows);
    const memory = new RankingMemory(column);
    for (let f = 0, base = 0; f < columns; f++, base += rows) {
      for (let i = 0, at = f; i < rows; i++, at += columns) column[i] = single[at]!;
      const known = rankColumn(memory);
      let tied = 0;
      let spaced = 1;
      let previous = -Infinity;
      for (let r = 0; r < rows; r++) {
        const row = memory.rows[r]!;
        const current = column[row]!;
        order[base + r] = row;
        rank[base + row] = r;
        value[base + r] = current;
        if (current === previous) tied = 1;
        if (current <= fround(previous + FEATURE_THRESHOLD)) spaced = 0;
        previous = current;
      }
      this.known[f] = known;
      this.tied[f] = tied;
      this.spaced[f] = spaced;
    }
  }
}

/** The values of X in single precision, row after row, NaN kept. Throws `learn.invalid-data` when one overflows. */
export function toFloat32(owner: string, X: Matrix): Float32Array {
  checkFloat32(owner, X);
  return new Float32Array(X.data);
}
