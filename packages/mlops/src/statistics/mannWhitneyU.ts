import { Matrix, mannWhitney, rocAucScore } from '@neurograde/learn/exploration';

export interface MannWhitney {
  /** The chance that a low grade's value is above a high grade's, ties counting half. */
  readonly auc: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Whether the values of one grade tend to be larger than those of the other: `mannWhitney` of `@neurograde/learn` on measured values only. Null where a
 * group is empty or all values are equal.
 *
 * @param low finite values, ascending
 * @param high finite values, ascending
 */
export function mannWhitneyU(low: Float64Array, high: Float64Array): MannWhitney | null {
  if (low.length === 0 || high.length === 0) return null;
  if (Math.min(low[0]!, high[0]!) === Math.max(low.at(-1)!, high.at(-1)!)) return null;
  const values = Float64Array.of(...low, ...high);
  const y = Uint8Array.from(values, (_, i) => (i < low.length ? 1 : 0));
  const { pValues } = mannWhitney(new Matrix(values.length, 1, values), y);
  return { auc: rocAucScore(y, values), p: pValues[0]! };
}
