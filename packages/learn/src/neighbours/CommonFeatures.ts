import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';

/** How many features each query has in common with each candidate, where values are missing. */
export class CommonFeatures {
  readonly #columns: number;
  readonly #queries: Matrix;
  /** Candidates that miss each column, column after column from `#starts[column]` on. */
  readonly #missing: Int32Array;
  readonly #starts: Int32Array;
  /** How many features each candidate has. */
  readonly #present: Int32Array;
  readonly #fewestPresent: number;
  readonly #common: Int32Array;
  readonly #scaled: Float64Array;
  /** All features / those in common, by the number of those. */
  readonly #scales: Float64Array;

  constructor(queries: Matrix, candidates: Matrix) {
    const { rows, columns, data } = candidates;
    this.#columns = columns;
    this.#queries = queries;
    this.#starts = intZeros(columns + 1);
    this.#present = intZeros(rows).fill(columns);
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        if (!isMissing(data[at])) continue;
        this.#starts[j + 1] = this.#starts[j + 1]! + 1;
        this.#present[i] = this.#present[i]! - 1;
      }
    }
    for (let j = 0; j < columns; j++) this.#starts[j + 1] = this.#starts[j + 1]! + this.#starts[j]!;
    const next = this.#starts.slice();
    this.#missing = intZeros(this.#starts[columns]!);
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        if (!isMissing(data[at])) continue;
        this.#missing[next[j]!] = i;
        next[j] = next[j]! + 1;
      }
    }
    this.#fewestPresent = this.#present.reduce((fewest, count) => min(fewest, count), columns);
    this.#common = intZeros(rows);
    this.#scaled = zeros(rows);
    this.#scales = zeros(columns + 1).map((_, common) => columns / common);
  }

  /** The most that a distance of a query to a candidate may be scaled up by. */
  largestScale(query: number): number {
    let common = this.#fewestPresent;
    for (const value of this.#queries.row(query)) if (isMissing(value)) common--;
    return sqrt(this.#columns / max(1, common));
  }

  /** Squared distances, each times all features / those in common; NaN where there is none. Valid until the next call. */
  scale(query: number, squaredDistances: Int32Array): Float64Array {
    const common = this.#common;
    const missing = this.#missing;
    const row = this.#queries.row(query);
    common.set(this.#present);
    let own = 0;
    for (let j = 0; j < row.length; j++) {
      if (!isMissing(row[j])) continue;
      own++;
      for (let at = this.#starts[j]!; at < this.#starts[j + 1]!; at++) common[missing[at]!] = common[missing[at]!]! + 1;
    }
    const scales = this.#scales;
    const scaled = this.#scaled;
    // 0 · Infinity, where nothing is in common, is NaN.
    for (let i = 0; i < scaled.length; i++) scaled[i] = squaredDistances[i]! * scales[common[i]! - own]!;
    return scaled;
  }
}
