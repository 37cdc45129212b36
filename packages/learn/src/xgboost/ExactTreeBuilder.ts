import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { ColumnEntries, type Offer } from './ColumnEntries.js';
import { GrownTree } from './GrownTree.js';
import { MonotoneBounds } from './MonotoneBounds.js';
import { OpenNodes } from './OpenNodes.js';
import type { SortedColumns } from './SortedColumns.js';
import { type Regularisation, SplitGain } from './SplitGain.js';
import type { TreeSample } from './TreeSampler.js';

export interface TreeGrowth extends Regularisation {
  readonly maxDepth: number;
  readonly learningRate: number;
  readonly gamma: number;
}

/**
 * Grows trees level by level, trying every threshold between two values of every feature: XGBoost's `exact` method (Chen & Guestrin 2016,
 * algorithm 1), node for node equal to XGBoost 3.2 `tree/updater_colmaker.cc` on one thread.
 *
 * Where XGBoost walks each column once a level with the state of every node in memory, this keeps the rows of a node together in each column
 * (splitting a column's entries as its node is split), so that a walk has one node's sums in registers. A walk is in XGBoost's order all
 * the same. Nodes too light to give two children of `minChildWeight` leave the columns at once. One builder serves one fit, and
 * allocates its scratch once.
 */
export class ExactTreeBuilder {
  /** The leaf that each row fell into, in the tree that `build` returned last. */
  readonly leafOf: Int32Array;
  readonly #columns: SortedColumns;
  readonly #split: SplitGain;
  readonly #maxDepth: number;
  readonly #learningRate: number;
  readonly #gamma: number;
  readonly #entries: ColumnEntries;
  readonly #open: OpenNodes;
  #slotsAbove = 0;
  /** Gradient and hessian of each node of the level below. */
  readonly #childSums: Float64Array;
  /** What each node of the level below gains as a leaf. */
  readonly #childGains: Float64Array;
  #bounds = new MonotoneBounds();

  constructor(columns: SortedColumns, growth: TreeGrowth) {
    this.#columns = columns;
    this.#split = new SplitGain(growth);
    this.#maxDepth = growth.maxDepth;
    this.#learningRate = fround(growth.learningRate);
    this.#gamma = fround(growth.gamma);
    const most = min(2 ** (growth.maxDepth - 1), columns.rows);
    this.#entries = new ColumnEntries(columns, this.#split, most);
    this.leafOf = intZeros(columns.rows);
    this.#open = new OpenNodes(columns, this.#split, this.#entries, most);
    this.#childSums = zeros(4 * most);
    this.#childGains = zeros(2 * most);
  }

  /**
   * @param gradients gradient and hessian of each row, float32 values, shape (2 · rows)
   */
  build(gradients: Float32Array, sample: TreeSample): GrownTree {
    const tree = new GrownTree();
    const open = this.#open;
    const offer: Offer = (slot, column, step, G, H, last, next) => open.offer(slot, column, step, G, H, last, next);
    this.#entries.gradients.set(gradients);
    this.#plantRoot(tree, gradients, sample);
    for (let depth = 0; open.count > 0; depth++) {
      this.#entries.walkLevel(sample.columns, sample.columnsAt(depth), open.count, depth > 0 ? this.#slotsAbove : 0, offer);
      this.#splitLevel(tree, gradients, sample.rows, depth + 1 < this.#maxDepth);
    }
    const stand = this.#gamma > 0 ? tree.prune(this.#gamma, this.#learningRate) : undefined;
    const leafOf = this.leafOf;
    if (stand !== undefined) for (let row = 0; row < leafOf.length; row++) leafOf[row] = stand[leafOf[row]!]!;
    return tree;
  }

  /** Gives the memory of the kernel back, for the next fit. */
  release(): void {
    this.#entries.release();
  }

  /** Adds the root, and opens it where it can split. */
  #plantRoot(tree: GrownTree, gradients: Float32Array, sample: TreeSample): void {
    const taken = sample.rows;
    this.leafOf.fill(0);
    this.#bounds = new MonotoneBounds();
    let G = 0;
    let H = 0;
    for (let row = 0; row < this.#columns.rows; row++) {
      if (taken !== undefined && taken[row] === 0) continue;
      G += gradients[2 * row]!;
      H += gradients[2 * row + 1]!;
    }
    this.#open.count = 0;
    tree.addLeaf(this.#split.weight(G, H), this.#learningRate, H);
    if (!this.#canSplit(H)) return;
    this.#open.open(0, G, H, this.#split.gain(G, H));
    this.#entries.plant(sample);
  }

  #canSplit(H: number): boolean {
    return H - this.#entries.leastWalked >= this.#split.minChildWeight;
  }

  /** Splits every slot that found a split, sends the rows on, and opens the children that can split again where `goesOn`. */
  #splitLevel(tree: GrownTree, gradients: Float32Array, taken: Uint8Array | undefined, goesOn: boolean): void {
    const open = this.#open;
    const firstChild = tree.feature.length;
    let end = firstChild;
    for (let slot = 0; slot < open.count; slot++) {
      const feature = open.bestFeature[slot]!;
      if (feature < 0) continue;
      tree.split(open.node[slot]!, feature, open.bestThreshold[slot]!, open.bestDefaultLeft[slot]!, open.bestGain[slot]!, end);
      end += 2;
    }
    const sums = this.#childSums.fill(0, 0, 2 * (end - firstChild));
    this.#sendRows(tree, firstChild, gradients, taken);
    const { openChildren } = this.#entries;
    this.#slotsAbove = open.count;
    for (let slot = 0, at = 1; slot < this.#slotsAbove; slot++) {
      openChildren[slot] = 0;
      if (open.bestFeature[slot]! < 0) continue;
      if (goesOn) openChildren[slot] = (this.#canSplit(sums[at]!) ? 1 : 0) + (this.#canSplit(sums[at + 2]!) ? 2 : 0);
      at += 4;
    }
    for (let slot = 0, left = firstChild; slot < this.#slotsAbove; slot++) {
      if (open.bestFeature[slot]! < 0) continue;
      this.#addChildren(tree, open.node[slot]!, open.bestFeature[slot]!, left, 2 * (left - firstChild));
      left += 2;
    }
    open.count = 0;
    for (let node = firstChild; node < end; node++) {
      const G = sums[2 * (node - firstChild)]!;
      const H = sums[2 * (node - firstChild) + 1]!;
      if (!goesOn || !this.#canSplit(H)) continue;
      open.open(node, G, H, this.#childGains[node - firstChild]!, this.#bounds.lower[node], this.#bounds.upper[node]);
    }
  }

  /** Adds both leaves below a node just split, whose sums begin at `at`. Its own bounds hold for them, as theirs do for their children. */
  #addChildren(tree: GrownTree, node: number, feature: number, left: number, at: number): void {
    const split = this.#split;
    const lower = this.#bounds.lower[node];
    const upper = this.#bounds.upper[node];
    for (let child = at; child < at + 4; child += 2) {
      const G = this.#childSums[child]!;
      const H = this.#childSums[child + 1]!;
      tree.addLeaf(split.weight(G, H, lower, upper), this.#learningRate, H);
      this.#childGains[child / 2] = split.gain(G, H, lower, upper);
    }
    if (split.monotone === undefined) return;
    this.#bounds.split(node, left, split.directionOf(feature), tree.weight[left]!, tree.weight[left + 1]!);
  }

  /** Moves each row of a node just split to its child, and adds up the gradients there of the rows taken, in row order. */
  #sendRows(tree: GrownTree, firstChild: number, gradients: Float32Array, taken: Uint8Array | undefined): void {
    const { feature, value, defaultLeft, leftChild } = tree;
    const { rows, values } = this.#columns;
    const leafOf = this.leafOf;
    const sums = this.#childSums;
    const { wentLeft } = this.#entries;
    for (let row = 0; row < rows; row++) {
      const node = leafOf[row]!;
      const column = feature[node]!;
      if (column < 0) continue;
      const x = values[column * rows + row]!;
      const left = x < value[node]! || (isMissing(x) && defaultLeft[node] === 1);
      const child = left ? leftChild[node]! : leftChild[node]! + 1;
      leafOf[row] = child;
      wentLeft[2 * row] = left ? 1 : 0;
      if (taken !== undefined && taken[row] === 0) continue;
      const at = 2 * (child - firstChild);
      sums[at] = sums[at]! + gradients[2 * row]!;
      sums[at + 1] = sums[at + 1]! + gradients[2 * row + 1]!;
    }
  }
}
