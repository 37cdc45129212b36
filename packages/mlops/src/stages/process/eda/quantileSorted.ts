/**
 * Quantile of values in ascending order by linear interpolation: numpy's default, type 7 of Hyndman & Fan 1996.
 *
 * @param sorted at least one value, ascending
 * @param p from 0 to 1
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (at - below);
}
