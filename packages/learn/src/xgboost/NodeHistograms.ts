import type { BinnedMatrix } from './BinnedMatrix.js';
import { addToHistogram, subtractHistogram } from './histogramKernels.js';

/**
 * The histograms of the nodes of one tree that may still split: for each bin of each column the sums of gradients and hessians of the node's
 * rows, pairs of float64, a column's bins followed by one pair for its missing values. Buffers are used again and again.
 */
export class NodeHistograms {
  readonly #binned: BinnedMatrix;
  readonly #size: number;
  readonly #free: Float64Array[] = [];
  readonly #of: (Float64Array | undefined)[] = [];
  /** Gradient and hessian of each row as float64, and those of one node's rows, in their order. */
  readonly #pairs: Float64Array;
  readonly #gathered: Float64Array;
  #columns: Int32Array = new Int32Array(0);

  constructor(binned: BinnedMatrix) {
    this.#binned = binned;
    this.#size = 2 * (binned.cuts.values.length + binned.columns);
    this.#pairs = new Float64Array(2 * binned.rows);
    this.#gathered = new Float64Array(2 * binned.rows);
  }

  /**
   * Forgets the last tree's.
   *
   * @param gradients gradient and hessian of each row, shape (2 · rows)
   * @param taken 1 for each row that counts; undefined for all
   * @param columns to sum over, ascending
   */
  begin(gradients: Float32Array, taken: Uint8Array | undefined, columns: Int32Array): void {
    for (let node = 0; node < this.#of.length; node++) this.release(node);
    this.#of.length = 0;
    this.#columns = columns;
    const pairs = this.#pairs;
    for (let at = 0; at < pairs.length; at++) {
      pairs[at] = taken === undefined || taken[at >> 1] === 1 ? gradients[at]! : 0;
    }
  }

  of(node: number): Float64Array {
    return this.#of[node]!;
  }

  /** Sums over the node's rows, which stand in `rows` from `from` to `to`. */
  build(node: number, rows: Int32Array, from: number, to: number): void {
    const pairs = this.#pairs;
    const gathered = this.#gathered;
    for (let k = from, at = 0; k < to; k++, at += 2) {
      const pair = 2 * rows[k]!;
      gathered[at] = pairs[pair]!;
      gathered[at + 1] = pairs[pair + 1]!;
    }
    const histogram = this.#free.pop()?.fill(0) ?? new Float64Array(this.#size);
    const { rows: stride, bins, cuts } = this.#binned;
    for (const column of this.#columns) {
      addToHistogram(histogram, cuts.starts[column]! + column, bins, column * stride, rows, from, to, gathered);
    }
    this.#of[node] = histogram;
  }

  /** Makes the histogram of `parent` that of its child `node`, whose sibling's is there. */
  inherit(node: number, sibling: number, parent: number): void {
    const histogram = this.#of[parent]!;
    subtractHistogram(histogram, this.#of[sibling]!);
    this.#of[parent] = undefined;
    this.#of[node] = histogram;
  }

  release(node: number): void {
    const histogram = this.#of[node];
    if (histogram === undefined) return;
    this.#free.push(histogram);
    this.#of[node] = undefined;
  }

  /** Gradient and hessian of all rows that count, added up in the order in which XGBoost adds them for the root. */
  sum(): readonly [number, number] {
    if (!this.#binned.complete) return sumPairs(this.#pairs, 0, this.#pairs.length);
    const root = this.#columns[0] === 0 ? this.#of[0]! : this.#firstColumn();
    return sumPairs(root, 0, 2 * this.#binned.cuts.starts[1]!);
  }

  /** The histogram of the first column alone, for a tree that does not see it. */
  #firstColumn(): Float64Array {
    const { rows, bins, cuts } = this.#binned;
    const histogram = new Float64Array(2 * (cuts.starts[1]! + 1));
    const all = Int32Array.from({ length: rows }, (_, row) => row);
    addToHistogram(histogram, 0, bins, 0, all, 0, rows, this.#pairs);
    return histogram;
  }
}

function sumPairs(pairs: Float64Array, from: number, to: number): readonly [number, number] {
  let G = 0;
  let H = 0;
  for (let at = from; at < to; at += 2) {
    G += pairs[at]!;
    H += pairs[at + 1]!;
  }
  return [G, H];
}
