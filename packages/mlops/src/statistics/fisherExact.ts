/** Tables whose chances differ by rounding alone count as equally likely. */
const ALIKE = 1 + 1e-7;

/** The two-sided p-value of Fisher's exact test: the chance of a table with these margins that is no more likely than this one. */
export function fisherExact([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const rows = a + b + c + d;
  const [first, low] = [a + b, a + c];
  const logs = logFactorials(rows);
  const logChance = (x: number) => -(logs[x]! + logs[first - x]! + logs[low - x]! + logs[rows - first - low + x]!);
  const observed = logChance(a);
  let extreme = 0;
  let all = 0;
  for (let x = Math.max(0, first + low - rows); x <= Math.min(first, low); x++) {
    // Beside the observed table's, so that no chance underflows that counts.
    const chance = Math.exp(logChance(x) - observed);
    all += chance;
    if (chance <= ALIKE) extreme += chance;
  }
  return Math.min(1, extreme / all);
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) logs[n] = logs[n - 1]! + Math.log(n);
  return logs;
}
