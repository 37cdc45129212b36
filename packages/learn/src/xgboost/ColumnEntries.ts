import { max } from '../base/max.js';
import { borrowKernel, type Kernel } from '../kernels/borrowKernel.js';
import { type ExactColumnsFunctions, exactColumnsWasm } from '../kernels/exactColumnsWasm.js';
import { type ArraysOf, plainArrays } from '../kernels/kernelLayout.js';
import type { SplitGain } from './SplitGain.js';
import type { TreeSample } from './TreeSampler.js';

/** Takes a threshold that may win its slot, and returns the slot's hurdle from then on: {@link OpenNodes.offer}. */
export type Offer = (slot: number, column: number, step: 1 | -1, G: number, H: number, last: number, next: number) => number;

/** The rows of every column in the order of its values, as they are walked through. */
export interface OrderedColumns {
  readonly rows: number;
  readonly columns: number;
  /** Twice the row of each value present in column j, smallest value first, from `j * rows` on. */
  readonly order: Int32Array;
  /** Number of values present in each column. */
  readonly filled: Int32Array;
  /** How each column is walked: UP, DOWN, or both in this order. */
  readonly ways: Uint8Array;
}

/** A walk from the smallest value on: missing values are on the right. */
export const UP = 1;
/** A walk from the largest value on: missing values are on the left. */
export const DOWN = 2;

/** Columns are divided and walked a few at a time, while their entries are in the cache. */
const ENTRIES_AT_ONCE = 16_384;

/**
 * The rows in open nodes, in the order of each column's values, the rows of a node together: what a level of a tree walks through to find
 * its splits. Rows are named by twice their number; nodes by their slot.
 *
 * Both loops, `divide` and `walk`, exist as a WebAssembly kernel, which gives the same bits and is used where it can be.
 */
export class ColumnEntries {
  /** Gradient and hessian of each row. */
  readonly gradients: Float32Array;
  /** At twice its number, 1 for each row that its node's split sent left. */
  readonly wentLeft: Uint8Array;
  /** For each slot of the level above: 1 where its left child is open (bit 0), 2 where its right child is (bit 1). */
  readonly openChildren: Uint8Array;
  /** Sums of each slot's node, and what a candidate must clear to be worth offering. */
  readonly G: Float64Array;
  readonly H: Float64Array;
  readonly hurdle: Float64Array;
  readonly #columns: OrderedColumns;
  readonly #split: SplitGain;
  /** The least hessian sum of a walk that makes a candidate: XGBoost takes a walk whose sum is 0 for not begun. */
  readonly leastWalked: number;
  readonly #kernel: Kernel<ExactColumnsFunctions, Layout> | undefined;
  readonly #arrays: ArraysOf<Layout>;
  /** Where the slots of each column begin in the entries, `#stride` to a column; of the level walked and of the one above. */
  #starts: Int32Array;
  #above: Int32Array;
  readonly #stride: number;
  /** The entries that the level above was walked in. */
  #source: Int32Array;

  /** @param slots most open nodes of a level */
  constructor(columns: OrderedColumns, split: SplitGain, slots: number) {
    this.#columns = columns;
    this.#split = split;
    this.leastWalked = max(split.minChildWeight, Number.MIN_VALUE);
    this.#stride = slots + 1;
    const layout = layoutOf(columns, slots);
    this.#kernel = borrowKernel(exactColumnsWasm, layout);
    this.#arrays = this.#kernel?.arrays ?? plainArrays(layout);
    const { order, ways, gradients, wentLeft, openChildren, G, H, hurdle, starts, above } = this.#arrays;
    order.set(columns.order);
    ways.set(columns.ways);
    this.gradients = gradients;
    this.wentLeft = wentLeft;
    this.openChildren = openChildren;
    this.G = G;
    this.H = H;
    this.hurdle = hurdle;
    this.#starts = starts;
    this.#above = above;
    this.#source = order;
  }

  /** Begins a tree: all rows taken are in the one slot of the root. */
  plant({ rows: taken, columns }: TreeSample): void {
    const { rows, filled } = this.#columns;
    const { order, entries } = this.#arrays;
    this.#source = taken === undefined ? order : entries;
    for (const column of columns) {
      const base = column * rows;
      let end = base + filled[column]!;
      if (taken !== undefined) {
        const from = end;
        end = base;
        for (let k = base; k < from; k++) {
          entries[end] = order[k]!;
          end += taken[order[k]! >> 1]!;
        }
      }
      this.#starts[column * this.#stride] = base;
      this.#starts[column * this.#stride + 1] = end;
    }
  }

  /**
   * Walks the root, or the level below the one walked last.
   *
   * @param columns of the tree, ascending
   * @param walked those among them whose thresholds are offered, ascending
   * @param slots open nodes of this level, and `slotsAbove` of the one above; 0 for the root
   */
  walkLevel(columns: Int32Array, walked: Int32Array, slots: number, slotsAbove: number, offer: Offer): void {
    if (slotsAbove > 0) [this.#starts, this.#above] = [this.#above, this.#starts];
    const entries = slotsAbove > 0 ? this.#arrays.entries : this.#source;
    const atOnce = Math.ceil(ENTRIES_AT_ONCE / this.#columns.rows);
    let next = 0;
    for (let from = 0; from < columns.length; from += atOnce) {
      const some = columns.subarray(from, from + atOnce);
      if (slotsAbove > 0) this.#divide(some, slotsAbove);
      const first = next;
      while (next < walked.length && walked[next]! <= some[some.length - 1]!) next++;
      this.#walk(walked.subarray(first, next), slots, entries, offer);
    }
    this.#source = entries;
  }

  /** Gives the memory back; nothing may be done afterwards. */
  release(): void {
    this.#kernel?.release();
  }

  /** Divides the entries of the slots above among their open children, each part in the order it was. */
  #divide(columns: Int32Array, slotsAbove: number): void {
    if (this.#kernel === undefined) {
      for (const column of columns) this.#divideColumn(column, slotsAbove);
      return;
    }
    const { functions, arrays, addresses } = this.#kernel;
    const { list, openChildren, wentLeft, entries, spill } = addresses;
    arrays.list.set(columns);
    functions.divide(
      list,
      columns.length,
      this.#columns.rows,
      this.#stride,
      slotsAbove,
      openChildren,
      wentLeft,
      this.#source.byteOffset,
      entries,
      spill,
      this.#above.byteOffset,
      this.#starts.byteOffset,
    );
  }

  #divideColumn(column: number, slotsAbove: number): void {
    const { openChildren, wentLeft, entries, spill } = this.#arrays;
    const source = this.#source;
    const starts = this.#starts;
    const above = this.#above;
    let at = column * this.#stride;
    let from = above[at]!;
    let write = column * this.#columns.rows;
    let out = at;
    starts[out++] = write;
    for (let slot = 0; slot < slotsAbove; slot++) {
      const to = above[++at]!;
      const open = openChildren[slot]!;
      if (open !== 0) {
        let left = write;
        let right = 0;
        for (let k = from; k < to; k++) {
          const entry = source[k]!;
          const goes = wentLeft[entry]!;
          entries[left] = entry;
          spill[right] = entry;
          left += goes;
          right += 1 - goes;
        }
        if ((open & 1) !== 0) {
          write = left;
          starts[out++] = write;
        }
        if ((open & 2) !== 0) {
          for (let k = 0; k < right; k++) entries[write + k] = spill[k]!;
          write += right;
          starts[out++] = write;
        }
      }
      from = to;
    }
  }

  /**
   * Walks columns through every slot, up (missing values on the right) and down (on the left) as their ways say, and offers each threshold that
   * leaves `minChildWeight` on both sides and clears the slot's hurdle.
   */
  #walk(columns: Int32Array, slots: number, entries: Int32Array, offer: Offer): void {
    const { ways } = this.#columns;
    if (this.#kernel !== undefined) {
      this.#walkInKernel(this.#kernel, columns, slots, entries.byteOffset, offer);
      return;
    }
    for (const column of columns) {
      if ((ways[column]! & UP) !== 0) this.#walkColumn(column, 1, slots, entries, offer);
      if ((ways[column]! & DOWN) !== 0) this.#walkColumn(column, -1, slots, entries, offer);
    }
  }

  /** The kernel halts at each candidate, and goes on from there. */
  #walkInKernel(
    { functions, arrays, addresses }: Kernel<ExactColumnsFunctions, Layout>,
    columns: Int32Array,
    slots: number,
    entries: number,
    offer: Offer,
  ): void {
    const { list, ways, gradients, G, H, hurdle } = addresses;
    const { at, sums } = arrays;
    const { regLambda, minChildWeight } = this.#split;
    const starts = this.#starts.byteOffset;
    arrays.list.set(columns);
    at[0] = -1;
    while (
      functions.walk(
        list,
        columns.length,
        ways,
        this.#stride,
        slots,
        entries,
        gradients,
        starts,
        G,
        H,
        hurdle,
        regLambda,
        minChildWeight,
        this.leastWalked,
        addresses.at,
        addresses.sums,
      ) === 1
    ) {
      offer(at[2]!, columns[at[0]]!, at[1]! > 0 ? 1 : -1, sums[0]!, sums[1]!, at[4]!, at[5]!);
    }
  }

  /** The sums of the rows walked stand for one side, the rest of the node for the other. */
  #walkColumn(column: number, step: 1 | -1, slots: number, entries: Int32Array, offer: Offer): void {
    const { regLambda, minChildWeight } = this.#split;
    const { gradients, leastWalked } = this;
    const starts = this.#starts;
    let at = column * this.#stride;
    for (let slot = 0; slot < slots; slot++, at++) {
      let k = step > 0 ? starts[at]! : starts[at + 1]! - 1;
      const end = step > 0 ? starts[at + 1]! : starts[at]! - 1;
      const nodeG = this.G[slot]!;
      const nodeH = this.H[slot]!;
      const nodeWeight = nodeH + 2 * regLambda;
      let hurdle = this.hurdle[slot]!;
      let G = 0;
      let H = 0;
      for (; k !== end && H < leastWalked; k += step) {
        const entry = entries[k]!;
        G += gradients[entry]!;
        H += gradients[entry + 1]!;
      }
      for (; k !== end; k += step) {
        const restH = nodeH - H;
        // It only falls from here on: no candidate is left, not even the one beyond the end.
        if (restH < minChildWeight) break;
        const entry = entries[k]!;
        const walked = H + regLambda;
        const skew = G * nodeWeight - nodeG * walked;
        if (skew * skew >= hurdle * walked * (restH + regLambda)) {
          hurdle = offer(slot, column, step, G, H, entries[k - step]!, entry);
        }
        G += gradients[entry]!;
        H += gradients[entry + 1]!;
      }
      if (H >= leastWalked && nodeH - H >= minChildWeight) {
        const last = entries[end - step]!;
        offer(slot, column, step, G, H, last, last);
      }
    }
  }
}

type Layout = ReturnType<typeof layoutOf>;

function layoutOf({ rows, columns }: OrderedColumns, slots: number) {
  return {
    order: ['int32', rows * columns],
    entries: ['int32', rows * columns],
    spill: ['int32', rows],
    starts: ['int32', columns * (slots + 1)],
    above: ['int32', columns * (slots + 1)],
    list: ['int32', columns],
    ways: ['uint8', columns],
    gradients: ['float32', 2 * rows],
    wentLeft: ['uint8', 2 * rows],
    openChildren: ['uint8', slots],
    G: ['float64', slots],
    H: ['float64', slots],
    hurdle: ['float64', slots],
    at: ['int32', 6],
    sums: ['float64', 2],
  } as const;
}
