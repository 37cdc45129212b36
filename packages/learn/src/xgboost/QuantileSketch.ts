import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { QuantileSummary } from './QuantileSummary.js';
import { sortByValue } from './sortByValue.js';
import { sortFloats } from './sortFloats.js';

/** How much finer than the bins the sketch is: `kFactor` of XGBoost. */
const FINENESS = 8;

/**
 * Summarises one column of values, seen once, in an order that matters: the weighted quantile sketch of XGBoost 3.2 `common/quantile.h` with
 * one thread and one batch. Values gather in a queue; a full one is sorted, summarised, thinned and merged into a ladder of summaries, each
 * rung standing for twice the rows of the one below.
 *
 * A column whose queue never fills is summarised exactly. One sketch serves many columns, one after another.
 */
export class QuantileSketch {
  readonly #maxBin: number;
  #limit = 0;
  /** Values waiting, equal neighbours as one, and their weights. */
  #values = floatZeros(0);
  #weights = floatZeros(0);
  #waiting = 0;
  #ladder: (QuantileSummary | undefined)[] = [];
  #order = intZeros(0);
  #sorted = floatZeros(0);
  #spare = new Uint32Array(0);

  constructor(maxBin: number) {
    this.#maxBin = maxBin;
  }

  /**
   * The cuts' candidates of a column: at most `maxBin + 1` entries. Values whose weight is 0 are not seen.
   *
   * @param values float32 values, those present only
   * @param weights float32 weight of each of them; undefined for all 1
   * @param count how many of the values to take, from the start
   */
  summarise(values: Float32Array, weights: Float32Array | undefined, count: number): QuantileSummary {
    this.#begin(count);
    const rest = weights === undefined ? this.#countAll(values, count) : this.#weighAll(values, weights, count);
    const fine = min(count, this.#maxBin * FINENESS);
    const most = min(fine, this.#maxBin) + 1;
    return this.#whole(rest).pruned(fine).pruned(most);
  }

  #begin(count: number): void {
    const bins = max(min(this.#maxBin, count), 1);
    this.#limit = limitSize(count, 1 / (bins * FINENESS));
    this.#ladder = [];
    this.#waiting = 0;
    const room = 2 * this.#limit;
    if (this.#values.length >= room) return;
    this.#values = floatZeros(room);
    this.#weights = floatZeros(room);
    this.#order = intZeros(room);
  }

  /** Takes in values that weigh 1 each, and gives the summary of those that still wait. Sums of ones are exact in any order. */
  #countAll(values: Float32Array, count: number): QuantileSummary {
    let from = 0;
    let waiting = 0;
    for (let k = 0; k < count; k++) {
      if (waiting > 0 && values[k] === values[k - 1]) continue;
      if (waiting === 2 * this.#limit) {
        this.#climb(this.#countValues(values.subarray(from, k)));
        from = k;
        waiting = 0;
      }
      waiting++;
    }
    return this.#countValues(values.subarray(from, count));
  }

  #countValues(values: Float32Array): QuantileSummary {
    const count = values.length;
    if (this.#sorted.length < count) {
      this.#sorted = floatZeros(count);
      this.#spare = new Uint32Array(count);
    }
    const sorted = this.#sorted;
    sorted.set(values);
    sortFloats(sorted, count, this.#spare);
    let distinct = 0;
    for (let k = 0; k < count; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) distinct++;
    const summary = new QuantileSummary(distinct);
    for (let k = 0; k < count; ) {
      const before = k++;
      while (k < count && sorted[k] === sorted[before]) k++;
      summary.push(before, k, k - before, sorted[before]!);
    }
    return summary;
  }

  /** The same for values of any weight. */
  #weighAll(values: Float32Array, weights: Float32Array, count: number): QuantileSummary {
    for (let k = 0; k < count; k++) this.#push(values[k]!, weights[k]!);
    return this.#drain();
  }

  #push(value: number, weight: number): void {
    if (weight === 0) return;
    const last = this.#waiting - 1;
    if (last >= 0 && this.#values[last] === value) {
      this.#weights[last] = this.#weights[last]! + weight;
      return;
    }
    if (this.#waiting === 2 * this.#limit) this.#climb(this.#drain());
    this.#values[this.#waiting] = value;
    this.#weights[this.#waiting++] = weight;
  }

  /** The exact summary of the queue, which is empty afterwards. */
  #drain(): QuantileSummary {
    const count = this.#waiting;
    const values = this.#values;
    const order = this.#order;
    for (let k = 0; k < count; k++) order[k] = k;
    // Which of equal values comes first matters where the sum of their weights rounds.
    sortByValue(values, order, count);
    const summary = new QuantileSummary(count);
    let sum = 0;
    for (let k = 0; k < count; ) {
      const value = values[k]!;
      let weight = this.#weights[order[k++]!]!;
      while (k < count && values[k] === value) weight = fround(weight + this.#weights[order[k++]!]!);
      summary.push(sum, sum + weight, weight, value);
      sum = fround(sum + weight);
    }
    this.#waiting = 0;
    return summary;
  }

  /** Puts a summary on the lowest rung that is free or has room for it, merging it with those it climbs past. */
  #climb(summary: QuantileSummary): void {
    const limit = this.#limit;
    let climber = summary.pruned(limit);
    for (let rung = 0; ; rung++) {
      const there = this.#ladder[rung];
      if (there !== undefined) climber = QuantileSummary.combine(climber, there);
      if (climber.size <= limit) {
        this.#ladder[rung] = climber;
        return;
      }
      this.#ladder[rung] = undefined;
      climber = climber.pruned(limit);
    }
  }

  /** @param rest summary of the values that still wait */
  #whole(rest: QuantileSummary): QuantileSummary {
    let whole = rest.pruned(this.#limit);
    for (const there of this.#ladder) if (there !== undefined) whole = QuantileSummary.combine(whole, there).pruned(this.#limit);
    return whole;
  }
}

/** Entries a rung holds so that ranks of `count` values are off by at most `error` of them. */
function limitSize(count: number, error: number): number {
  for (let rungs = 1; ; rungs++) {
    const limit = min(count, Math.ceil(rungs / error) + 1);
    if (2 ** rungs * limit >= count) return limit;
  }
}
