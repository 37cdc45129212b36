import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import { byteZeros } from '../base/byteZeros.js';
import { floor } from '../base/floor.js';
import { intZeros } from '../base/intZeros.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { isMissing } from '../base/isMissing.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';

/** Rows as 16-bit whole numbers. */
export interface CodedRows {
  readonly rows: number;
  readonly width: number;
  /** Shape (rows · width), row after row. */
  readonly codes: Int16Array;
  /** Upper bound of what the rounding of one row changes of a distance, in steps of the grid. */
  readonly rounding: number;
}

const LARGEST_SQUARED_DISTANCE = 2 ** 31 - 1;
/** A larger place would not fit in 16 bits when doubled. */
const LARGEST_PLACE = 2 ** 14 - 1;
/** A sum of squares is carried as `high · RADIX + low`, each in 16 bits. */
const RADIX_BITS = 14;
const RADIX = 1 << RADIX_BITS;

/**
 * Rounds rows to a grid of whole numbers and codes them so that one dot product, of a query's code with a candidate's, is their squared
 * distance on the grid, exactly, in 32 bits.
 *
 * It is Σ (a − b)² over the features that both have, = Σ a² + Σ b² − 2 Σ ab with missing values at 0, where Σ a² must leave out what b misses and
 * the other way round. So a query is coded as [−2a; Σ a²; 1] and, for each feature that some row misses, [a²; present?], and a candidate
 * as [b; 1; Σ b²] and [present?; b²], the sums over the features that none misses.
 */
export class SquaredDistanceCode {
  /** One for each feature; near it places are small, and the grid is fine. */
  readonly #centers: Float64Array;
  /** The same for every feature, so that a distance on the grid is a distance. */
  readonly #step: number;
  readonly #sometimesMissing: Int32Array;
  readonly #alwaysThere: Int32Array;

  /** Undefined where the values leave no grid: all the same, or so far apart that their differences overflow. */
  static of(queries: Matrix, candidates: Matrix): SquaredDistanceCode | undefined {
    const centers = centersOf(candidates);
    const largest = max(largestOffset(queries, centers), largestOffset(candidates, centers));
    const places = min(LARGEST_PLACE, floor(sqrt(LARGEST_SQUARED_DISTANCE / candidates.columns) / 2));
    const step = largest / places;
    if (!(isFiniteNumber(1 / step) && isFiniteNumber(step * step))) return undefined;
    return new SquaredDistanceCode(centers, step, columnsMissing(queries, candidates));
  }

  private constructor(centers: Float64Array, step: number, missing: Uint8Array) {
    this.#centers = centers;
    this.#step = step;
    const columns = arange(missing.length);
    this.#sometimesMissing = columns.filter((column) => missing[column] === 1);
    this.#alwaysThere = columns.filter((column) => missing[column] === 0);
  }

  codeQueries(X: Matrix): CodedRows {
    return this.#code(X, -2, 0, 1);
  }

  codeCandidates(X: Matrix): CodedRows {
    return this.#code(X, 1, 1, 0);
  }

  /**
   * @param factor of the places
   * @param one 1 if ones come before squares, else 0
   * @param square the other way round
   */
  #code({ rows, columns, data }: Matrix, factor: number, one: number, square: number): CodedRows {
    const centers = this.#centers;
    const scale = 1 / this.#step;
    const alwaysThere = this.#alwaysThere;
    const sometimesMissing = this.#sometimesMissing;
    const width = columns + 4 + 4 * sometimesMissing.length;
    const codes = new Int16Array(rows * width);
    let largestRounding = 0;
    for (let i = 0; i < rows; i++) {
      const from = i * columns;
      let at = i * width;
      let norm = 0;
      let rounding = 0;
      for (let c = 0; c < alwaysThere.length; c++, at++) {
        const column = alwaysThere[c]!;
        const exact = (data[from + column]! - centers[column]!) * scale;
        const place = floor(exact + 0.5);
        codes[at] = factor * place;
        norm += place * place;
        rounding += (exact - place) * (exact - place);
      }
      writePair(codes, at + 2 * one, norm);
      codes[at + 2 * square] = RADIX;
      codes[at + 2 * square + 1] = 1;
      at += 4;
      for (let c = 0; c < sometimesMissing.length; c++, at += 5) {
        const column = sometimesMissing[c]!;
        const exact = (data[from + column]! - centers[column]!) * scale;
        if (isMissing(exact)) continue;
        const place = floor(exact + 0.5);
        codes[at] = factor * place;
        writePair(codes, at + 1 + 2 * one, place * place);
        codes[at + 1 + 2 * square] = RADIX;
        codes[at + 2 + 2 * square] = 1;
        rounding += (exact - place) * (exact - place);
      }
      if (rounding > largestRounding) largestRounding = rounding;
    }
    // A place before rounding to the grid is itself rounded, by less than 2⁻³⁶: it is at most 2¹⁴.
    return { rows, width, codes, rounding: sqrt(largestRounding) + 1e-9 * sqrt(columns) };
  }
}

function writePair(codes: Int16Array, at: number, sum: number): void {
  codes[at] = sum >> RADIX_BITS;
  codes[at + 1] = sum & (RADIX - 1);
}

/** The mean of each feature over the rows that have it. */
function centersOf({ rows, columns, data }: Matrix): Float64Array {
  const sums = zeros(columns);
  const counts = intZeros(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      const value = data[at]!;
      if (isMissing(value)) continue;
      sums[j] = sums[j]! + value;
      counts[j] = counts[j]! + 1;
    }
  }
  return sums.map((sum, j) => (counts[j] === 0 ? 0 : sum / counts[j]!));
}

function largestOffset({ columns, data }: Matrix, centers: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < data.length; ) {
    for (let j = 0; j < columns; j++, at++) {
      const offset = abs(data[at]! - centers[j]!);
      if (offset > largest) largest = offset;
    }
  }
  return largest;
}

/** 1 for each column that has a missing value in either matrix. */
function columnsMissing(...matrices: readonly Matrix[]): Uint8Array {
  const missing = byteZeros(matrices[0]!.columns);
  for (const { columns, data } of matrices) {
    for (let at = 0; at < data.length; ) {
      for (let j = 0; j < columns; j++, at++) {
        const value = data[at]!;
        if (isMissing(value)) missing[j] = 1;
      }
    }
  }
  return missing;
}
