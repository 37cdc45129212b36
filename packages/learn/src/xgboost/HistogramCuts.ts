import { abs } from '../base/abs.js';
import { fround } from '../base/fround.js';
import { min } from '../base/min.js';
import { QuantileSketch } from './QuantileSketch.js';
import type { QuantileSummary } from './QuantileSummary.js';

const MARGIN = fround(1e-5);

/**
 * The bins of every column, of nearly equal weight: bin b of column j holds the values v with `values[starts[j] + b − 1] ≤ v < values[starts[j]
 * + b]`, the first one also what is smaller, the last one also what is greater.
 *
 * Equal to the cuts of XGBoost 3.2's `QuantileDMatrix`, which its `XGBClassifier` trains on with `tree_method="hist"`.
 */
export interface HistogramCuts {
  /** First bin of each column among all, and the number of bins at the end. Shape (columns + 1). */
  readonly starts: Int32Array;
  /** Upper bound of each bin, itself excluded; float32. Every column has one at least. */
  readonly values: Float32Array;
  /** For each column a value below all of it: the threshold that sends all present values right. */
  readonly lowest: Float32Array;
}

/** Gathers the cuts of one column after another. */
export class HistogramCutsBuilder {
  readonly #sketch: QuantileSketch;
  readonly #maxBin: number;
  readonly #starts = [0];
  readonly #values: number[] = [];
  readonly #lowest: number[] = [];

  constructor(maxBin: number) {
    this.#maxBin = maxBin;
    this.#sketch = new QuantileSketch(maxBin);
  }

  /**
   * @param values the column's present values, float32
   * @param weights their weights; undefined for all 1
   * @param count number of values
   * @returns the number of bins of the column
   */
  add(values: Float32Array, weights: Float32Array | undefined, count: number): number {
    const before = this.#values.length;
    if (count === 0) this.#close(MARGIN, MARGIN);
    else this.#cut(this.#sketch.summarise(values, weights, count), min(count, this.#maxBin));
    this.#starts.push(this.#values.length);
    return this.#values.length - before;
  }

  /** The `count` cuts added last. */
  last(count: number): Float32Array {
    return Float32Array.from(this.#values.slice(this.#values.length - count));
  }

  finish(): HistogramCuts {
    return {
      starts: Int32Array.from(this.#starts),
      values: Float32Array.from(this.#values),
      lowest: Float32Array.from(this.#lowest),
    };
  }

  #cut({ size, value }: QuantileSummary, maxBin: number): void {
    const first = size === 0 ? 0 : value[0]!;
    const lowest = fround(first - abs(first) - MARGIN);
    for (let k = 1; k < min(size, maxBin); k++) {
      if (k === 1 || value[k]! > value[k - 1]!) this.#values.push(value[k]!);
    }
    this.#close(lowest, size === 0 ? lowest : value[size - 1]!);
  }

  #close(lowest: number, last: number): void {
    this.#lowest.push(lowest);
    this.#values.push(fround(last + (abs(last) + MARGIN)));
  }
}
