import type { Labels } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { swap } from '../base/swap.js';
import { RandomState } from '../random/RandomState.js';
import { CountSearch } from './CountSearch.js';
import { entropy, gini, type Impurity } from './impurity.js';
import { OrderedSearch } from './OrderedSearch.js';
import type { RankedFeatures } from './RankedFeatures.js';
import { RunningSums } from './RunningSums.js';
import type { NodeSums, SideLimits, Split, SplitSearch } from './SplitSearch.js';
import type { GrowthLimits } from './TreeGrower.js';

/** Largest draw of scikit-learn's xorshift generator. */
const RAND_R_MAX = 0x7fffffff;

/**
 * Finds the best split of a node over features drawn at random: scikit-learn 1.9 `node_split_best`, in its order of draws and of arithmetic.
 *
 * Features are drawn without replacement until `maxFeatures` have been seen and one of them was not constant in the node; features
 * known constant in a node stay so below it and cost no look. Of equal splits the first drawn wins.
 */
export class SplitFinder {
  /** How many features are constant: set before `find` from the node's parent, read after it for its children. */
  knownConstants = 0;
  /** The split found. */
  readonly split: Split = { feature: 0, threshold: 0, firstRight: 0, missingGoToLeft: false, score: -Infinity };
  /** `samples` up to here go left. */
  position = 0;
  impurityLeft = 0;
  impurityRight = 0;
  improvement = 0;

  readonly #ranked: RankedFeatures;
  readonly #samples: Int32Array;
  readonly #impurityOf: Impurity;
  readonly #maxFeatures: number;
  readonly #sides: SideLimits;
  readonly #counts: CountSearch;
  readonly #ordered: OrderedSearch;
  /** All features: drawn constants, known constants, constants found here, not yet drawn, drawn. */
  readonly #features: Int32Array;
  readonly #constants: Int32Array;
  readonly #left: RunningSums;
  readonly #aside: Int32Array;
  #search: SplitSearch;
  #weightOfAll = 0;
  #random = 0;

  /** @param samples the rows of the tree; `find` reorders its part so that the left side comes first */
  constructor(ranked: RankedFeatures, y: Labels, samples: Int32Array, limits: GrowthLimits) {
    this.#ranked = ranked;
    this.#samples = samples;
    this.#impurityOf = limits.criterion === 'gini' ? gini : entropy;
    this.#maxFeatures = limits.maxFeatures;
    this.#sides = { minSamplesLeaf: limits.minSamplesLeaf, minWeightLeaf: 0 };
    this.#counts = new CountSearch(ranked, y, samples, limits.criterion, this.#sides);
    this.#ordered = new OrderedSearch(ranked, y, samples, limits.criterion, this.#sides);
    this.#search = this.#counts;
    this.#features = intZeros(ranked.features);
    this.#constants = intZeros(ranked.features);
    this.#left = new RunningSums(samples, y);
    this.#aside = intZeros(ranked.rows);
  }

  /** Prepares for a new tree. */
  start(weight: Float64Array, weightOfAll: number, minWeightLeaf: number, seed: number): void {
    this.#left.weigh(weight);
    this.#weightOfAll = weightOfAll;
    this.#sides.minWeightLeaf = minWeightLeaf;
    this.#search = areCounts(weight) ? this.#counts : this.#ordered;
    this.#search.start(weight);
    this.#random = new RandomState(seed).integer(0, RAND_R_MAX) | 0 || 1;
    for (let f = 0; f < this.#features.length; f++) this.#features[f] = f;
  }

  /** Splits the node. Returns false when no split is possible; else the split is in the fields. */
  find(node: NodeSums, impurity: number): boolean {
    const features = this.#features;
    const constants = this.#constants;
    const maxFeatures = this.#maxFeatures;
    const known = this.knownConstants;
    const search = this.#search;
    const split = this.split;
    let random = this.#random;
    let undrawn = features.length;
    let visited = 0;
    let foundConstants = 0;
    let drawnConstants = 0;
    let totalConstants = known;
    split.score = -Infinity;

    while (undrawn > totalConstants && (visited < maxFeatures || visited <= foundConstants + drawnConstants)) {
      visited++;
      random ^= random << 13;
      random ^= random >>> 17;
      random ^= random << 5;
      let at = drawnConstants + ((random & RAND_R_MAX) % (undrawn - foundConstants - drawnConstants));
      if (at < known) {
        swap(features, drawnConstants, at);
        drawnConstants++;
        continue;
      }
      at += foundConstants;
      if (!search.search(features[at]!, node, split)) {
        swap(features, at, totalConstants);
        foundConstants++;
        totalConstants++;
        continue;
      }
      undrawn--;
      swap(features, undrawn, at);
    }
    this.#random = random;
    for (let f = 0; f < known; f++) features[f] = constants[f]!;
    for (let f = known; f < totalConstants; f++) constants[f] = features[f]!;
    this.knownConstants = totalConstants;
    if (split.score === -Infinity) return false;
    if (search === this.#counts) this.#partition(node.start, node.end);
    else this.#partitionBySwaps(node.start, node.end);
    if (!this.#hasMissing(node.start, node.end)) split.missingGoToLeft = this.position - node.start > node.end - this.position;
    this.#measure(node, impurity);
    return true;
  }

  /** Whether the split's feature is missing in a row of the node; where not, later missing values go with the larger side. */
  #hasMissing(start: number, end: number): boolean {
    const { rank, known, rows } = this.#ranked;
    const { feature } = this.split;
    const samples = this.#samples;
    const knownHere = known[feature]!;
    if (knownHere === rows) return false;
    for (let p = start; p < end; p++) if (rank[feature * rows + samples[p]!]! >= knownHere) return true;
    return false;
  }

  /** Brings the rows that go left to the front, all in the order they had: memory is then read in steps forward. */
  #partition(start: number, end: number): void {
    const { rank, known, rows } = this.#ranked;
    const { feature, firstRight, missingGoToLeft } = this.split;
    const samples = this.#samples;
    const aside = this.#aside;
    const base = feature * rows;
    const firstMissing = missingGoToLeft ? known[feature]! : rows;
    let left = start;
    let right = 0;
    for (let p = start; p < end; p++) {
      const row = samples[p]!;
      const r = rank[base + row]!;
      if (r < firstRight || r >= firstMissing) samples[left++] = row;
      else aside[right++] = row;
    }
    this.position = left;
    for (let p = 0; p < right; p++) samples[left + p] = aside[p]!;
  }

  /** The same by scikit-learn's swaps, whose order real weights are summed in. */
  #partitionBySwaps(start: number, end: number): void {
    const { rank, known, rows } = this.#ranked;
    const { feature, firstRight, missingGoToLeft } = this.split;
    const samples = this.#samples;
    const base = feature * rows;
    const firstMissing = missingGoToLeft ? known[feature]! : rows;
    let from = start;
    let to = end;
    while (from < to) {
      const row = samples[from]!;
      const r = rank[base + row]!;
      if (r < firstRight || r >= firstMissing) from++;
      else {
        samples[from] = samples[--to]!;
        samples[to] = row;
      }
    }
    this.position = to;
  }

  /** The impurities of both sides and the improvement; the smaller side is summed, the other is the rest. */
  #measure(node: NodeSums, impurity: number): void {
    const left = this.#left.clear(node.start);
    left.moveTo(this.position, node);
    const { total } = node;
    const right = total - left.total;
    this.impurityLeft = this.#impurityOf(left.negative, left.positive, left.total);
    this.impurityRight = this.#impurityOf(node.negative - left.negative, node.positive - left.positive, right);
    this.improvement =
      (total / this.#weightOfAll) * (impurity - (right / total) * this.impurityRight - (left.total / total) * this.impurityLeft);
  }
}

/** Whether all weights are whole numbers that float32 holds. */
function areCounts(weight: Float64Array): boolean {
  for (let i = 0; i < weight.length; i++) if (weight[i] !== (weight[i]! | 0) || weight[i]! >= 2 ** 24) return false;
  return true;
}
