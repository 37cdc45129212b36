import type { Labels } from '../base/Estimator.js';
import { bitsOfCounts, entropy, gini } from './impurity.js';
import type { RankedFeatures } from './RankedFeatures.js';
import { FEATURE_THRESHOLD, type NodeSums, SCREEN, type SideLimits, type Split, type SplitSearch } from './SplitSearch.js';

/**
 * Searches where weights are whole numbers, as a bootstrap makes them: sums are exact in any order, so only the result of scikit-learn 1.9
 * `node_split_best` has to be the same, not its way there.
 *
 * The node's rows are marked by rank in a bitmap and read back in order instead of being sorted. A row's weight is held as one number, positive for
 * class 1 and negative for class 0, so that one sum of them and one of their sizes describe a side. A split is scored exactly
 * only when an estimate without a division says that it could be the best.
 */
export class CountSearch implements SplitSearch {
  readonly #ranked: RankedFeatures;
  readonly #y: Labels;
  readonly #samples: Int32Array;
  readonly #isGini: boolean;
  readonly #limits: SideLimits;
  /** Signed weight of each row. */
  readonly #signed: Int32Array;
  /** The same by rank in the feature at hand. */
  readonly #bucket: Int32Array;
  readonly #present: Int32Array;
  /** Ranks of the node's rows in order, for the second pass where values are missing. */
  readonly #sequence: Int32Array;
  #bits: Float64Array = new Float64Array(1);

  constructor(ranked: RankedFeatures, y: Labels, samples: Int32Array, criterion: 'gini' | 'entropy', limits: SideLimits) {
    this.#ranked = ranked;
    this.#y = y;
    this.#samples = samples;
    this.#isGini = criterion === 'gini';
    this.#limits = limits;
    this.#signed = new Int32Array(ranked.rows);
    this.#bucket = new Int32Array(ranked.rows);
    this.#present = new Int32Array((ranked.rows + 31) >>> 5);
    this.#sequence = new Int32Array(ranked.rows);
  }

  start(weight: Float64Array): void {
    const signed = this.#signed;
    let total = 0;
    for (let i = 0; i < weight.length; i++) {
      signed[i] = this.#y[i] === 1 ? weight[i]! : -weight[i]!;
      total += weight[i]!;
    }
    if (!this.#isGini && this.#bits.length <= total) this.#bits = bitsOfCounts(total);
  }

  search(feature: number, node: NodeSums, best: Split): boolean {
    const { rank, value, known, rows } = this.#ranked;
    const { start, end } = node;
    const samples = this.#samples;
    const signed = this.#signed;
    const bucket = this.#bucket;
    const present = this.#present;
    const base = feature * rows;
    const knownHere = known[feature]!;

    let first = present.length;
    let last = -1;
    let missing = 0;
    let missingWeight = 0;
    let missingDifference = 0;
    for (let p = start; p < end; p++) {
      const row = samples[p]!;
      const r = rank[base + row]!;
      const s = signed[row]!;
      if (r >= knownHere) {
        missing++;
        missingWeight += Math.abs(s);
        missingDifference += s;
        continue;
      }
      bucket[r] = s;
      const word = r >>> 5;
      present[word]! |= 1 << (r & 31);
      if (word < first) first = word;
      if (word > last) last = word;
    }
    if (last < 0) return false;
    if (missing > 0) {
      const count = this.#readInOrder(first, last);
      this.#searchWithMissing(feature, node, best, count, missing, missingWeight, missingDifference);
      return true;
    }
    const lowest = (first << 5) + 31 - Math.clz32(present[first]! & -present[first]!);
    const highest = (last << 5) + 31 - Math.clz32(present[last]!);
    if (value[base + highest]! <= Math.fround(value[base + lowest]! + FEATURE_THRESHOLD)) {
      present.fill(0, first, last + 1);
      return false;
    }
    if (this.#isGini) this.#searchGini(feature, node, best, first, last);
    else this.#searchOrdered(feature, node, best, this.#readInOrder(first, last), 0, 0, 0, false);
    return true;
  }

  /** The fast path: Gini, nothing missing. Empties the bitmap. */
  #searchGini(feature: number, node: NodeSums, best: Split, first: number, last: number): void {
    const { value, rows } = this.#ranked;
    const { start, end, total } = node;
    const { minSamplesLeaf } = this.#limits;
    const bucket = this.#bucket;
    const present = this.#present;
    const base = feature * rows;
    const difference = node.positive - node.negative;
    const lastCount = end - start - minSamplesLeaf;
    let toBeat = screenOf(best.score, total);
    let left = 0;
    let leftDifference = 0;
    let count = 0;
    let previous = -Infinity;
    for (let word = first; word <= last; word++) {
      let bits = present[word]!;
      present[word] = 0;
      while (bits !== 0) {
        const lowestBit = bits & -bits;
        bits ^= lowestBit;
        const r = (word << 5) + 31 - Math.clz32(lowestBit);
        const current = value[base + r]!;
        const right = total - left;
        const rightDifference = difference - leftDifference;
        if (
          leftDifference * leftDifference * right + rightDifference * rightDifference * left > toBeat * left * right &&
          current > Math.fround(previous + FEATURE_THRESHOLD) &&
          count >= minSamplesLeaf &&
          count <= lastCount
        ) {
          if (this.#consider(feature, node, best, left, leftDifference, previous, current, r, false)) {
            toBeat = screenOf(best.score, total);
          }
        }
        previous = current;
        const s = bucket[r]!;
        left += Math.abs(s);
        leftDifference += s;
        count++;
      }
    }
  }

  /** Lists the node's ranks in ascending order and empties the bitmap. Returns their number. */
  #readInOrder(first: number, last: number): number {
    const present = this.#present;
    const sequence = this.#sequence;
    let count = 0;
    for (let word = first; word <= last; word++) {
      let bits = present[word]!;
      present[word] = 0;
      while (bits !== 0) {
        const lowestBit = bits & -bits;
        bits ^= lowestBit;
        sequence[count++] = (word << 5) + 31 - Math.clz32(lowestBit);
      }
    }
    return count;
  }

  /** Missing values go right first, the split between them and all others included; then left. */
  #searchWithMissing(
    feature: number,
    node: NodeSums,
    best: Split,
    count: number,
    missing: number,
    missingWeight: number,
    missingDifference: number,
  ): void {
    const { minSamplesLeaf } = this.#limits;
    this.#searchOrdered(feature, node, best, count, 0, 0, 0, false);
    if (count >= minSamplesLeaf && missing >= minSamplesLeaf) {
      const known = this.#ranked.known[feature]!;
      const difference = node.positive - node.negative - missingDifference;
      this.#consider(feature, node, best, node.total - missingWeight, difference, Infinity, Infinity, known, false);
    }
    this.#searchOrdered(feature, node, best, count, missing, missingWeight, missingDifference, true);
  }

  /** Looks at every gap between the listed ranks, the left side having begun with the missing rows or empty. */
  #searchOrdered(
    feature: number,
    node: NodeSums,
    best: Split,
    listed: number,
    countBefore: number,
    weightBefore: number,
    differenceBefore: number,
    missingGoToLeft: boolean,
  ): void {
    const { value, rows } = this.#ranked;
    const { start, end, total } = node;
    const { minSamplesLeaf } = this.#limits;
    const bucket = this.#bucket;
    const sequence = this.#sequence;
    const isGini = this.#isGini;
    const base = feature * rows;
    const difference = node.positive - node.negative;
    const lastCount = end - start - minSamplesLeaf;
    let toBeat = isGini ? screenOf(best.score, total) : this.#screenOfEntropy(best.score, total);
    let left = weightBefore;
    let leftDifference = differenceBefore;
    let previous = Infinity;
    for (let k = 0, count = countBefore; k < listed; k++, count++) {
      const r = sequence[k]!;
      const current = value[base + r]!;
      if (
        (isGini
          ? giniPromises(left, leftDifference, total - left, difference - leftDifference, toBeat)
          : this.#entropyPromises(left, leftDifference, total - left, difference - leftDifference, toBeat)) &&
        current > Math.fround(previous + FEATURE_THRESHOLD) &&
        count >= minSamplesLeaf &&
        count <= lastCount
      ) {
        if (this.#consider(feature, node, best, left, leftDifference, previous, current, r, missingGoToLeft)) {
          toBeat = isGini ? screenOf(best.score, total) : this.#screenOfEntropy(best.score, total);
        }
      }
      previous = current;
      const s = bucket[r]!;
      left += Math.abs(s);
      leftDifference += s;
    }
  }

  #screenOfEntropy(score: number, total: number): number {
    return score - SCREEN * (1 + this.#bits[total]!);
  }

  #entropyPromises(left: number, leftDifference: number, right: number, rightDifference: number, toBeat: number): boolean {
    const bits = this.#bits;
    const left1 = (left + leftDifference) / 2;
    const right1 = (right + rightDifference) / 2;
    const leftBits = bits[left1]! + bits[left - left1]! - bits[left]!;
    return leftBits + bits[right1]! + bits[right - right1]! - bits[right]! > toBeat;
  }

  /** Scores a split in scikit-learn's arithmetic and notes it in `best` when it is better. */
  #consider(
    feature: number,
    { total, negative, positive }: NodeSums,
    best: Split,
    left: number,
    leftDifference: number,
    previous: number,
    current: number,
    firstRight: number,
    missingGoToLeft: boolean,
  ): boolean {
    const right = total - left;
    const { minWeightLeaf } = this.#limits;
    if (left < minWeightLeaf || right < minWeightLeaf) return false;
    const left1 = (left + leftDifference) / 2;
    const left0 = left - left1;
    const score = this.#isGini
      ? -right * gini(negative - left0, positive - left1, right) - left * gini(left0, left1, left)
      : -right * entropy(negative - left0, positive - left1, right) - left * entropy(left0, left1, left);
    if (!(score > best.score)) return false;
    best.score = score;
    best.feature = feature;
    best.threshold = previous / 2 + current / 2;
    best.firstRight = firstRight;
    best.missingGoToLeft = missingGoToLeft;
    return true;
  }
}

/**
 * With L and R the weights of two sides and l and r the differences of their classes, Gini's score is (l²/L + r²/R − L − R) / 2: what
 * l²/L + r²/R must exceed for a score worth computing.
 */
function screenOf(score: number, total: number): number {
  return 2 * score + total - SCREEN * total;
}

function giniPromises(left: number, leftDifference: number, right: number, rightDifference: number, toBeat: number): boolean {
  return leftDifference * leftDifference * right + rightDifference * rightDifference * left > toBeat * left * right;
}
