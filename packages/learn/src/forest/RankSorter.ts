import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';

/** No more ranks than these are sorted by insertion alone. */
const FEW = 20;
const BINS = 128;

/**
 * Sorts a few ranks out of many: into 128 bins by their high bits, then by insertion, which has hardly anything left to do. Where a bitmap is read back, its
 * words cost as much for few ranks as for many.
 */
export class RankSorter {
  readonly #shift: number;
  readonly #ends = intZeros(BINS);
  readonly #aside: Int32Array;

  /**
   * @param ranks how many ranks there are
   * @param most the most that will be sorted at a time
   */
  constructor(ranks: number, most: number) {
    this.#shift = max(0, 32 - Math.clz32(ranks) - 7);
    this.#aside = intZeros(most);
  }

  /** Sorts the first `count` of `ranks`. */
  sort(ranks: Int32Array, count: number): void {
    if (count > FEW) this.#spread(ranks, count);
    for (let i = 1; i < count; i++) {
      const rank = ranks[i]!;
      let j = i;
      for (; j > 0 && ranks[j - 1]! > rank; j--) ranks[j] = ranks[j - 1]!;
      ranks[j] = rank;
    }
  }

  #spread(ranks: Int32Array, count: number): void {
    const shift = this.#shift;
    const ends = this.#ends;
    const aside = this.#aside;
    ends.fill(0);
    for (let i = 0; i < count; i++) {
      const rank = ranks[i]!;
      aside[i] = rank;
      ends[rank >>> shift]! += 1;
    }
    for (let bin = 0, sum = 0; bin < BINS; bin++) {
      const size = ends[bin]!;
      ends[bin] = sum;
      sum += size;
    }
    for (let i = 0; i < count; i++) {
      const rank = aside[i]!;
      const bin = rank >>> shift;
      const at = ends[bin]!;
      ends[bin] = at + 1;
      ranks[at] = rank;
    }
  }
}
