import { measuredSpread } from './measuredSpread.js';

/**
 * How far the means of two groups lie apart, in pooled standard deviations, corrected for small samples: Hedges' g, that is Cohen's d times
 * 1 − 3 / (4·(n₁ + n₂) − 9) (Hedges 1981).
 *
 * @param first finite values
 * @param second as `first`; the result is positive where these are smaller
 * @returns null where a group has fewer than two values, or nothing varies
 */
export function hedgesG(first: Float64Array, second: Float64Array): number | null {
  if (first.length < 2 || second.length < 2) return null;
  const a = measuredSpread(first);
  const b = measuredSpread(second);
  const freedom = a.n + b.n - 2;
  const d = (a.mean - b.mean) / Math.sqrt((a.squares + b.squares) / freedom);
  const g = d * (1 - 3 / (4 * (a.n + b.n) - 9));
  return Number.isFinite(g) ? g : null;
}
