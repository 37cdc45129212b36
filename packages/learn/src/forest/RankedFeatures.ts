import { invalidData } from '../base/errors.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { checkFloat32 } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { MAX_ROWS, RankingMemory, rankColumn } from './rankColumn.js';
import { FEATURE_THRESHOLD } from './SplitSearch.js';

/** What is known of a feature, by bits: that some thread ranks it, that this is done, that two rows have the same value, that values are apart. */
const TAKEN = 1;
const RANKED = 2;
const TIED = 4;
const SPACED = 8;

/**
 * Every feature of X in ascending order, sorted once and shared by all trees of a forest, and by threads where the memory is.
 *
 * Values are rounded to float32 first, as scikit-learn's trees do; equal values keep the order of the rows; missing values (NaN) come last.
 */
export class RankedFeatures {
  readonly rows: number;
  readonly features: number;
  /** X in float32, row after row. */
  readonly single: Float32Array;
  /** The rank of row i in feature f is at `f * rows + i`; each rank from 0 to rows − 1 occurs once. In 16 bits where they suffice, to fit more into caches. */
  readonly rank: Uint16Array | Int32Array;
  /** The value at rank r of feature f is at `f * rows + r`. */
  readonly value: Float32Array;
  /** How many rows have a value of the feature: the ranks from there on are those of missing values. Shape (features). */
  readonly known: Int32Array;
  readonly #traits: Int32Array;

  /**
   * Threads that are given the same memory rank each what no other has taken yet, then whatever is taken but not done: none waits, not even for one
   * that failed, and who writes the same twice writes the same bytes.
   *
   * @param X shape (rows, features)
   * @param memory `bytesOfRanks(X)` long; zeros, or ranked by another thread
   * @throws `learn.invalid-data` when a value overflows float32, for more than 2²⁰ rows, or for memory of another size
   */
  constructor(owner: string, X: Matrix, memory: ArrayBufferLike = new ArrayBuffer(bytesOfRanks(X))) {
    const { rows, columns } = X;
    const size = rows * columns;
    if (rows > MAX_ROWS) throw invalidData(owner, `X must have at most ${MAX_ROWS} rows`, rows);
    if (memory.byteLength !== bytesOfRanks(X)) {
      throw invalidData(owner, 'ranks must be what shareRanks made for this X', memory.byteLength);
    }
    this.rows = rows;
    this.features = columns;
    this.single = toFloat32(owner, X);
    this.value = new Float32Array(memory, 0, size);
    this.known = new Int32Array(memory, 4 * size, columns);
    this.#traits = new Int32Array(memory, 4 * (size + columns), columns);
    const start = 4 * (size + 2 * columns);
    this.rank = isShort(X) ? new Uint16Array(memory, start, size) : new Int32Array(memory, start, size);
    const ranking = new RankingMemory(floatZeros(rows));
    for (let f = 0; f < columns; f++) if (Atomics.compareExchange(this.#traits, f, 0, TAKEN) === 0) this.#rank(f, ranking);
    for (let f = 0; f < columns; f++) if (Atomics.load(this.#traits, f) === TAKEN) this.#rank(f, ranking);
  }

  /** Whether two rows have the same value of the feature. */
  isTied(feature: number): boolean {
    return (this.#traits[feature]! & TIED) !== 0;
  }

  /** Whether no two known values of the feature are so close that scikit-learn takes them for one. */
  isSpaced(feature: number): boolean {
    return (this.#traits[feature]! & SPACED) !== 0;
  }

  #rank(f: number, ranking: RankingMemory): void {
    const { rows, features, single, rank, value } = this;
    const { column } = ranking;
    const base = f * rows;
    for (let i = 0, at = f; i < rows; i++, at += features) column[i] = single[at]!;
    this.known[f] = rankColumn(ranking);
    let traits = RANKED | SPACED;
    let previous = -Infinity;
    for (let r = 0; r < rows; r++) {
      const row = ranking.rows[r]!;
      const current = column[row]!;
      rank[base + row] = r;
      value[base + r] = current;
      if (current === previous) traits |= TIED;
      if (current <= fround(previous + FEATURE_THRESHOLD)) traits &= ~SPACED;
      previous = current;
    }
    Atomics.store(this.#traits, f, traits);
  }
}

/** The size of the memory that the features of X are ranked in. */
export function bytesOfRanks(X: Matrix): number {
  return X.rows * X.columns * (isShort(X) ? 6 : 8) + 8 * X.columns;
}

/** Whether ranks fit into 16 bits. */
function isShort({ rows }: Matrix): boolean {
  return rows <= 65_536;
}

/** The values of X in single precision, row after row, NaN kept. Throws `learn.invalid-data` when one overflows. */
export function toFloat32(owner: string, X: Matrix): Float32Array {
  checkFloat32(owner, X);
  return new Float32Array(X.data);
}
