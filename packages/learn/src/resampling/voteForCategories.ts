import { abs } from '../base/abs.js';
import { doublesOf } from '../base/doublesOf.js';
import { full } from '../base/full.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { placesOf } from '../base/placesOf.js';
import type { RandomState } from '../random/RandomState.js';

/**
 * The category of one feature that each made row takes: the most frequent among the neighbours of the row it starts from, one of those drawn
 * where several are.
 *
 * Matches the draws of imbalanced-learn 0.14 `SMOTENC`: every pair of made row and winning category is shuffled, and the first of each row
 * is taken. A category wins there that is as frequent as the most frequent by `numpy.isclose` of sums of the spread; where the spread
 * is nearly 0, so are the sums, and all win.
 *
 * @param everyCode the feature over all rows: its categories are the distinct values
 * @param codes the feature over the rows that neighbours are among
 * @param neighbours k indices of `codes` for each made row
 * @param spread how far two categories are apart, ≥ 0
 * @returns a code for each made row
 */
export function voteForCategories(
  everyCode: Float64Array,
  codes: Float64Array,
  neighbours: Int32Array,
  k: number,
  spread: number,
  random: RandomState,
): Float64Array {
  const categories = doublesOf(new Set(everyCode)).sort();
  const places = placesOf(categories);
  const votes = Int32Array.from(neighbours, (neighbour) => places.get(codes[neighbour]!)!);
  const vote = spread === 0 ? 1 : spread / Math.SQRT2;
  const counts = intZeros(categories.length);
  const rows: number[] = [];
  const winners: number[] = [];
  for (let row = 0; row * k < votes.length; row++) {
    counts.fill(0);
    let most = 0;
    for (let at = row * k; at < (row + 1) * k; at++) {
      const count = counts[votes[at]!]! + 1;
      counts[votes[at]!] = count;
      if (count > most) most = count;
    }
    for (let place = 0; place < counts.length; place++) {
      if (!isClose(counts[place]! * vote, most * vote)) continue;
      rows.push(row);
      winners.push(place);
    }
  }
  const chosen = full(votes.length / k, Number.NaN);
  for (const at of random.permutation(rows.length)) {
    const row = rows[at]!;
    if (isMissing(chosen[row])) chosen[row] = categories[winners[at]!]!;
  }
  return chosen;
}

/** numpy's `isclose` with its default tolerances. */
function isClose(value: number, reference: number): boolean {
  return abs(value - reference) <= 1e-8 + 1e-5 * abs(reference);
}
