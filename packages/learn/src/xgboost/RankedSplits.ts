import { abs } from '../base/abs.js';
import { byteZeros } from '../base/byteZeros.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import type { BinnedMatrix } from './BinnedMatrix.js';
import { ColumnEntries, DOWN, type Offer, type OrderedColumns, UP } from './ColumnEntries.js';
import type { HistNodes } from './HistNodes.js';
import type { HistSplitFinder } from './HistSplitFinder.js';
import type { MonotoneBounds } from './MonotoneBounds.js';
import type { SplitGain } from './SplitGain.js';
import type { TreeSample } from './TreeSampler.js';

/** With more rows than so many a column's bins are worth their histogram. A level then has no more nodes to split than half of it. */
export const MOST_RANKED_ROWS = 512;
/** Bits that a double has beyond the 24 of a float32. */
const ROOM = 2 ** 29;

/**
 * Finds the splits of a level of a hist tree without histograms: where rows are few most bins of a node are empty, and its rows, kept in the
 * order of their bins, are the shorter list. Only for trees whose sums of gradients are exact in float64, so that it does not matter in what
 * order they are added up, or whether a sum was made by taking one off another: the splits are then those of the histograms to the last bit.
 */
export class RankedSplits {
  readonly #split: SplitGain;
  readonly #nodes: HistNodes;
  readonly #finder: HistSplitFinder;
  readonly #entries: ColumnEntries;
  readonly #offer: Offer;
  /** The node in each slot of the level found last. */
  #level: number[] = [];
  #bounds: MonotoneBounds | undefined;

  /** @param slots most nodes of a level that may still split */
  constructor(binned: BinnedMatrix, split: SplitGain, nodes: HistNodes, finder: HistSplitFinder, slots: number) {
    const { rows, bins } = binned;
    this.#split = split;
    this.#nodes = nodes;
    this.#finder = finder;
    this.#entries = new ColumnEntries(orderByBin(binned), split, slots);
    this.#offer = (slot, column, step, G, H, last, next) => {
      const bin = bins[column * rows + (last >> 1)]!;
      if (last !== next && bin === bins[column * rows + (next >> 1)]) return this.#entries.hurdle[slot]!;
      const node = this.#level[slot]!;
      const { lower, upper } = this.#bounds!;
      const hurdle = finder.offer(node, column, bin, step > 0, G, H, lower[node], upper[node]);
      this.#entries.hurdle[slot] = hurdle;
      return hurdle;
    };
  }

  /** At twice its number, 1 for each row that its node's split sent left; to be kept by who splits. */
  get wentLeft(): Uint8Array {
    return this.#entries.wentLeft;
  }

  /** Begins a tree, unless its sums might round: then it returns false. */
  begin(gradients: Float32Array, sample: TreeSample): boolean {
    if (!addsUpExactly(gradients, 0) || !addsUpExactly(gradients, 1)) return false;
    this.#entries.gradients.set(gradients);
    this.#entries.plant(sample);
    this.#level = [];
    return true;
  }

  /**
   * Finds the splits of the root, or of all nodes of the level below those found last.
   *
   * @param nodes ascending; siblings next to each other
   * @param parents of each pair of siblings, ascending
   */
  find(nodes: readonly number[], parents: readonly number[], sample: TreeSample, bounds: MonotoneBounds): void {
    const { G, H, hurdle, openChildren, leastWalked } = this.#entries;
    const above = this.#level;
    const slots: number[] = [];
    openChildren.fill(0, 0, above.length);
    for (let at = 0, slotAbove = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      const bar = this.#finder.begin(node);
      if (this.#nodes.H[node]! - leastWalked < this.#split.minChildWeight) continue;
      if (above.length > 0) {
        while (above[slotAbove] !== parents[at >> 1]) slotAbove++;
        openChildren[slotAbove] = openChildren[slotAbove]! | (1 << (at & 1));
      }
      G[slots.length] = this.#nodes.G[node]!;
      H[slots.length] = this.#nodes.H[node]!;
      hurdle[slots.length] = bar;
      slots.push(node);
    }
    this.#level = slots;
    this.#bounds = bounds;
    const columns = sample.columnsAt(this.#nodes.depth[nodes[0]!]!);
    if (slots.length > 0) this.#entries.walkLevel(sample.columns, columns, slots.length, above.length, this.#offer);
  }

  release(): void {
    this.#entries.release();
  }
}

/** The rows of each column in the order of their bins, those of one bin ascending, without those whose value is missing. */
function orderByBin({ rows, columns, bins, cuts, complete }: BinnedMatrix): OrderedColumns {
  const order = intZeros(rows * columns);
  const filled = intZeros(columns);
  const next = intZeros(max(...cuts.starts.subarray(1).map((end, column) => end - cuts.starts[column]!)) + 2);
  for (let column = 0; column < columns; column++) {
    const base = column * rows;
    const size = cuts.starts[column + 1]! - cuts.starts[column]!;
    next.fill(0);
    for (let row = 0; row < rows; row++) next[bins[base + row]! + 1]!++;
    for (let bin = 0; bin < size; bin++) next[bin + 1]! += next[bin]!;
    filled[column] = next[size]!;
    for (let row = 0; row < rows; row++) {
      const bin = bins[base + row]!;
      if (bin < size) order[base + next[bin]!++] = 2 * row;
    }
  }
  return { rows, columns, order, filled, ways: byteZeros(columns).fill(complete ? UP : UP | DOWN) };
}

/** Whether gradients (0) or hessians (1) add up without rounding, in any order: the least of them has no digit that the sum of all has no room for. */
function addsUpExactly(gradients: Float32Array, first: 0 | 1): boolean {
  let least = Infinity;
  let greatest = 0;
  for (let at: number = first; at < gradients.length; at += 2) {
    const size = abs(gradients[at]!);
    if (size === 0) continue;
    if (size < least) least = size;
    if (size > greatest) greatest = size;
  }
  return (gradients.length / 2) * greatest <= ROOM * least;
}
