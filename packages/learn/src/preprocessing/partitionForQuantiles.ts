import { medianOfThree } from '../statistics/medianOfThree.js';
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
    const below = Math.floor(last * probability);
    return [below, Math.min(below + 1, last)];
  });
  place(
    values,
    ranks.sort((a, b) => a - b),
    0,
    last,
  );
  return values;
}

/** Places the ranks, ascending and all within [low, high], the middle one first. */
function place(values: Float64Array, ranks: readonly number[], low: number, high: number): void {
  if (ranks.length === 0 || low >= high) return;
  const middle = ranks.length >> 1;
  const rank = ranks[middle]!;
  placeOne(values, rank, low, high);
  const below = ranks.filter((other) => other < rank);
  const above = ranks.filter((other) => other > rank);
  place(values, below, low, rank - 1);
  place(values, above, rank + 1, high);
}

function placeOne(values: Float64Array, rank: number, low: number, high: number): void {
  let steps = 2 * (32 - Math.clz32(high - low)) + 8;
  while (low < high) {
    if (high - low < 16 || steps-- === 0) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const pivot = medianOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swap = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swap;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}
