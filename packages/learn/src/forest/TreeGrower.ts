import type { Labels } from '../base/Estimator.js';
import type { GrownTree } from './DecisionTree.js';
import { entropy, gini, type Impurity } from './impurity.js';
import type { RankedFeatures } from './RankedFeatures.js';
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
  /** Features drawn at each split, constant ones not counted. */
  readonly maxFeatures: number;
  /** Least weighted decrease of the impurity by a split. */
  readonly minImpurityDecrease: number;
}

/**
 * Grows classification trees depth first, one after another over the same data; its working memory is made once.
 *
 * Matches scikit-learn 1.9 `DepthFirstTreeBuilder` with `BestSplitter`, draws included: with the same seed and weights the tree has the
 * same nodes. Exceptions are last-bit effects: the logarithm of `entropy`, and sums over rows of equal value when the weights
 * do not add exactly.
 */
export class TreeGrower {
  readonly #rows: number;
  readonly #y: Labels;
  readonly #limits: GrowthLimits;
  readonly #impurityOf: Impurity;
  readonly #finder: SplitFinder;
  readonly #samples: Int32Array;
  readonly #nodes: { [K in keyof GrownTree]: GrownTree[K] };
  /** The nodes still to be made: start, end, depth, parent when a right child or else −1, known constant features. */
  readonly #stack: Int32Array;
  readonly #stackImpurity: Float64Array;

  constructor(features: RankedFeatures, y: Labels, limits: GrowthLimits) {
    const { rows } = features;
    this.#rows = rows;
    this.#y = y;
    this.#limits = limits;
    this.#impurityOf = limits.criterion === 'gini' ? gini : entropy;
    this.#samples = new Int32Array(rows);
    this.#finder = new SplitFinder(features, y, this.#samples, limits);
    const capacity = 2 * rows;
    this.#nodes = {
      feature: new Int32Array(capacity),
      threshold: new Float64Array(capacity),
      rightChild: new Int32Array(capacity),
      value: new Float64Array(capacity),
      weightedNodeSamples: new Float64Array(capacity),
      impurity: new Float64Array(capacity),
      nodeSamples: new Int32Array(capacity),
    };
    this.#stack = new Int32Array(FIELDS * (rows + 1));
    this.#stackImpurity = new Float64Array(rows + 1);
  }

  /**
   * @param weight weight ≥ 0 of each row, shape (rows); rows of weight 0 take no part
   * @param seed scikit-learn's `random_state` of the tree
   */
  grow(weight: Float64Array, seed: number): GrownTree {
    const { maxDepth, minSamplesLeaf, minImpurityDecrease } = this.#limits;
    const minSamplesSplit = Math.max(this.#limits.minSamplesSplit, 2 * minSamplesLeaf);
    const { feature, threshold, rightChild, value, weightedNodeSamples, impurity, nodeSamples } = this.#nodes;
    const samples = this.#samples;
    const stack = this.#stack;
    const finder = this.#finder;
    const y = this.#y;

    let count = 0;
    let weightOfAll = 0;
    for (let i = 0; i < this.#rows; i++) {
      if (weight[i] !== 0) samples[count++] = i;
      weightOfAll += weight[i]!;
    }
    finder.start(weight, weightOfAll, seed);

    stack.set([0, count, 0, -1, 0]);
    let waiting = 1;
    let node = 0;
    for (; waiting > 0; node++) {
      const top = --waiting * FIELDS;
      const start = stack[top]!;
      const end = stack[top + 1]!;
      const depth = stack[top + 2]!;
      if (stack[top + 3]! >= 0) rightChild[stack[top + 3]!] = node;
      let negative = 0;
      let positive = 0;
      let total = 0;
      for (let p = start; p < end; p++) {
        const row = samples[p]!;
        const w = weight[row]!;
        if (y[row] === 1) positive += w;
        else negative += w;
        total += w;
      }
      const nodeImpurity = node === 0 ? this.#impurityOf(negative, positive, total) : this.#stackImpurity[waiting]!;
      feature[node] = -1;
      threshold[node] = 0;
      rightChild[node] = -1;
      value[node] = positive / total;
      weightedNodeSamples[node] = total;
      impurity[node] = nodeImpurity;
      nodeSamples[node] = end - start;

      if (depth >= maxDepth || end - start < minSamplesSplit || nodeImpurity <= Number.EPSILON) continue;
      finder.knownConstants = stack[top + 4]!;
      if (!finder.find(start, end, negative, positive, total, nodeImpurity)) continue;
      if (finder.improvement + Number.EPSILON < minImpurityDecrease) continue;
      feature[node] = finder.feature;
      threshold[node] = finder.threshold;
      this.#push(waiting++, finder.position, end, depth + 1, node, finder.impurityRight);
      this.#push(waiting++, start, finder.position, depth + 1, -1, finder.impurityLeft);
    }
    return {
      feature: feature.slice(0, node),
      threshold: threshold.slice(0, node),
      rightChild: rightChild.slice(0, node),
      value: value.slice(0, node),
      weightedNodeSamples: weightedNodeSamples.slice(0, node),
      impurity: impurity.slice(0, node),
      nodeSamples: nodeSamples.slice(0, node),
    };
  }

  #push(slot: number, start: number, end: number, depth: number, parentOfRight: number, impurity: number): void {
    const at = slot * FIELDS;
    const stack = this.#stack;
    stack[at] = start;
    stack[at + 1] = end;
    stack[at + 2] = depth;
    stack[at + 3] = parentOfRight;
    stack[at + 4] = this.#finder.knownConstants;
    this.#stackImpurity[slot] = impurity;
  }
}

const FIELDS = 5;
