import { countClasses } from '../base/countClasses.js';
import type { Labels } from '../base/Estimator.js';
import { floor } from '../base/floor.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { digammaTable } from '../statistics/digammaTable.js';

/**
 * The mutual information of one feature after another with the same labels, in nats. Expects checked labels of two classes.
 */
export class MutualInformation {
  readonly #y: Labels;
  readonly #digamma: Float64Array;
  /** Of each class: its values sorted, where they stand among all, its number of neighbours. */
  readonly #classes: readonly { readonly sorted: Float64Array; readonly place: Int32Array; readonly neighbours: number }[];
  /** Values of the classes that have neighbours at all, sorted. */
  readonly #all: Float64Array;

  constructor(y: Labels, nNeighbors: number) {
    this.#y = y;
    this.#digamma = digammaTable(max(y.length, nNeighbors));
    this.#classes = countClasses(y).map((count) => ({
      sorted: zeros(count),
      place: intZeros(count),
      neighbours: min(nNeighbors, count - 1),
    }));
    this.#all = zeros(this.#withNeighbours().reduce((sum, { sorted }) => sum + sorted.length, 0));
  }

  /**
   * Ross 2014, eq. 2: `ψ(n) + ⟨ψ(k)⟩ − ⟨ψ(n of the class)⟩ − ⟨ψ(m)⟩`, m being the rows nearer than the k-th neighbour of the same class; a class
   * of one row has none and is left out.
   */
  ofContinuous(values: Float64Array): number {
    this.#sort(values);
    const digamma = this.#digamma;
    const rows = this.#all.length;
    let sum = 0;
    for (const { sorted, place, neighbours } of this.#withNeighbours()) {
      sum += sorted.length * (digamma[neighbours]! - digamma[sorted.length]!);
      const isCoarse = neighbours >= floor(sorted.length / 2);
      for (let i = 0; i < sorted.length; i++) {
        const radius = isCoarse ? coarseDistance(sorted, i, neighbours) : distanceToNeighbour(sorted, i, neighbours);
        sum -= digamma[countWithin(this.#all, place[i]!, radius)]!;
      }
    }
    return max(0, digamma[rows]! + sum / rows);
  }

  /** `Σ p(x, y) log(p(x, y) / (p(x) p(y)))` over the values that occur. */
  ofDiscrete(values: Float64Array): number {
    const rows = values.length;
    const counts = new Map<number, [number, number]>();
    const totals: [number, number] = [0, 0];
    for (let i = 0; i < rows; i++) {
      const label = this.#y[i] as 0 | 1;
      const found = counts.get(values[i]!);
      if (found === undefined) counts.set(values[i]!, label === 1 ? [0, 1] : [1, 0]);
      else found[label]++;
      totals[label]++;
    }
    if (counts.size === 1) return 0;
    let sum = 0;
    for (const [zeros, ones] of counts.values()) {
      if (zeros > 0) sum += zeros * Math.log((zeros * rows) / ((zeros + ones) * totals[0]));
      if (ones > 0) sum += ones * Math.log((ones * rows) / ((zeros + ones) * totals[1]));
    }
    return max(0, sum / rows);
  }

  #withNeighbours() {
    return this.#classes.filter(({ neighbours }) => neighbours > 0);
  }

  #sort(values: Float64Array): void {
    const next = [0, 0];
    for (let i = 0; i < values.length; i++) {
      const label = this.#y[i]!;
      this.#classes[label]!.sorted[next[label]!++] = values[i]!;
    }
    for (const { sorted } of this.#classes) sorted.sort();
    const [one, other] = this.#withNeighbours();
    if (one === undefined) return;
    const all = this.#all;
    const otherSorted = other?.sorted ?? zeros(0);
    for (let i = 0, j = 0; i + j < all.length; ) {
      const at = i + j;
      if (j === otherSorted.length || (i < one.sorted.length && one.sorted[i]! <= otherSorted[j]!)) {
        one.place[i] = at;
        all[at] = one.sorted[i++]!;
      } else {
        other!.place[j] = at;
        all[at] = otherSorted[j++]!;
      }
    }
  }
}

/** Distance from value i to the k-th nearest of the others. */
function distanceToNeighbour(sorted: Float64Array, i: number, k: number): number {
  const value = sorted[i]!;
  let low = i - 1;
  let high = i + 1;
  let distance = 0;
  for (let taken = 0; taken < k; taken++) {
    const below = low >= 0 ? value - sorted[low]! : Infinity;
    const above = high < sorted.length ? sorted[high]! - value : Infinity;
    if (below <= above) {
      distance = below;
      low--;
    } else {
      distance = above;
      high++;
    }
  }
  return distance;
}

/**
 * The same, as scikit-learn's brute search rounds it, which it takes for k from half the rows on: by `x² − 2xy + y²`, value i itself being one of
 * the k + 1 nearest.
 */
function coarseDistance(sorted: Float64Array, i: number, k: number): number {
  const x = sorted[i]!;
  const squares = sorted.map((y) => max(0, x * x - 2 * x * y + y * y)).sort();
  return sqrt(squares[k]!);
}

/** How many values, that at `place` included, are nearer to it than `radius`; those equal to it where the radius is 0. */
function countWithin(sorted: Float64Array, place: number, radius: number): number {
  const value = sorted[place]!;
  const reach = radius === 0 ? Number.MIN_VALUE : radius;
  let low = 0;
  for (let high = place; low < high; ) {
    const middle = (low + high) >>> 1;
    if (value - sorted[middle]! < reach) high = middle;
    else low = middle + 1;
  }
  let end = place + 1;
  for (let high = sorted.length; end < high; ) {
    const middle = (end + high) >>> 1;
    if (sorted[middle]! - value < reach) end = middle + 1;
    else high = middle;
  }
  return end - low;
}
