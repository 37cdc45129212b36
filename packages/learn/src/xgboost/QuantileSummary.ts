import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { max } from '../base/max.js';

/**
 * A sorted sample of weighted values with the least and greatest rank that each may have among all values seen: the summary of a weighted
 * quantile sketch (Chen & Guestrin 2016, appendix A; Zhang & Wang 2007). A structure of float32 arrays; every rank is rounded to float32
 * at every step, as XGBoost 3.2 `common/quantile.h` `WQSummary` rounds it.
 */
export class QuantileSummary {
  size = 0;
  /** Weight of all that is certainly smaller, and of all that is not certainly greater, itself included. */
  readonly rmin: Float32Array;
  readonly rmax: Float32Array;
  /** Weight of the value itself. */
  readonly weight: Float32Array;
  readonly value: Float32Array;

  /** @param capacity entries to make room for */
  constructor(capacity: number) {
    this.rmin = floatZeros(capacity);
    this.rmax = floatZeros(capacity);
    this.weight = floatZeros(capacity);
    this.value = floatZeros(capacity);
  }

  push(rmin: number, rmax: number, weight: number, value: number): void {
    const at = this.size++;
    this.rmin[at] = rmin;
    this.rmax[at] = rmax;
    this.weight[at] = weight;
    this.value[at] = value;
  }

  /** Thinned to at most `most` entries: both ends, and between them the ones nearest to evenly spaced ranks. Itself where it has no more. */
  pruned(most: number): QuantileSummary {
    if (this.size <= most) return this;
    const { rmin, rmax } = this;
    const kept = new QuantileSummary(most + 1);
    const end = this.size - 1;
    const begin = rmax[0]!;
    const range = fround(rmin[end]! - begin);
    const steps = most - 1;
    kept.#take(this, 0);
    let at = 1;
    let taken = 0;
    for (let step = 1; step < steps; step++) {
      const twiceRank = 2 * fround(fround(fround(fround(step) * range) / fround(steps)) + begin);
      while (at < end && twiceRank >= fround(rmax[at + 1]! + rmin[at + 1]!)) at++;
      if (at === end) break;
      const nearer = twiceRank < fround(this.#rankAfter(at) + this.#rankBefore(at + 1)) ? at : at + 1;
      if (nearer === taken) continue;
      kept.#take(this, nearer);
      taken = nearer;
    }
    if (taken !== end) kept.#take(this, end);
    return kept;
  }

  /** The summary of what both summarise. */
  static combine(a: QuantileSummary, b: QuantileSummary): QuantileSummary {
    if (a.size === 0) return b;
    if (b.size === 0) return a;
    const both = new QuantileSummary(a.size + b.size);
    let i = 0;
    let j = 0;
    let beforeA = 0;
    let beforeB = 0;
    while (i < a.size || j < b.size) {
      const takesA = j === b.size || (i < a.size && a.value[i]! <= b.value[j]!);
      const takesB = i === a.size || (j < b.size && b.value[j]! <= a.value[i]!);
      if (takesA && takesB) {
        const weight = a.weight[i]! + b.weight[j]!;
        both.push(a.rmin[i]! + b.rmin[j]!, a.rmax[i]! + b.rmax[j]!, weight, a.value[i]!);
        beforeA = a.#rankAfter(i++);
        beforeB = b.#rankAfter(j++);
      } else if (takesA) {
        const rest = j === b.size ? b.rmax[b.size - 1]! : b.#rankBefore(j);
        both.push(a.rmin[i]! + beforeB, a.rmax[i]! + rest, a.weight[i]!, a.value[i]!);
        beforeA = a.#rankAfter(i++);
      } else {
        const rest = i === a.size ? a.rmax[a.size - 1]! : a.#rankBefore(i);
        both.push(b.rmin[j]! + beforeA, b.rmax[j]! + rest, b.weight[j]!, b.value[j]!);
        beforeB = b.#rankAfter(j++);
      }
    }
    both.#straighten();
    return both;
  }

  /** Least rank of what is greater than the value, and greatest rank of what is smaller. */
  #rankAfter(at: number): number {
    return fround(this.rmin[at]! + this.weight[at]!);
  }

  #rankBefore(at: number): number {
    return fround(this.rmax[at]! - this.weight[at]!);
  }

  #take(source: QuantileSummary, at: number): void {
    this.push(source.rmin[at]!, source.rmax[at]!, source.weight[at]!, source.value[at]!);
  }

  /** Undoes what rounding did to the order of the ranks. */
  #straighten(): void {
    const { rmin, rmax } = this;
    let least = 0;
    let greatest = 0;
    for (let at = 0; at < this.size; at++) {
      least = max(least, rmin[at]!);
      rmin[at] = least;
      rmax[at] = max(rmax[at]!, greatest, this.#rankAfter(at));
      greatest = rmax[at]!;
    }
  }
}
