import { floor } from '../base/floor.js';
import { min } from '../base/min.js';
import { medianOfThree } from '../statistics/medianOfThree.js';

/** After as many steps in vain sorting is quicker: some 20 are usual for a million values. */
const MOST_STEPS = 64;

/**
 * Reorders values so that those which `quantile` (and `median`, for 0.5) read at the given probabilities stand where they would in
 * ascending order, in time that grows with their number only (Hoare 1961, algorithm 65; Musser 1997 for the guard against the worst
 * case).
 *
 * @param values none of them NaN
 * @param probabilities from 0 to 1
 * @returns the argument
 */
export function partitionForQuantiles(values: Float64Array, probabilities: readonly number[]): Float64Array {
  const last = values.length - 1;
  const ranks = probabilities.flatMap((probability) => {
    const below = floor(last * probability);
    return [below, min(below + 1, last)];
  });
  place(
    values,
    ranks.sort((a, b) => a - b),
    0,
    last,
  );
  return values;
}

/** Places the ranks, ascending and all within [low, high]; of two neighbours first the second, beside which the first is a largest value. */
function place(values: Float64Array, ranks: readonly number[], low: number, high: number): void {
  if (ranks.length === 0) return;
  const rank = ranks[min((ranks.length >> 1) | 1, ranks.length - 1)]!;
  placeOne(values, rank, low, high);
  const below = ranks.filter((other) => other < rank);
  const above = ranks.filter((other) => other > rank);
  place(values, below, low, rank - 1);
  place(values, above, rank + 1, high);
}

function placeOne(values: Float64Array, rank: number, low: number, high: number): void {
  let steps = MOST_STEPS;
  while (rank < high) {
    if (high - low < 16 || steps-- === 0) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const pivot = medianOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    const first = split(values, low, high, pivot);
    if (rank < first) high = first - 1;
    else if (first > low) low = first;
    else {
      // The pivot is a smallest value: its equals stand where they belong once they are first.
      for (let i = low; i <= high; i++) if (values[i] === pivot) swap(values, i, low++);
      if (rank < low) return;
    }
  }
  for (let i = low; i < high; i++) if (values[i]! > values[high]!) swap(values, i, high);
}

/**
 * Moves the values below the pivot before the others (Lomuto's scheme), without a branch on them, which the processor would mistake every other time.
 *
 * @returns the index of the first of the others
 */
function split(values: Float64Array, low: number, high: number, pivot: number): number {
  let first = low;
  for (let i = low; i <= high; i++) {
    const value = values[i]!;
    swap(values, i, first);
    first += Number(value < pivot);
  }
  return first;
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
}
