import { normalSurvival } from './normalSurvival.js';

export interface MannWhitney {
  /** Pairs (a, b) with a above b, ties counting half. */
  readonly u: number;
  /** `u` over the number of pairs: the chance that a is above b, which is the AUC. */
  readonly auc: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Whether values of one group tend to be larger than those of another.
 *
 * Mann & Whitney 1947 by the normal approximation, with the corrections for ties and for continuity: `scipy.stats.mannwhitneyu` with
 * `method="asymptotic"`. Returns null where a group is empty or all values are equal.
 *
 * @param a values of one group, ascending, all finite
 * @param b values of the other, ascending, all finite
 */
export function mannWhitneyU(a: ArrayLike<number>, b: ArrayLike<number>): MannWhitney | null {
  const n = a.length + b.length;
  if (a.length === 0 || b.length === 0) return null;
  let rankSumOfA = 0;
  let ties = 0;
  for (let i = 0, j = 0; i + j < n; ) {
    const value = Math.min(i < a.length ? a[i]! : Infinity, j < b.length ? b[j]! : Infinity);
    const before = i + j;
    const firstOfA = i;
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    const tied = i + j - before;
    rankSumOfA += (i - firstOfA) * (before + (tied + 1) / 2);
    ties += tied ** 3 - tied;
  }
  const pairs = a.length * b.length;
  const u = rankSumOfA - (a.length * (a.length + 1)) / 2;
  const variance = (pairs / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return null;
  const z = (Math.max(u, pairs - u) - pairs / 2 - 0.5) / Math.sqrt(variance);
  return { u, auc: u / pairs, p: z > 0 ? 2 * normalSurvival(z) : 1 };
}
