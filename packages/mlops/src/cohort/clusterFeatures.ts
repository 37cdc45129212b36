import type { FeatureCluster } from '@neurograde/contracts';

/** Mean correlations closer than this are equal, as in `CorrelationFilter`. */
const TIE = 1e-9;

/**
 * The groups of features that repeat one another: connected by pairs with |r| above the threshold, as `CorrelationFilter` of `@neurograde/learn` joins them.
 * A feature that repeats none is in no group.
 *
 * @param r correlations, shape (features × features), row after row; NaN where undefined
 * @param names name of each feature
 * @param threshold from 0 to 1
 * @returns the largest first, equal ones in the order of their first feature
 */
export function clusterFeatures(r: Float64Array, names: readonly string[], threshold: number): FeatureCluster[] {
  const n = names.length;
  const visited = new Uint8Array(n);
  const groups: number[][] = [];
  for (let first = 0; first < n; first++) {
    if (visited[first] === 1) continue;
    visited[first] = 1;
    const members = [first];
    for (const member of members) {
      for (let j = 0; j < n; j++) {
        if (visited[j] === 1 || !(Math.abs(r[member * n + j]!) > threshold)) continue;
        visited[j] = 1;
        members.push(j);
      }
    }
    if (members.length > 1) groups.push(members.sort((a, b) => a - b));
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!).map((members) => describe(r, names, members));
}

/** Undefined correlations within a group count as none. */
function describe(r: Float64Array, names: readonly string[], members: readonly number[]): FeatureCluster {
  const n = names.length;
  let medoid = 0;
  let closest = -Infinity;
  let least = 1;
  let total = 0;
  for (const i of members) {
    let sum = 0;
    for (const j of members) {
      if (i === j) continue;
      const size = Math.abs(r[i * n + j]!);
      const known = Number.isNaN(size) ? 0 : size;
      sum += known;
      least = Math.min(least, known);
    }
    total += sum;
    if (sum / (members.length - 1) <= closest + TIE) continue;
    closest = sum / (members.length - 1);
    medoid = i;
  }
  return {
    medoid: names[medoid]!,
    members: members.map((j) => names[j]!),
    least,
    mean: total / (members.length * (members.length - 1)),
  };
}
