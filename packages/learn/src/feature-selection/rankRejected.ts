import { arange } from '../base/arange.js';
import { doublesOf } from '../base/doublesOf.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import type { Matrix } from '../matrix/Matrix.js';
import { median } from '../preprocessing/quantile.js';
import { averageRanks } from '../statistics/averageRanks.js';

/**
 * Ranks features by their importances over rounds, from 0: by the median of their ranks in the rounds that they took part in.
 *
 * As Boruta 0.4.3 does, halves of ranks are cut off at the end.
 *
 * @param history importance, shape (rounds, features), NaN where a feature took no part
 */
export function rankRejected(history: Matrix): Int32Array {
  const { rows: rounds, columns: features } = history;
  if (features === 0) return intZeros(0);
  const ranksOf = Array.from({ length: features }, (): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const present = arange(features).filter((j) => !isMissing(history.get(round, j)));
    const { ranks } = averageRanks(doublesOf(present, (j) => -history.get(round, j)));
    present.forEach((j, i) => {
      ranksOf[j]!.push(ranks[i]!);
    });
  }
  const medians = doublesOf(ranksOf, (ranks) => median(doublesOf(ranks).sort()));
  const { ranks } = averageRanks(medians);
  const lowest = ranks.reduce((a, b) => min(a, b));
  return Int32Array.from(ranks, (rank) => Math.trunc(rank - lowest));
}
