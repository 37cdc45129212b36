import type { TreeSample } from './drawTreeSample.js';
import { GrownTree } from './GrownTree.js';
import { OpenNodes } from './OpenNodes.js';
import type { SortedColumns } from './SortedColumns.js';
import { type Regularisation, SplitGain } from './SplitGain.js';

const fround = Math.fround;

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
  /** The least hessian sum of a walk that makes a candidate: XGBoost takes a walk whose sum is 0 for not begun. */
  readonly #leastWalked: number;

  /** Rows in open nodes, by twice their number, a column after another, within a column a slot after another. */
  readonly #entries: Int32Array;
  readonly #spill: Int32Array;
  /** Where the slots of each column begin in the entries, `#stride` to a column; of the level walked and of the one above. */
  #starts: Int32Array;
  #startsAbove: Int32Array;
  readonly #stride: number;
  /** At twice its number, 1 for each row that its node's split sent left. */
  readonly #wentLeft: Uint8Array;

  readonly #open: OpenNodes;
  /** For each slot of the level above: 1 where its left child is open (bit 0), 2 where its right child is (bit 1). */
  #slotsAbove = 0;
  readonly #openChildren: Uint8Array;
  /** Gradient and hessian of each node of the level below. */
  readonly #childSums: Float64Array;

  constructor(columns: SortedColumns, growth: TreeGrowth) {
    this.#columns = columns;
    this.#split = new SplitGain(growth);
    this.#maxDepth = growth.maxDepth;
    this.#learningRate = fround(growth.learningRate);
    this.#gamma = fround(growth.gamma);
    this.#leastWalked = Math.max(this.#split.minChildWeight, Number.MIN_VALUE);
    const most = Math.min(2 ** (growth.maxDepth - 1), columns.rows);
    this.#stride = most + 1;
    this.#entries = new Int32Array(columns.order.length);
    this.#spill = new Int32Array(columns.rows);
    this.#starts = new Int32Array(columns.columns * this.#stride);
    this.#startsAbove = new Int32Array(columns.columns * this.#stride);
    this.#wentLeft = new Uint8Array(2 * columns.rows);
    this.leafOf = new Int32Array(columns.rows);
    this.#open = new OpenNodes(columns, this.#split, most);
    this.#openChildren = new Uint8Array(most);
    this.#childSums = new Float64Array(4 * most);
  }

  /**
   * @param gradients gradient and hessian of each row, float32 values, shape (2 · rows)
   */
  build(gradients: Float32Array, sample: TreeSample): GrownTree {
    const tree = new GrownTree();
    let source = this.#plantRoot(tree, gradients, sample);
    for (let depth = 0; this.#open.count > 0; depth++) {
      const levelColumns = sample.levelColumns();
      let next = 0;
      for (const column of sample.columns) {
        if (depth > 0) this.#divide(column, source);
        if (column !== levelColumns[next]) continue;
        next++;
        const entries = depth > 0 ? this.#entries : source;
        if (this.#columns.triesRight[column] === 1) this.#walk(column, 1, entries, gradients);
        this.#walk(column, -1, entries, gradients);
      }
      if (depth > 0) source = this.#entries;
      this.#splitLevel(tree, gradients, sample.rows, depth + 1 < this.#maxDepth);
    }
    const stand = this.#gamma > 0 ? tree.prune(this.#gamma, this.#learningRate) : undefined;
    const leafOf = this.leafOf;
    if (stand !== undefined) for (let row = 0; row < leafOf.length; row++) leafOf[row] = stand[leafOf[row]!]!;
    return tree;
  }

  /** Adds the root, opens it where it can split, and returns the entries to begin from. */
  #plantRoot(tree: GrownTree, gradients: Float32Array, { rows: taken, columns }: TreeSample): Int32Array {
    const { rows, order, filled } = this.#columns;
    this.leafOf.fill(0);
    let G = 0;
    let H = 0;
    for (let row = 0; row < rows; row++) {
      if (taken !== undefined && taken[row] === 0) continue;
      G += gradients[2 * row]!;
      H += gradients[2 * row + 1]!;
    }
    this.#open.count = 0;
    tree.addLeaf(this.#split.weight(G, H), this.#learningRate, H);
    if (!this.#canSplit(H)) return order;
    this.#open.open(0, G, H);
    const entries = this.#entries;
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
    return taken === undefined ? order : entries;
  }

  #canSplit(H: number): boolean {
    return H - this.#leastWalked >= this.#split.minChildWeight;
  }

  /** Divides one column's entries of the slots above among their open children, each part in the order it was. */
  #divide(column: number, source: Int32Array): void {
    const entries = this.#entries;
    const spill = this.#spill;
    const wentLeft = this.#wentLeft;
    const starts = this.#starts;
    const above = this.#startsAbove;
    const openChildren = this.#openChildren;
    let at = column * this.#stride;
    let from = above[at]!;
    let write = column * this.#columns.rows;
    let out = at;
    starts[out++] = write;
    for (let slot = 0; slot < this.#slotsAbove; slot++) {
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
   * Walks one column through every slot, up (missing values on the right) or down (on the left), and offers each threshold that leaves
   * `minChildWeight` on both sides and clears the slot's hurdle. The sums of the rows walked stand for one side, the rest of the node for
   * the other.
   */
  #walk(column: number, step: 1 | -1, entries: Int32Array, gradients: Float32Array): void {
    const { regLambda, minChildWeight } = this.#split;
    const leastWalked = this.#leastWalked;
    const open = this.#open;
    const starts = this.#starts;
    let at = column * this.#stride;
    for (let slot = 0; slot < open.count; slot++, at++) {
      let k = step > 0 ? starts[at]! : starts[at + 1]! - 1;
      const end = step > 0 ? starts[at + 1]! : starts[at]! - 1;
      const nodeG = open.G[slot]!;
      const nodeH = open.H[slot]!;
      const nodeWeight = nodeH + 2 * regLambda;
      let hurdle = open.hurdle[slot]!;
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
          hurdle = open.offer(slot, column, step, G, H, entries[k - step]!, entry);
        }
        G += gradients[entry]!;
        H += gradients[entry + 1]!;
      }
      if (H >= leastWalked && nodeH - H >= minChildWeight) {
        const last = entries[end - step]!;
        open.offer(slot, column, step, G, H, last, last);
      }
    }
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
    this.#slotsAbove = open.count;
    for (let slot = 0, at = 1; slot < this.#slotsAbove; slot++) {
      this.#openChildren[slot] = 0;
      if (open.bestFeature[slot]! < 0) continue;
      if (goesOn) this.#openChildren[slot] = (this.#canSplit(sums[at]!) ? 1 : 0) + (this.#canSplit(sums[at + 2]!) ? 2 : 0);
      at += 4;
    }
    open.count = 0;
    for (let node = firstChild; node < end; node++) {
      const G = sums[2 * (node - firstChild)]!;
      const H = sums[2 * (node - firstChild) + 1]!;
      tree.addLeaf(this.#split.weight(G, H), this.#learningRate, H);
      if (goesOn && this.#canSplit(H)) open.open(node, G, H);
    }
    [this.#starts, this.#startsAbove] = [this.#startsAbove, this.#starts];
  }

  /** Moves each row of a node just split to its child, and adds up the gradients there of the rows taken, in row order. */
  #sendRows(tree: GrownTree, firstChild: number, gradients: Float32Array, taken: Uint8Array | undefined): void {
    const { feature, value, defaultLeft, leftChild } = tree;
    const { rows, values } = this.#columns;
    const leafOf = this.leafOf;
    const sums = this.#childSums;
    for (let row = 0; row < rows; row++) {
      const node = leafOf[row]!;
      const column = feature[node]!;
      if (column < 0) continue;
      const x = values[column * rows + row]!;
      const left = x < value[node]! || (Number.isNaN(x) && defaultLeft[node] === 1);
      const child = left ? leftChild[node]! : leftChild[node]! + 1;
      leafOf[row] = child;
      this.#wentLeft[2 * row] = left ? 1 : 0;
      if (taken !== undefined && taken[row] === 0) continue;
      const at = 2 * (child - firstChild);
      sums[at] = sums[at]! + gradients[2 * row]!;
      sums[at + 1] = sums[at + 1]! + gradients[2 * row + 1]!;
    }
  }
}
