import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { oneOf, share } from '../base/parameters.js';
import { checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { FEATURES, type Layout, listOf, whole } from '../persistence/fields.js';
import { type CorrelationMethod, correlations } from './correlation.js';
import { FeatureSelector, type Support } from './FeatureSelector.js';

export interface CorrelationFilterParams {
  /** Features whose |r| exceeds this are taken for the same. Above 0 and below 1, default 0.95. */
  readonly threshold: number;
  /** Correlation of the values or of their ranks. Default `'pearson'`. */
  readonly method: CorrelationMethod;
}

interface Fitted {
  readonly clusters: readonly (readonly number[])[];
}

const OWNER = 'CorrelationFilter';
const PARAMETERS: ParameterTable<CorrelationFilterParams> = {
  threshold: [0.95, share()],
  method: ['pearson', oneOf('pearson', 'spearman')],
};
/** A feature is kept of each cluster. */
const LAYOUT: Layout<Fitted> = { clusters: listOf(listOf(whole(0, FEATURES)), 'kept') };

/** Mean correlations closer than this are equal: copies of a feature differ by rounding, and the first of them is kept. */
const TIE = 1e-9;

/**
 * Keeps one feature of each cluster of correlated ones, without looking at the labels.
 *
 * Clusters are the connected components of the graph that joins features with |r| > threshold: single linkage cut at
 * distance 1 − threshold (Gower & Ross 1969, doi 10.2307/2346439). Unlike the usual greedy pass, "drop the later of each
 * correlated pair", they do not depend on the order of the columns, nor on which pairs a dropped feature stood in.
 * The one kept is the medoid (Kaufman & Rousseeuw 1990): the feature with the highest mean |r| to the others of its cluster, the
 * first of equals. Chaining is the price: two members of a cluster may correlate less than the threshold with each other, each
 * being tied to the other by features between.
 *
 * A constant feature correlates with none and is kept; `VarianceThreshold` is for those.
 *
 * Fitted: `clusters_`, each an ascending list of features, in the order of their first; and `support_`.
 *
 * @example
 * ```ts
 * import { CorrelationFilter, Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 10, 3], [2, 21, 1], [3, 29, 4], [4, 40, 1]]);
 * const filter = new CorrelationFilter({ threshold: 0.9 }).fit(X);
 * filter.clusters_; // → [[0, 1], [2]]
 * filter.getFeatureNamesOut(['volume', 'surface', 'contrast']); // → ['volume', 'contrast']
 * ```
 */
export class CorrelationFilter extends FeatureSelector<CorrelationFilterParams, Fitted> {
  constructor(params: Partial<CorrelationFilterParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  /** Every feature is in exactly one cluster; one that resembles no other is alone in its own. */
  get clusters_(): readonly (readonly number[])[] {
    return this.fitted.clusters;
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X);
    const { threshold, method } = this.params;
    const r = correlations(X, method, threshold);
    const clusters = connectedComponents(r, threshold);
    const kept = Int32Array.from(clusters, (cluster) => medoid(r, cluster)).sort();
    return this.setFitted({ featureCount: X.columns, kept, clusters });
  }

  /** Which of a cluster's features is kept, the clusters do not tell. */
  protected override keptBy({ clusters, featureCount, kept }: Support & Fitted): Int32Array {
    checkFollows(OWNER, 'clusters', Int32Array.from(clusters.flat()).sort(), arange(featureCount));
    return kept;
  }
}

/** Union–find over the pairs above the threshold; the root of a component is its lowest feature. */
function connectedComponents({ rows: features, data }: Matrix, threshold: number): number[][] {
  const parent = arange(features);
  const rootOf = (j: number): number => {
    let root = j;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (let i = 0; i < features; i++) {
    for (let j = i + 1; j < features; j++) {
      if (!(abs(data[i * features + j]!) > threshold)) continue;
      const one = rootOf(i);
      const other = rootOf(j);
      parent[max(one, other)] = min(one, other);
    }
  }
  const components = new Map<number, number[]>();
  for (let j = 0; j < features; j++) {
    const root = rootOf(j);
    const members = components.get(root);
    if (members === undefined) components.set(root, [j]);
    else members.push(j);
  }
  return [...components.values()];
}

function medoid(correlations: Matrix, cluster: readonly number[]): number {
  if (cluster.length <= 2) return cluster[0]!;
  const sums = cluster.map((i) => cluster.reduce((sum, j) => (i === j ? sum : sum + abs(correlations.get(i, j))), 0));
  const highest = max(...sums);
  return cluster[sums.findIndex((sum) => sum >= highest - TIE * (cluster.length - 1))]!;
}
