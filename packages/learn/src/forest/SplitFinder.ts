import type { Labels } from '../base/Estimator.js';
import { RandomState } from '../random/RandomState.js';
import { entropy, gini } from './impurity.js';
import type { RankedFeatures } from './RankedFeatures.js';
import type { GrowthLimits } from './TreeGrower.js';

/** Two values this close are one to scikit-learn's trees. */
const FEATURE_THRESHOLD = Math.fround(1e-7);

/** Largest draw of scikit-learn's xorshift generator. */
const RAND_R_MAX = 0x7fffffff;

/**
 * Finds the best split of a node over features drawn at random: scikit-learn 1.9 `node_split_best`, in its order of draws and of arithmetic.
 *
 * Features are drawn without replacement until `maxFeatures` have been seen and one of them was not constant in the node; features
 * known constant in a node stay so below it and cost no look. Of equal splits the first drawn wins.
 *
 * Instead of sorting a node's rows by each feature, their ranks are marked in a bitmap and read back in order.
 */
export class SplitFinder {
  /** How many features are constant: set before `find` from the node's parent, read after it for its children. */
  knownConstants = 0;
  feature = 0;
  threshold = 0;
  /** `samples` up to here go left. */
  position = 0;
  impurityLeft = 0;
  impurityRight = 0;
  improvement = 0;

  readonly #ranked: RankedFeatures;
  readonly #y: Labels;
  readonly #samples: Int32Array;
  readonly #gini: boolean;
  readonly #minSamplesLeaf: number;
  readonly #maxFeatures: number;
  /** All features: drawn constants, known constants, constants found here, not yet drawn, drawn. */
  readonly #features: Int32Array;
  readonly #constants: Int32Array;
  readonly #present: Int32Array;
  #weight: Float64Array = new Float64Array(0);
  #weightOfAll = 0;
  #random = 0;
  #bestRank = 0;

  /** @param samples the rows of the tree; `find` reorders its part so that the left side comes first */
  constructor(ranked: RankedFeatures, y: Labels, samples: Int32Array, limits: GrowthLimits) {
    this.#ranked = ranked;
    this.#y = y;
    this.#samples = samples;
    this.#gini = limits.criterion === 'gini';
    this.#minSamplesLeaf = limits.minSamplesLeaf;
    this.#maxFeatures = limits.maxFeatures;
    this.#features = new Int32Array(ranked.features);
    this.#constants = new Int32Array(ranked.features);
    this.#present = new Int32Array((ranked.rows + 31) >>> 5);
  }

  /** Prepares for a new tree. */
  start(weight: Float64Array, weightOfAll: number, seed: number): void {
    this.#weight = weight;
    this.#weightOfAll = weightOfAll;
    this.#random = new RandomState(seed).integer(0, RAND_R_MAX) | 0 || 1;
    for (let f = 0; f < this.#features.length; f++) this.#features[f] = f;
  }

  /**
   * Splits the node of `samples` from `start` to `end`, both classes' weights and its impurity given.
   *
   * @returns false when no split is possible; else the split is in the fields
   */
  find(start: number, end: number, negative: number, positive: number, total: number, impurity: number): boolean {
    const features = this.#features;
    const constants = this.#constants;
    const maxFeatures = this.#maxFeatures;
    const known = this.knownConstants;
    let random = this.#random;
    let undrawn = features.length;
    let visited = 0;
    let foundConstants = 0;
    let drawnConstants = 0;
    let totalConstants = known;
    let best = -Infinity;

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
      const score = this.#scan(features[at]!, start, end, negative, positive, total, best);
      if (Number.isNaN(score)) {
        swap(features, at, totalConstants);
        foundConstants++;
        totalConstants++;
        continue;
      }
      best = score;
      undrawn--;
      swap(features, undrawn, at);
    }
    this.#random = random;
    for (let f = 0; f < known; f++) features[f] = constants[f]!;
    for (let f = known; f < totalConstants; f++) constants[f] = features[f]!;
    this.knownConstants = totalConstants;
    if (best === -Infinity) return false;
    this.#partition(start, end);
    this.#measure(start, end, negative, positive, total, impurity);
    return true;
  }

  /**
   * Looks for a split on one feature better than `best`, and notes it in the fields. Leaves `samples` in the feature's order, which later
   * sums of weights follow, as in scikit-learn.
   *
   * @returns the best score by now; NaN when the feature is constant in the node
   */
  #scan(feature: number, start: number, end: number, negative: number, positive: number, total: number, best: number): number {
    const { rank, order, value, rows } = this.#ranked;
    const samples = this.#samples;
    const present = this.#present;
    const weight = this.#weight;
    const y = this.#y;
    const minSamplesLeaf = this.#minSamplesLeaf;
    const isGini = this.#gini;
    const base = feature * rows;

    let first = present.length;
    let last = 0;
    for (let p = start; p < end; p++) {
      const r = rank[base + samples[p]!]!;
      const word = r >>> 5;
      present[word]! |= 1 << (r & 31);
      if (word < first) first = word;
      if (word > last) last = word;
    }
    const lowest = (first << 5) + 31 - Math.clz32(present[first]! & -present[first]!);
    const highest = (last << 5) + 31 - Math.clz32(present[last]!);
    if (value[base + highest]! <= Math.fround(value[base + lowest]! + FEATURE_THRESHOLD)) {
      present.fill(0, first, last + 1);
      return Number.NaN;
    }

    let left0 = 0;
    let left1 = 0;
    let left = 0;
    let previous = -Infinity;
    let position = start;
    for (let word = first; word <= last; word++) {
      let bits = present[word]!;
      present[word] = 0;
      while (bits !== 0) {
        const lowestBit = bits & -bits;
        bits ^= lowestBit;
        const r = (word << 5) + 31 - Math.clz32(lowestBit);
        const current = value[base + r]!;
        if (
          current > Math.fround(previous + FEATURE_THRESHOLD) &&
          position - start >= minSamplesLeaf &&
          end - position >= minSamplesLeaf
        ) {
          const right0 = negative - left0;
          const right1 = positive - left1;
          const right = total - left;
          const score = isGini
            ? -right * gini(right0, right1, right) - left * gini(left0, left1, left)
            : -right * entropy(right0, right1, right) - left * entropy(left0, left1, left);
          if (score > best) {
            best = score;
            this.feature = feature;
            this.threshold = previous / 2 + current / 2;
            this.position = position;
            this.#bestRank = r;
          }
        }
        previous = current;
        const row = order[base + r]!;
        samples[position++] = row;
        const w = weight[row]!;
        const w1 = w * y[row]!;
        left1 += w1;
        left0 += w - w1;
        left += w;
      }
    }
    return best;
  }

  /** Brings the rows that go left to the front, by scikit-learn's swaps. */
  #partition(start: number, end: number): void {
    const { rank, rows } = this.#ranked;
    const samples = this.#samples;
    const base = this.feature * rows;
    const bestRank = this.#bestRank;
    let from = start;
    let to = end;
    while (from < to) {
      const row = samples[from]!;
      if (rank[base + row]! < bestRank) from++;
      else {
        samples[from] = samples[--to]!;
        samples[to] = row;
      }
    }
  }

  /** The impurities of both sides and the improvement; the smaller side is summed, the other is the rest. */
  #measure(start: number, end: number, negative: number, positive: number, total: number, impurity: number): void {
    const samples = this.#samples;
    const weight = this.#weight;
    const y = this.#y;
    const position = this.position;
    const forward = position - start <= end - position;
    let left0 = forward ? 0 : negative;
    let left1 = forward ? 0 : positive;
    let left = forward ? 0 : total;
    if (forward) {
      for (let p = start; p < position; p++) {
        const w = weight[samples[p]!]!;
        if (y[samples[p]!] === 1) left1 += w;
        else left0 += w;
        left += w;
      }
    } else {
      for (let p = end - 1; p >= position; p--) {
        const w = weight[samples[p]!]!;
        if (y[samples[p]!] === 1) left1 -= w;
        else left0 -= w;
        left -= w;
      }
    }
    const right = total - left;
    const impurityOf = this.#gini ? gini : entropy;
    this.impurityLeft = impurityOf(left0, left1, left);
    this.impurityRight = impurityOf(negative - left0, positive - left1, right);
    this.improvement =
      (total / this.#weightOfAll) * (impurity - (right / total) * this.impurityRight - (left / total) * this.impurityLeft);
  }
}

function swap(values: Int32Array, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
}
