/**
 * An order of things in which those that are close lie together: the leaves of an agglomerative clustering with average linkage
 * (UPGMA, Sokal & Michener 1958), each branch turned so that the nearer ends meet.
 *
 * @param n how many things; meant for tens, since it takes time n³
 * @param distance symmetric, of the things i and j
 */
export function clusterOrder(n: number, distance: (i: number, j: number) => number): number[] {
  let clusters: (readonly number[])[] = Array.from({ length: n }, (_, i) => [i]);
  while (clusters.length > 1) {
    let nearest = Infinity;
    let a: readonly number[] = [];
    let b: readonly number[] = [];
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const apart = averageDistance(clusters[i]!, clusters[j]!, distance);
        if (apart >= nearest) continue;
        nearest = apart;
        a = clusters[i]!;
        b = clusters[j]!;
      }
    }
    const merged = joined(a, b, distance);
    clusters = clusters.map((cluster) => (cluster === a ? merged : cluster)).filter((cluster) => cluster !== b);
  }
  return [...(clusters[0] ?? [])];
}

function averageDistance(a: readonly number[], b: readonly number[], distance: (i: number, j: number) => number): number {
  let total = 0;
  for (const i of a) for (const j of b) total += distance(i, j);
  return total / (a.length * b.length);
}

function joined(a: readonly number[], b: readonly number[], distance: (i: number, j: number) => number): number[] {
  const turnedA = [...a].reverse();
  const turnedB = [...b].reverse();
  const ways = [
    [a, b],
    [a, turnedB],
    [turnedA, b],
    [turnedA, turnedB],
  ] as const;
  const gap = ([left, right]: (typeof ways)[number]) => distance(left[left.length - 1]!, right[0]!);
  const best = ways.reduce((kept, way) => (gap(way) < gap(kept) ? way : kept));
  return [...best[0], ...best[1]];
}
