import { byteZeros } from '../base/byteZeros.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';
import type { EdgeTables } from './EdgeTables.js';
import type { ExplainedTree } from './ExplainedTree.js';

/**
 * Adds a tree's SHAP values for rows of X, a feature that is left out being averaged over by the training rows' shares of the two branches (Lundberg et al.
 * 2020, "tree path dependent").
 *
 * A leaf pays `value · Π (o or z)` to a coalition: for each feature on its path o, 1 where the row meets all its conditions, if the feature is in, else z,
 * the product of its branches' shares. The Shapley value of feature i in such a game is `value · (oᵢ − zᵢ) · ∫₀¹ Π_{j≠i} (t·oⱼ + (1 − t)·zⱼ) dt`. The
 * integrand is a polynomial, so that few points of Gauss–Legendre are exact; at each point the leaves of a branch add up, and
 * every edge of the tree is met twice a row, down and up. What an edge multiplies by and what it pays depends only on whether the row met the
 * feature's conditions before and after it, and is tabulated.
 *
 * @param edges the tree's own
 * @param values rows in float32, row after row
 * @param sums shape (rows, features), added to
 */
export function pathDependentShap(
  tree: ExplainedTree,
  edges: EdgeTables,
  values: Float32Array,
  features: number,
  sums: Float64Array,
): void {
  if (tree.feature[0]! < 0) return;
  const { points, parent, isLeft, above, factor, pay } = edges;
  const { feature, threshold, missingLeft, value } = tree;
  const nodes = feature.length;
  const rows = values.length / features;
  const product = zeros(nodes * points).fill(1, 0, points);
  const sum = zeros(nodes * points);
  const goesLeft = byteZeros(nodes);
  const met = byteZeros(nodes).fill(1, 0, 1);
  const state = byteZeros(nodes);
  for (let row = 0, base = 0; row < rows; row++, base += features) {
    for (let node = 0; node < nodes; node++) {
      if (node > 0) {
        const up = parent[node]!;
        const metAbove = met[above[node]!]!;
        const metHere = goesLeft[up] === isLeft[node] ? metAbove : 0;
        met[node] = metHere;
        state[node] = metAbove + metHere;
        let table = (node * 3 + metAbove + metHere) * points;
        let from = up * points;
        const end = (node + 1) * points;
        for (let to = node * points; to < end; to++) product[to] = product[from++]! * factor[table++]!;
      }
      const f = feature[node]!;
      if (f < 0) continue;
      const x = values[base + f]!;
      goesLeft[node] = x <= threshold[node]! || (missingLeft[node] === 1 && isMissing(x)) ? 1 : 0;
    }
    sum.fill(0);
    for (let node = nodes - 1; node > 0; node--) {
      const isLeaf = feature[node]! < 0;
      const leafValue = value[node]!;
      let up = parent[node]! * points;
      let table = (node * 3 + state[node]!) * points;
      const end = (node + 1) * points;
      let paid = 0;
      for (let at = node * points; at < end; at++) {
        const s = isLeaf ? leafValue * product[at]! : sum[at]!;
        sum[up++]! += s;
        paid += s * pay[table++]!;
      }
      sums[base + feature[parent[node]!]!]! += paid;
    }
  }
}

/** Mean output of the tree over its training rows. */
export function meanOutput({ feature, left, right, value, cover }: ExplainedTree): number {
  const mean = value.slice();
  for (let node = feature.length - 1; node >= 0; node--) {
    if (feature[node]! < 0) continue;
    const l = left[node]!;
    const r = right[node]!;
    mean[node] = (cover[l]! * mean[l]! + cover[r]! * mean[r]!) / (cover[l]! + cover[r]!);
  }
  return mean[0]!;
}
