import type { Labels } from '../base/Estimator.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { entropy, entropyEstimate, gini, type Impurity } from './impurity.js';
import type { RankedFeatures } from './RankedFeatures.js';
import { RunningSums } from './RunningSums.js';
import { readBack } from './readBack.js';
import { FEATURE_THRESHOLD, type NodeSums, SCREEN, type SideLimits, type Split, type SplitSearch } from './SplitSearch.js';
import { sortThreeWay } from './sortThreeWay.js';

/**
 * Searches where weights are real numbers: the last bits of their sums, and with them the choice between splits that are equal but for rounding, depend on the
 * order of the rows. So every step takes scikit-learn 1.9's: how missing rows are set apart, which order its sort leaves equal
 * values in, from which end a side is summed, and the order of `samples` that the next feature finds.
 */
export class OrderedSearch implements SplitSearch {
  readonly #ranked: RankedFeatures;
  readonly #samples: Int32Array;
  readonly #isGini: boolean;
  readonly #impurityOf: Impurity;
  readonly #limits: SideLimits;
  /** Values of the feature at hand, beside `samples`. */
  readonly #values: Float32Array;
  readonly #present: Int32Array;
  readonly #aside: Int32Array;
  /** The node's rows by rank in the feature at hand. */
  readonly #byRank: Int32Array;
  readonly #left: RunningSums;

  constructor(ranked: RankedFeatures, y: Labels, samples: Int32Array, criterion: 'gini' | 'entropy', limits: SideLimits) {
    this.#ranked = ranked;
    this.#samples = samples;
    this.#isGini = criterion === 'gini';
    this.#impurityOf = this.#isGini ? gini : entropy;
    this.#limits = limits;
    this.#values = floatZeros(ranked.rows);
    this.#present = intZeros((ranked.rows + 31) >>> 5);
    this.#aside = intZeros(ranked.rows);
    this.#byRank = intZeros(ranked.rows);
    this.#left = new RunningSums(samples, y);
  }

  start(weight: Float64Array): void {
    this.#left.weigh(weight);
  }

  search(feature: number, node: NodeSums, best: Split): boolean {
    const { start, end } = node;
    const values = this.#values;
    const endKnown = end - this.#setMissingApart(feature, start, end);
    if (this.#ranked.isTied(feature)) sortThreeWay(values, this.#samples, start, endKnown - start);
    else this.#sortByRank(feature, start, endKnown);
    if (endKnown === start) return false;
    if (endKnown === end && values[end - 1]! <= fround(values[start]! + FEATURE_THRESHOLD)) return false;
    this.#pass(feature, node, best, start, endKnown, false);
    if (endKnown < end) {
      const missing = end - endKnown;
      this.#moveMissingLeft(start, endKnown, end);
      this.#pass(feature, node, best, start + missing, end, true);
    }
    return true;
  }

  /** Looks at every gap between the known values from `from` to `to`, and past the last one where missing rows follow it. */
  #pass(feature: number, node: NodeSums, best: Split, from: number, to: number, missingGoToLeft: boolean): void {
    const { start, end } = node;
    const { minSamplesLeaf } = this.#limits;
    const values = this.#values;
    const left = this.#left.clear(start);
    for (let p = from + 1; p < to; p++) {
      if (values[p]! <= fround(values[p - 1]! + FEATURE_THRESHOLD)) continue;
      if (p - start < minSamplesLeaf || end - p < minSamplesLeaf) continue;
      left.moveTo(p, node);
      if (!this.#improves(node, best)) continue;
      best.feature = feature;
      best.threshold = values[p - 1]! / 2 + values[p]! / 2;
      best.firstRight = this.#lowestRank(feature, p);
      best.missingGoToLeft = missingGoToLeft;
    }
    if (missingGoToLeft || to === end || to - start < minSamplesLeaf || end - to < minSamplesLeaf) return;
    left.moveTo(to, node);
    if (!this.#improves(node, best)) return;
    best.feature = feature;
    best.threshold = Infinity;
    best.firstRight = this.#ranked.known[feature]!;
    best.missingGoToLeft = false;
  }

  #improves({ negative, positive, total }: NodeSums, best: Split): boolean {
    const { negative: left0, positive: left1, total: left } = this.#left;
    const right = total - left;
    const { minWeightLeaf } = this.#limits;
    if (left < minWeightLeaf || right < minWeightLeaf) return false;
    const right0 = negative - left0;
    const right1 = positive - left1;
    if (!this.#isGini) {
      const estimate = entropyEstimate(left0, left1, left) + entropyEstimate(right0, right1, right);
      if (estimate < best.score - SCREEN * total) return false;
    }
    const impurityRight = this.#impurityOf(right0, right1, right);
    const score = -right * impurityRight - left * this.#impurityOf(left0, left1, left);
    if (!(score > best.score)) return false;
    best.score = score;
    return true;
  }

  /** Brings rows without the feature to the end and writes the values of the others. Returns how many are missing. */
  #setMissingApart(feature: number, start: number, end: number): number {
    const { rank, value, known, rows } = this.#ranked;
    const samples = this.#samples;
    const values = this.#values;
    const base = feature * rows;
    const knownHere = known[feature]!;
    let i = start;
    let last = end - 1;
    while (i <= last) {
      const atEnd = samples[last]!;
      if (rank[base + atEnd]! >= knownHere) {
        last--;
        continue;
      }
      if (rank[base + samples[i]!]! >= knownHere) {
        samples[last] = samples[i]!;
        samples[i] = atEnd;
        last--;
      }
      values[i] = value[base + rank[base + samples[i]!]!]!;
      i++;
    }
    return end - i;
  }

  /** The order is unique without equal values, so that any way to it will do. */
  #sortByRank(feature: number, start: number, end: number): void {
    const { rank, value, rows } = this.#ranked;
    const byRank = this.#byRank;
    const samples = this.#samples;
    const values = this.#values;
    const present = this.#present;
    const base = feature * rows;
    let first = present.length;
    let last = -1;
    for (let p = start; p < end; p++) {
      const row = samples[p]!;
      const r = rank[base + row]!;
      const word = r >>> 5;
      byRank[r] = row;
      present[word]! |= 1 << (r & 31);
      if (word < first) first = word;
      if (word > last) last = word;
    }
    const ranks = this.#aside;
    const count = readBack(present, first, last, ranks);
    for (let k = 0; k < count; k++) {
      samples[start + k] = byRank[ranks[k]!]!;
      values[start + k] = value[base + ranks[k]!]!;
    }
  }

  #moveMissingLeft(start: number, endKnown: number, end: number): void {
    const samples = this.#samples;
    const missing = end - endKnown;
    this.#aside.set(samples.subarray(endKnown, end));
    samples.copyWithin(start + missing, start, endKnown);
    samples.set(this.#aside.subarray(0, missing), start);
    this.#values.copyWithin(start + missing, start, endKnown);
  }

  /** The lowest rank among rows whose value is that of `samples[p]`. */
  #lowestRank(feature: number, p: number): number {
    const { rank, value, rows } = this.#ranked;
    const base = feature * rows;
    let r = rank[base + this.#samples[p]!]!;
    while (r > 0 && value[base + r - 1] === value[base + r]) r--;
    return r;
  }
}
