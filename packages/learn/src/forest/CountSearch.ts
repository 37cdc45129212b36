import { abs } from '../base/abs.js';
import type { Labels } from '../base/Estimator.js';
import { floatZeros } from '../base/floatZeros.js';
import { floor } from '../base/floor.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { bitsOfCounts, entropy, gini } from './impurity.js';
import type { RankedFeatures } from './RankedFeatures.js';
import { RankSorter } from './RankSorter.js';
import { readBack } from './readBack.js';
import { FEATURE_THRESHOLD, type NodeSums, SCREEN, type SideLimits, type Split, type SplitSearch } from './SplitSearch.js';

/** Most rows of a node that are sorted. */
const SMALL = 256;
/** A bitmap's word costs about as much to read back as this many rows to sort. */
const ROWS_A_WORD = 1.2;

/**
 * Searches where weights are whole numbers, as a bootstrap makes them: sums are exact in any order, so only the result of scikit-learn 1.9
 * `node_split_best` has to be the same, not its way there.
 *
 * The rows of a large node are marked by rank in a bitmap and read back in order instead of being sorted. A row's weight is held as one number, positive for
 * class 1 and negative for class 0, so that one sum of them and one of their sizes describe a side. A split is scored exactly
 * only when an estimate without a division says that it could be the best.
 */
export class CountSearch implements SplitSearch {
  readonly #ranked: RankedFeatures;
  readonly #y: Labels;
  readonly #samples: Int32Array;
  readonly #isGini: boolean;
  readonly #limits: SideLimits;
  /** Signed weight of each row; whole numbers, in floats only because their sums are multiplied. */
  readonly #signed: Float32Array;
  /** The same by rank in the feature at hand. */
  readonly #bucket: Float32Array;
  readonly #present: Int32Array;
  /** Ranks of the node's rows in order, where they are listed. */
  readonly #sequence: Int32Array;
  /** Nodes of no more rows are sorted; a bitmap is for the larger ones. */
  readonly #small: number;
  readonly #sorter: RankSorter;
  /** What the rows without the feature at hand weigh, and the difference of their classes. */
  #missingWeight = 0;
  #missingDifference = 0;
  #bits: Float64Array = zeros(1);

  constructor(ranked: RankedFeatures, y: Labels, samples: Int32Array, criterion: 'gini' | 'entropy', limits: SideLimits) {
    this.#ranked = ranked;
    this.#y = y;
    this.#samples = samples;
    this.#isGini = criterion === 'gini';
    this.#limits = limits;
    this.#signed = floatZeros(ranked.rows);
    this.#bucket = floatZeros(ranked.rows);
    this.#present = intZeros((ranked.rows + 31) >>> 5);
    this.#sequence = intZeros(ranked.rows);
    this.#small = min(SMALL, floor(ROWS_A_WORD * this.#present.length));
    this.#sorter = new RankSorter(ranked.rows, this.#small);
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
    const rows = node.end - node.start;
    const count = this.#list(feature, node);
    if (count === 0) return false;
    if (count < rows) this.#searchWithMissing(feature, node, best, count, rows - count);
    else if (this.#isConstant(feature, count)) return false;
    else this.#searchListed(feature, node, best, count, 0, false);
    return true;
  }

  /** Lists the ranks of the node's rows in ascending order: few are sorted, many marked in a bitmap that is read back. Returns their number. */
  #list(feature: number, { start, end }: NodeSums): number {
    const { rank, known, rows } = this.#ranked;
    const samples = this.#samples;
    const signed = this.#signed;
    const bucket = this.#bucket;
    const sequence = this.#sequence;
    const present = this.#present;
    const base = feature * rows;
    const knownHere = known[feature]!;
    let count = 0;
    let missingWeight = 0;
    let missingDifference = 0;
    for (let p = start; p < end; p++) {
      const row = samples[p]!;
      const r = rank[base + row]!;
      const s = signed[row]!;
      if (r >= knownHere) {
        missingWeight += abs(s);
        missingDifference += s;
        continue;
      }
      bucket[r] = s;
      sequence[count++] = r;
    }
    this.#missingWeight = missingWeight;
    this.#missingDifference = missingDifference;
    if (end - start <= this.#small) this.#sorter.sort(sequence, count);
    else {
      for (let k = 0; k < count; k++) present[sequence[k]! >>> 5]! |= 1 << (sequence[k]! & 31);
      readBack(present, 0, present.length - 1, sequence);
    }
    return count;
  }

  #isConstant(feature: number, count: number): boolean {
    if (this.#ranked.isSpaced(feature) && count > 1) return false;
    const { value, rows } = this.#ranked;
    const lowest = value[feature * rows + this.#sequence[0]!]!;
    const highest = value[feature * rows + this.#sequence[count - 1]!]!;
    return highest <= fround(lowest + FEATURE_THRESHOLD);
  }

  /** Missing values go right first, the split between them and all others included; then left. */
  #searchWithMissing(feature: number, node: NodeSums, best: Split, count: number, missing: number): void {
    const { minSamplesLeaf } = this.#limits;
    this.#searchListed(feature, node, best, count, missing, false);
    if (count >= minSamplesLeaf && missing >= minSamplesLeaf) {
      const known = this.#ranked.known[feature]!;
      const difference = node.positive - node.negative - this.#missingDifference;
      this.#consider(feature, node, best, node.total - this.#missingWeight, difference, Infinity, Infinity, known, false);
    }
    this.#searchListed(feature, node, best, count, missing, true);
  }

  /** Looks at every gap between the listed ranks, the missing rows being on either side. */
  #searchListed(feature: number, node: NodeSums, best: Split, listed: number, missing: number, missingGoToLeft: boolean): void {
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
    let left = missingGoToLeft ? this.#missingWeight : 0;
    let leftDifference = missingGoToLeft ? this.#missingDifference : 0;
    for (let k = 0, count = missingGoToLeft ? missing : 0; k < listed; k++, count++) {
      const r = sequence[k]!;
      if (
        k > 0 &&
        count >= minSamplesLeaf &&
        count <= lastCount &&
        (isGini
          ? giniPromises(left, leftDifference, total - left, difference - leftDifference, toBeat)
          : this.#entropyPromises(left, leftDifference, total - left, difference - leftDifference, toBeat))
      ) {
        const current = value[base + r]!;
        const previous = value[base + sequence[k - 1]!]!;
        if (
          current > fround(previous + FEATURE_THRESHOLD) &&
          this.#consider(feature, node, best, left, leftDifference, previous, current, r, missingGoToLeft)
        ) {
          toBeat = isGini ? screenOf(best.score, total) : this.#screenOfEntropy(best.score, total);
        }
      }
      const s = bucket[r]!;
      left += abs(s);
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
