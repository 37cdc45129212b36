import { intZeros } from '../base/intZeros.js';
import type { BinnedMatrix } from './BinnedMatrix.js';
import type { HistogramLoops } from './HistogramLoops.js';

/** The histograms of the nodes of one tree that may still split. Their memory is used again and again. */
export class NodeHistograms {
  readonly #binned: BinnedMatrix;
  readonly #loops: HistogramLoops;
  readonly #free: number[] = [];
  /** Number of each node's histogram; undefined where it has none. */
  readonly #of: (number | undefined)[] = [];
  #columns: Int32Array = intZeros(0);

  constructor(binned: BinnedMatrix, loops: HistogramLoops) {
    this.#binned = binned;
    this.#loops = loops;
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
    const counted = this.#loops.gradients;
    counted.set(gradients);
    if (taken === undefined) return;
    for (let at = 0; at < counted.length; at++) if (taken[at >> 1] === 0) counted[at] = 0;
  }

  /** The number of the node's histogram. */
  of(node: number): number {
    return this.#of[node]!;
  }

  /** Sums over the node's rows, which stand in the list of rows from `from` to `to`. */
  build(node: number, from: number, to: number): void {
    const histogram = this.#free.pop() ?? this.#loops.addHistogram();
    this.#loops.build(histogram, this.#columns, from, to);
    this.#of[node] = histogram;
  }

  /** Makes the histogram of `parent` that of its child `node`, whose sibling's is there. */
  inherit(node: number, sibling: number, parent: number): void {
    const histogram = this.#of[parent]!;
    this.#loops.subtract(histogram, this.#of[sibling]!);
    this.#of[parent] = undefined;
    this.#of[node] = histogram;
  }

  release(node: number): void {
    const histogram = this.#of[node];
    if (histogram === undefined) return;
    this.#free.push(histogram);
    this.#of[node] = undefined;
  }

  /**
   * Gradient and hessian of all rows that count, added up in the order in which XGBoost adds them for the root.
   *
   * @param inAnyOrder where the sums are exact; otherwise the root's histogram must be there
   */
  sum(inAnyOrder: boolean): readonly [number, number] {
    const { gradients } = this.#loops;
    if (inAnyOrder || !this.#binned.complete) return sumPairs(gradients, gradients.length);
    const firstColumn = this.#columns[0] === 0 ? this.#loops.histogram(this.of(0)) : this.#sumFirstColumn();
    return sumPairs(firstColumn, 2 * this.#binned.cuts.starts[1]!);
  }

  /** The histogram of the first column alone, for a tree that does not see it. */
  #sumFirstColumn(): Float64Array {
    const histogram = this.#free.pop() ?? this.#loops.addHistogram();
    this.#free.push(histogram);
    this.#loops.build(histogram, Int32Array.of(0), 0, this.#binned.rows);
    return this.#loops.histogram(histogram);
  }
}

function sumPairs(pairs: Float32Array | Float64Array, end: number): readonly [number, number] {
  let G = 0;
  let H = 0;
  for (let at = 0; at < end; at += 2) {
    G += pairs[at]!;
    H += pairs[at + 1]!;
  }
  return [G, H];
}
