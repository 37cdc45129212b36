import type { CorrelationMap } from '@neurograde/contracts';
import type { Matrix } from '@neurograde/learn';
import { clusterFeatures } from '../../../cohort/clusterFeatures.js';
import { correlateColumns } from '../../../cohort/correlateColumns.js';
import { clusterOrder } from './clusterOrder.js';

const STRONG = 0.95;

/**
 * How much the features repeat one another: counts over all of them, and a clustered map of those chosen.
 *
 * @param X shape (rows, features); NaN is missing
 * @param names name of each feature
 * @param chosen places of the features that the map shows
 */
export function mapCorrelation(X: Matrix, names: readonly string[], chosen: readonly number[]): CorrelationMap {
  const n = X.columns;
  const all = correlateColumns(X);
  let pairs = 0;
  let strongPairs = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const r = all[i * n + j]!;
      if (Number.isNaN(r)) continue;
      pairs++;
      if (Math.abs(r) > STRONG) strongPairs++;
    }
  }
  const r = (i: number, j: number) => all[chosen[i]! * n + chosen[j]!]!;
  const clusters = clusterFeatures(all, names, STRONG);
  const order = clusterOrder(chosen.length, (i, j) => (Number.isNaN(r(i, j)) ? 1 : 1 - Math.abs(r(i, j))));
  return {
    features: order.map((i) => names[chosen[i]!]!),
    r: order.map((i) => order.map((j) => (Number.isNaN(r(i, j)) ? null : r(i, j)))),
    strongPairs,
    pairs,
    featuresInStrongPairs: clusters.reduce((total, { members }) => total + members.length, 0),
    clusters,
  };
}
