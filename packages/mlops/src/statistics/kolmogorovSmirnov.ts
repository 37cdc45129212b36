export interface KolmogorovSmirnov {
  /** Greatest distance of the two empirical distribution functions, 0 to 1. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
}

/** Up to this product of the sizes the p-value is exact: 500 against 500. Beyond, the limit is within an eighth of it. */
const EXACT = 250_000;

/**
 * Whether two samples come from one distribution: the two-sample Kolmogorov–Smirnov test.
 *
 * Matches `scipy.stats.ks_2samp(method='exact')` of SciPy 1.17 for small samples; for larger ones the p-value is that of Kolmogorov's limiting
 * distribution (`scipy.special.kolmogorov`). Ties make it conservative, there as here.
 *
 * @param x finite values, ascending, one at least
 * @param y as x
 */
export function kolmogorovSmirnov(x: Float64Array, y: Float64Array): KolmogorovSmirnov {
  const distance = greatestDistance(x, y);
  const cells = x.length * y.length;
  const statistic = distance / cells;
  const p = cells <= EXACT ? exactP(x.length, y.length, distance) : limitP(Math.sqrt(cells / (x.length + y.length)) * statistic);
  return { statistic, p };
}

/** Greatest |i·m − j·n| where i of n and j of m values are at most some value: the statistic, as a whole number. */
function greatestDistance(x: Float64Array, y: Float64Array): number {
  let i = 0;
  let j = 0;
  let greatest = 0;
  while (i < x.length && j < y.length) {
    const value = Math.min(x[i]!, y[j]!);
    while (x[i] === value) i++;
    while (y[j] === value) j++;
    greatest = Math.max(greatest, Math.abs(i * y.length - j * x.length));
  }
  return greatest;
}

/**
 * The share of all ways to shuffle the two samples together that part at least so far somewhere. Of the ways to place i and j values, i/(i + j) place one
 * of the first sample last.
 */
function exactP(n: number, m: number, distance: number): number {
  if (distance === 0) return 1;
  const parted = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const last = i + j === 0 ? 0 : i / (i + j);
      const before = j === 0 ? 0 : parted[j - 1]!;
      parted[j] = Math.abs(i * m - j * n) >= distance ? 1 : last * parted[j]! + (1 - last) * before;
    }
  }
  return parted[m]!;
}

/** Kolmogorov's distribution, by whichever of its two series converges fast. */
function limitP(lambda: number): number {
  if (lambda < 0.04) return 1;
  let sum = 0;
  if (lambda < 1) {
    const scale = -(Math.PI ** 2) / (8 * lambda ** 2);
    for (let k = 1; k <= 9; k += 2) sum += Math.exp(scale * k ** 2);
    return 1 - (Math.sqrt(2 * Math.PI) / lambda) * sum;
  }
  for (let k = 1; k <= 6; k++) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * (k * lambda) ** 2);
  return 2 * sum;
}
