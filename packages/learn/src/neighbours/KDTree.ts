import { arange } from '../base/arange.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { distanceBetween } from './distanceBetween.js';
import type { NearestList } from './NearestList.js';

/** Rows in a leaf, at most. */
const LEAF = 24;

/**
 * A k-d tree (Bentley 1975): rows halved again and again at the median of the feature in which they spread most. Finds the nearest rows
 * exactly, in time that hardly grows with the rows where the features are few.
 */
export class KDTree {
  readonly #X: Matrix;
  /** Rows, those of a node side by side. */
  readonly #order: Int32Array;
  /** Where the rows of each node begin and end; its children are 2 · node + 1 and 2 · node + 2. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** The least and the greatest of each feature within each node. */
  readonly #least: Float64Array;
  readonly #greatest: Float64Array;
  /** Nodes from this on are leaves. */
  readonly #firstLeaf: number;

  /** @param X without missing values */
  constructor(X: Matrix) {
    const levels = max(0, Math.ceil(Math.log2(X.rows / LEAF)));
    const nodes = 2 ** (levels + 1) - 1;
    this.#X = X;
    this.#order = arange(X.rows);
    this.#starts = intZeros(nodes);
    this.#ends = intZeros(nodes);
    this.#least = zeros(nodes * X.columns);
    this.#greatest = zeros(nodes * X.columns);
    this.#firstLeaf = 2 ** levels - 1;
    this.#ends[0] = X.rows;
    for (let node = 0; node < nodes; node++) {
      this.#measure(node);
      if (node < this.#firstLeaf) this.#split(node);
    }
  }

  /** Offers the list what may be nearest to a row of another matrix. */
  search(queries: Matrix, query: number, self: number, nearest: NearestList): void {
    this.#visit(0, queries, query, self, nearest);
  }

  #visit(node: number, queries: Matrix, query: number, self: number, nearest: NearestList): void {
    if (node >= this.#firstLeaf) {
      for (let at = this.#starts[node]!; at < this.#ends[node]!; at++) {
        const row = this.#order[at]!;
        if (row !== self) nearest.offer(row, distanceBetween(queries, query, this.#X, row));
      }
      return;
    }
    const left = 2 * node + 1;
    const toLeft = this.#distanceTo(left, queries, query);
    const toRight = this.#distanceTo(left + 1, queries, query);
    const nearer = toLeft <= toRight ? left : left + 1;
    if (min(toLeft, toRight) <= nearest.farthest) this.#visit(nearer, queries, query, self, nearest);
    if (max(toLeft, toRight) <= nearest.farthest) this.#visit(2 * left + 1 - nearer, queries, query, self, nearest);
  }

  /** The least squared distance that a row of the node may have: summed as `distanceBetween` sums, so that no rounding makes it more. */
  #distanceTo(node: number, { columns, data }: Matrix, query: number): number {
    const box = node * columns;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const value = data[query * columns + j]!;
      const gap = max(this.#least[box + j]! - value, value - this.#greatest[box + j]!, 0);
      sum += gap * gap;
    }
    return sum;
  }

  #measure(node: number): void {
    const { columns, data } = this.#X;
    const box = node * columns;
    this.#least.fill(Infinity, box, box + columns);
    this.#greatest.fill(-Infinity, box, box + columns);
    for (let at = this.#starts[node]!; at < this.#ends[node]!; at++) {
      const row = this.#order[at]! * columns;
      for (let j = 0; j < columns; j++) {
        const value = data[row + j]!;
        if (value < this.#least[box + j]!) this.#least[box + j] = value;
        if (value > this.#greatest[box + j]!) this.#greatest[box + j] = value;
      }
    }
  }

  #split(node: number): void {
    const { columns } = this.#X;
    const box = node * columns;
    let widest = 0;
    for (let j = 1; j < columns; j++) {
      const spread = (at: number) => this.#greatest[box + at]! - this.#least[box + at]!;
      if (spread(j) > spread(widest)) widest = j;
    }
    const start = this.#starts[node]!;
    const end = this.#ends[node]!;
    const middle = (start + end) >> 1;
    this.#partition(start, end, middle, widest);
    const left = 2 * node + 1;
    this.#starts[left] = start;
    this.#ends[left] = middle;
    this.#starts[left + 1] = middle;
    this.#ends[left + 1] = end;
  }

  /** Puts the rows from start to end with the least values of a feature before `middle` (Hoare's quickselect). */
  #partition(start: number, end: number, middle: number, column: number): void {
    const { columns, data } = this.#X;
    const order = this.#order;
    let low = start;
    let high = end - 1;
    while (low < high) {
      const pivot = data[order[(low + high) >> 1]! * columns + column]!;
      let i = low;
      let j = high;
      while (i <= j) {
        while (data[order[i]! * columns + column]! < pivot) i++;
        while (data[order[j]! * columns + column]! > pivot) j--;
        if (i > j) break;
        const swap = order[i]!;
        order[i++] = order[j]!;
        order[j--] = swap;
      }
      if (middle <= j) high = j;
      else if (middle >= i) low = i;
      else return;
    }
  }
}
