import type { Labels } from '../base/Estimator.js';
import { Heap } from '../base/Heap.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import type { GrownTree } from './DecisionTree.js';
import { entropy, gini, type Impurity } from './impurity.js';
import { NodeTable } from './NodeTable.js';
import type { RankedFeatures } from './RankedFeatures.js';
import { RunningSums } from './RunningSums.js';
import { SplitFinder } from './SplitFinder.js';

/** When to stop, and how many features to look at. */
export interface GrowthLimits {
  readonly criterion: 'gini' | 'entropy';
  /** Levels below the root, `Infinity` for no limit. */
  readonly maxDepth: number;
  /** Fewest rows of a node that may be split. */
  readonly minSamplesSplit: number;
  /** Fewest rows on either side of a split. */
  readonly minSamplesLeaf: number;
  /** Least share of the tree's weight on either side of a split. */
  readonly minWeightFractionLeaf: number;
  /** Features drawn at each split, constant ones not counted. */
  readonly maxFeatures: number;
  /** Most leaves, the best splits first; `Infinity` for no limit, and growth depth first. */
  readonly maxLeafNodes: number;
  /** Least weighted decrease of the impurity by a split. */
  readonly minImpurityDecrease: number;
}

/** A node that best-first growth may split next, and the split found for it. */
interface OpenNode {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly position: number;
  readonly impurityLeft: number;
  readonly impurityRight: number;
  /** 0 for a node that cannot be split. */
  readonly improvement: number;
}

/**
 * Grows classification trees, one after another over the same data; its working memory is made once.
 *
 * Matches scikit-learn 1.9 `DepthFirstTreeBuilder` and, with `maxLeafNodes`, `BestFirstTreeBuilder`, with `BestSplitter`, draws included: with the same seed and
 * weights the tree has the same nodes, here always numbered depth first. The exception is the last bit of the logarithm in `entropy`.
 */
export class TreeGrower {
  readonly #rows: number;
  readonly #limits: GrowthLimits;
  readonly #impurityOf: Impurity;
  readonly #finder: SplitFinder;
  readonly #samples: Int32Array;
  readonly #nodes: NodeTable;
  readonly #sums: RunningSums;
  #minWeightSplit = 0;

  constructor(features: RankedFeatures, y: Labels, limits: GrowthLimits) {
    const { rows } = features;
    this.#rows = rows;
    this.#limits = limits;
    this.#impurityOf = limits.criterion === 'gini' ? gini : entropy;
    this.#samples = intZeros(rows);
    this.#sums = new RunningSums(this.#samples, y);
    this.#finder = new SplitFinder(features, y, this.#samples, limits);
    this.#nodes = new NodeTable(2 * min(rows, limits.maxLeafNodes));
  }

  /**
   * @param weight weight ≥ 0 of each row, shape (rows); rows of weight 0 take no part
   * @param seed scikit-learn's `random_state` of the tree
   */
  grow(weight: Float64Array, seed: number): GrownTree {
    const samples = this.#samples;
    let count = 0;
    let weightOfAll = 0;
    for (let i = 0; i < this.#rows; i++) {
      if (weight[i] !== 0) samples[count++] = i;
      weightOfAll += weight[i]!;
    }
    const minWeightLeaf = this.#limits.minWeightFractionLeaf * weightOfAll;
    this.#sums.weigh(weight);
    this.#minWeightSplit = 2 * minWeightLeaf;
    this.#nodes.clear();
    this.#finder.start(weight, weightOfAll, minWeightLeaf, seed);
    if (this.#limits.maxLeafNodes === Infinity) this.#growDepthFirst(count);
    else this.#growBestFirst(count);
    return this.#nodes.toTree();
  }

  #growDepthFirst(count: number): void {
    const finder = this.#finder;
    const nodes = this.#nodes;
    const stack: [
      start: number,
      end: number,
      depth: number,
      parent: number,
      isLeft: boolean,
      constants: number,
      impurity: number,
    ][] = [[0, count, 0, -1, false, 0, Number.NaN]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const [start, end, depth, parent, isLeft, constants, impurity] = next;
      finder.knownConstants = constants;
      const node = this.#open(start, end, depth, impurity);
      nodes.link(parent, isLeft, node);
      if (nodes.feature[node]! < 0) continue;
      const known = finder.knownConstants;
      stack.push([finder.position, end, depth + 1, node, false, known, finder.impurityRight]);
      stack.push([start, finder.position, depth + 1, node, true, known, finder.impurityLeft]);
    }
  }

  #growBestFirst(count: number): void {
    const finder = this.#finder;
    const nodes = this.#nodes;
    const frontier = new Heap<OpenNode>((a, b) => a.improvement > b.improvement);
    const open = (start: number, end: number, depth: number, impurity: number, parent: number, isLeft: boolean): OpenNode => {
      finder.knownConstants = 0;
      const node = this.#open(start, end, depth, impurity);
      nodes.link(parent, isLeft, node);
      const { position, impurityLeft, impurityRight } = finder;
      const isSplit = nodes.feature[node]! >= 0;
      return { node, start, end, depth, position, impurityLeft, impurityRight, improvement: isSplit ? finder.improvement : 0 };
    };
    let splits = this.#limits.maxLeafNodes - 1;
    frontier.push(open(0, count, 0, Number.NaN, -1, false));
    for (let next = frontier.pop(); next !== undefined; next = frontier.pop()) {
      const { node, start, end, position, depth, impurityLeft, impurityRight } = next;
      if (nodes.feature[node]! < 0) continue;
      if (splits-- <= 0) {
        nodes.makeLeaf(node);
        continue;
      }
      const left = open(start, position, depth + 1, impurityLeft, node, true);
      const right = open(position, end, depth + 1, impurityRight, node, false);
      frontier.push(left);
      frontier.push(right);
    }
  }

  /** Adds the node of these samples, split where it may and can be. `impurity` is NaN for the root, whose impurity nobody has measured yet. */
  #open(start: number, end: number, depth: number, impurity: number): number {
    const { maxDepth, minSamplesLeaf, minImpurityDecrease } = this.#limits;
    const minSamplesSplit = max(this.#limits.minSamplesSplit, 2 * minSamplesLeaf);
    const finder = this.#finder;
    const nodes = this.#nodes;
    const sums = this.#sums.clear(start).extendTo(end);
    const measured = isMissing(impurity) ? this.#impurityOf(sums.negative, sums.positive, sums.total) : impurity;
    const node = nodes.add(sums.positive / sums.total, sums.total, measured, end - start);
    if (depth >= maxDepth || end - start < minSamplesSplit || sums.total < this.#minWeightSplit) return node;
    if (measured <= Number.EPSILON || !finder.find(sums, measured)) return node;
    if (finder.improvement + Number.EPSILON < minImpurityDecrease) return node;
    nodes.feature[node] = finder.split.feature;
    nodes.threshold[node] = finder.split.threshold;
    nodes.missingGoToLeft[node] = finder.split.missingGoToLeft ? 1 : 0;
    return node;
  }
}
