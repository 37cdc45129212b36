/**
 * q-values of a family of tests: the false discovery rate at which each would just be called a finding.
 *
 * Benjamini & Hochberg 1995; matches `scipy.stats.false_discovery_control`.
 *
 * @param p p-values, in any order
 * @returns one q-value a p-value, in the same order
 */
export function falseDiscoveryControl(p: readonly number[]): number[] {
  const descending = p.map((_, i) => i).sort((i, j) => p[j]! - p[i]!);
  const q = new Array<number>(p.length);
  let smallest = 1;
  descending.forEach((index, place) => {
    smallest = Math.min(smallest, (p[index]! * p.length) / (p.length - place));
    q[index] = smallest;
  });
  return q;
}
