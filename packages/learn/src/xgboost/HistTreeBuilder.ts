import { fround } from '../base/fround.js';
import { Heap } from '../base/Heap.js';
import { intZeros } from '../base/intZeros.js';
import { min } from '../base/min.js';
import type { BinnedMatrix } from './BinnedMatrix.js';
import { GrownTree } from './GrownTree.js';
import { HistNodes } from './HistNodes.js';
import { HistogramLoops } from './HistogramLoops.js';
import { HistSplitFinder } from './HistSplitFinder.js';
import { SMALLEST_GAIN } from './logistic.js';
import { MonotoneBounds } from './MonotoneBounds.js';
import { NodeHistograms } from './NodeHistograms.js';
import { MOST_RANKED_ROWS, RankedSplits } from './RankedSplits.js';
import { type Regularisation, SplitGain } from './SplitGain.js';
import type { TreeSample } from './TreeSampler.js';

/** Nodes that XGBoost takes from its queue at a time when it grows level by level. */
const BATCH = 256;

export interface HistGrowth extends Regularisation {
  readonly maxDepth: number;
  readonly maxLeaves: number;
  readonly growPolicy: 'depthwise' | 'lossguide';
  readonly learningRate: number;
  readonly gamma: number;
  readonly colsampleByNode: number;
}

/**
 * Grows trees from binned values: XGBoost's `hist` method (Chen & Guestrin 2016, section 3.3), node for node equal to XGBoost 3.2
 * `tree/updater_quantile_hist.cc` on one thread.
 *
 * Of two siblings the lighter one's histogram is built from its rows, in their order, and the other's is what it leaves of the parent's
 * (Ke et al. 2017). One builder serves one fit, and allocates its scratch once.
 */
export class HistTreeBuilder {
  /** The leaf that each row fell into, in the tree that `build` returned last. */
  readonly leafOf: Int32Array;
  readonly #binned: BinnedMatrix;
  readonly #growth: HistGrowth;
  readonly #learningRate: number;
  readonly #gamma: number;
  readonly #split: SplitGain;
  readonly #nodes = new HistNodes();
  readonly #finder: HistSplitFinder;
  readonly #histograms: NodeHistograms;
  readonly #loops: HistogramLoops;
  /** What finds the splits where rows are few, and whether it does in this tree. */
  readonly #ranked: RankedSplits | undefined;
  #isRanked = false;
  readonly #spill: Int32Array;
  /** Nodes taken from the queue together. */
  readonly #batch: number[] = [];
  #bounds = new MonotoneBounds();

  constructor(binned: BinnedMatrix, growth: HistGrowth) {
    this.#binned = binned;
    this.#growth = growth;
    this.#learningRate = fround(growth.learningRate);
    this.#gamma = fround(growth.gamma);
    this.#split = new SplitGain(growth);
    this.#loops = new HistogramLoops(binned);
    this.#finder = new HistSplitFinder(this.#loops, this.#split, this.#nodes);
    this.#histograms = new NodeHistograms(binned, this.#loops);
    if (binned.rows <= MOST_RANKED_ROWS && growth.growPolicy === 'depthwise' && growth.colsampleByNode === 1) {
      const slots = min(binned.rows, growth.maxDepth > 0 ? 2 ** (growth.maxDepth - 1) : binned.rows);
      this.#ranked = new RankedSplits(binned, this.#split, this.#nodes, this.#finder, slots);
    }
    this.#spill = intZeros(binned.rows);
    this.leafOf = intZeros(binned.rows);
  }

  /**
   * @param gradients gradient and hessian of each row, float32 values, shape (2 · rows)
   */
  build(gradients: Float32Array, sample: TreeSample): GrownTree {
    const tree = new GrownTree();
    this.#bounds = new MonotoneBounds();
    this.#isRanked = this.#ranked?.begin(gradients, sample) ?? false;
    this.#histograms.begin(gradients, sample.rows, sample.columns);
    this.#plantRoot(tree, sample);
    const queue = new Heap<number>((a, b) => this.#comesBefore(a, b));
    queue.push(0);
    const { maxDepth, maxLeaves } = this.#growth;
    for (let leaves = 1; ; ) {
      leaves = this.#takeBatch(queue, leaves);
      if (this.#batch.length === 0) break;
      for (const node of this.#batch) this.#applySplit(tree, node);
      const full = maxLeaves > 0 && leaves >= maxLeaves;
      if (full || (maxDepth > 0 && this.#nodes.depth[this.#batch[0]!]! + 1 >= maxDepth)) {
        for (const node of this.#batch) this.#histograms.release(node);
      } else if (this.#isRanked) this.#rankChildren(tree, sample, queue);
      else for (const node of this.#batch) this.#openChildren(tree.leftChild[node]!, node, sample, queue);
    }
    this.#setLeaves(tree);
    return tree;
  }

  /** Gives the memory of the kernel back, for the next fit. */
  release(): void {
    this.#loops.release();
    this.#ranked?.release();
  }

  #plantRoot(tree: GrownTree, sample: TreeSample): void {
    const { rows } = this.#loops;
    for (let row = 0; row < rows.length; row++) rows[row] = row;
    if (!this.#isRanked) this.#histograms.build(0, 0, rows.length);
    const [G, H] = this.#histograms.sum(this.#isRanked);
    tree.addLeaf(this.#split.weight(G, H), this.#learningRate, H);
    this.#nodes.reserve(1);
    this.#nodes.begin[0] = 0;
    this.#nodes.end[0] = this.#binned.rows;
    this.#setSums(0, 0, G, H, this.#split.gain(G, H));
    if (this.#isRanked) this.#ranked!.find([0], [], sample, this.#bounds);
    else this.#findSplit(0, sample);
  }

  /** Fills the batch with the nodes to split next, none when the tree is grown, and returns the number of leaves there are then. */
  #takeBatch(queue: Heap<number>, leaves: number): number {
    const batch = this.#batch;
    batch.length = 0;
    if (queue.first === undefined) return leaves;
    if (this.#growth.growPolicy === 'lossguide') {
      const node = queue.pop()!;
      if (!this.#maySplit(node, leaves)) return leaves;
      batch.push(node);
      return leaves + 1;
    }
    const depth = this.#nodes.depth[queue.first]!;
    while (queue.first !== undefined && this.#nodes.depth[queue.first] === depth && batch.length < BATCH) {
      const node = queue.pop()!;
      if (this.#maySplit(node, leaves + batch.length)) batch.push(node);
      else this.#histograms.release(node);
    }
    return leaves + batch.length;
  }

  /** Level by level the nodes go by number, else by what they gain, equal ones by number. */
  #comesBefore(a: number, b: number): boolean {
    const { gain } = this.#nodes;
    return this.#growth.growPolicy === 'lossguide' && gain[a] !== gain[b] ? gain[a]! > gain[b]! : a < b;
  }

  #maySplit(node: number, leaves: number): boolean {
    const { gain, leftH, rightH } = this.#nodes;
    if (gain[node]! <= SMALLEST_GAIN || gain[node]! < this.#gamma) return false;
    return leftH[node] !== 0 && rightH[node] !== 0 && leaves !== this.#growth.maxLeaves;
  }

  #applySplit(tree: GrownTree, node: number): void {
    const left = tree.feature.length;
    this.#nodes.reserve(left + 2);
    const { feature, bin, gain, defaultLeft, leftG, leftH, rightG, rightH, depth } = this.#nodes;
    const lower = this.#bounds.lower[node];
    const upper = this.#bounds.upper[node];
    const [lG, lH, rG, rH] = [leftG[node]!, leftH[node]!, rightG[node]!, rightH[node]!];
    tree.split(node, feature[node]!, this.#threshold(feature[node]!, bin[node]!), defaultLeft[node]!, gain[node]!, left);
    tree.weight[node] = this.#split.weight(lG + rG, lH + rH, lower, upper) + 0;
    tree.cover[node] = fround(lH + rH);
    const leftWeight = this.#split.weight(lG, lH, lower, upper);
    const rightWeight = this.#split.weight(rG, rH, lower, upper);
    tree.addLeaf(leftWeight, this.#learningRate, lH);
    tree.addLeaf(rightWeight, this.#learningRate, rH);
    // As long as a node is a leaf, XGBoost keeps its value for its weight.
    tree.weight[left] = tree.value[left]!;
    tree.weight[left + 1] = tree.value[left + 1]!;
    if (this.#split.monotone !== undefined) {
      this.#bounds.split(node, left, this.#split.directionOf(feature[node]!), leftWeight, rightWeight);
    }
    this.#setSums(left, depth[node]! + 1, lG, lH, this.#split.gain(lG, lH, lower, upper));
    this.#setSums(left + 1, depth[node]! + 1, rG, rH, this.#split.gain(rG, rH, lower, upper));
    this.#sendRows(node, left);
  }

  #threshold(column: number, bin: number): number {
    const { starts, values, lowest } = this.#binned.cuts;
    return bin < 0 ? lowest[column]! : values[starts[column]! + bin]!;
  }

  #setSums(node: number, depth: number, G: number, H: number, ownGain: number): void {
    const nodes = this.#nodes;
    nodes.depth[node] = depth;
    nodes.G[node] = G;
    nodes.H[node] = H;
    nodes.ownGain[node] = ownGain;
  }

  /** Divides the node's rows between its children, each part in the order it was. */
  #sendRows(node: number, left: number): void {
    const { begin, end, feature, bin, defaultLeft } = this.#nodes;
    const { cuts, rows: stride } = this.#binned;
    const { bins, rows } = this.#loops;
    const spill = this.#spill;
    const column = feature[node]!;
    const base = column * stride;
    const last = bin[node]!;
    const missing = defaultLeft[node] === 1 ? cuts.starts[column + 1]! - cuts.starts[column]! : -1;
    let write = begin[node]!;
    let spilled = 0;
    const wentLeft = this.#ranked?.wentLeft;
    for (let k = begin[node]!; k < end[node]!; k++) {
      const row = rows[k]!;
      const here = bins[base + row]!;
      const goes = here <= last || here === missing ? 1 : 0;
      if (wentLeft !== undefined) wentLeft[2 * row] = goes;
      rows[write] = row;
      spill[spilled] = row;
      write += goes;
      spilled += 1 - goes;
    }
    rows.set(spill.subarray(0, spilled), write);
    begin[left] = begin[node]!;
    end[left] = write;
    begin[left + 1] = write;
    end[left + 1] = end[node]!;
  }

  /** Makes the histograms of both children of a node just split, and queues those that find a split of their own. */
  #openChildren(left: number, node: number, sample: TreeSample, queue: Heap<number>): void {
    const { leftH, rightH, begin, end, gain } = this.#nodes;
    const lighter = rightH[node]! < leftH[node]! ? left + 1 : left;
    this.#histograms.build(lighter, begin[lighter]!, end[lighter]!);
    this.#histograms.inherit(2 * left + 1 - lighter, lighter, node);
    for (const child of [left, left + 1]) {
      this.#findSplit(child, sample);
      if (gain[child]! > SMALLEST_GAIN) queue.push(child);
      else this.#histograms.release(child);
    }
  }

  /** Queues those children of the batch, which is a whole level's, that find a split of their own. */
  #rankChildren(tree: GrownTree, sample: TreeSample, queue: Heap<number>): void {
    const children = this.#batch.flatMap((node) => [tree.leftChild[node]!, tree.leftChild[node]! + 1]);
    this.#ranked!.find(children, this.#batch, sample, this.#bounds);
    for (const child of children) if (this.#nodes.gain[child]! > SMALLEST_GAIN) queue.push(child);
  }

  #findSplit(node: number, sample: TreeSample): void {
    const columns = sample.columnsAt(this.#nodes.depth[node]!);
    const { lower, upper } = this.#bounds;
    this.#finder.find(node, this.#histograms.of(node), columns, lower[node], upper[node]);
  }

  /** Numbers the tree's nodes breadth first and notes the leaf of each row. */
  #setLeaves(tree: GrownTree): void {
    const { begin, end } = this.#nodes;
    const { rows } = this.#loops;
    for (let node = 0; node < tree.feature.length; node++) {
      if (tree.feature[node]! >= 0) continue;
      for (let k = begin[node]!; k < end[node]!; k++) this.leafOf[rows[k]!] = node;
    }
    if (this.#growth.growPolicy === 'depthwise') return;
    const stand = tree.renumber();
    for (let row = 0; row < this.leafOf.length; row++) this.leafOf[row] = stand[this.leafOf[row]!]!;
  }
}
