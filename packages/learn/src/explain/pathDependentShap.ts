import { byteZeros } from '../base/byteZeros.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';
import type { ExplainedTree } from './ExplainedTree.js';
import { gaussLegendre } from './gaussLegendre.js';

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
 * @param values rows in float32, row after row
 * @param sums shape (rows, features), added to
 */
export function pathDependentShap(tree: ExplainedTree, values: Float32Array, features: number, sums: Float64Array): void {
  if (tree.feature[0]! < 0) return;
  const edges = new EdgeTables(tree);
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

/**
 * For each edge, named by the node below it, and each state (0: the feature's conditions were not met above, 1: above but not here,
 * 2: here too) what it multiplies a leaf's product by and what it pays its feature, at each point of the quadrature.
 */
class EdgeTables {
  readonly points: number;
  readonly parent: Int32Array;
  readonly isLeft: Uint8Array;
  /** The node below the nearest edge above that asks for the same feature; 0 for none. */
  readonly above: Int32Array;
  readonly factor: Float64Array;
  readonly pay: Float64Array;

  constructor({ feature, left, right, cover }: ExplainedTree) {
    const nodes = feature.length;
    this.parent = intZeros(nodes);
    this.isLeft = byteZeros(nodes);
    this.above = intZeros(nodes);
    /** Share of the training rows that all conditions of the edge's feature down to it let through. */
    const share = zeros(nodes).fill(1);
    const distinct = intZeros(nodes);
    let most = 1;
    for (let node = 0; node < nodes; node++) {
      if (feature[node]! < 0) continue;
      let above = node;
      while (above > 0 && feature[this.parent[above]!] !== feature[node]) above = this.parent[above]!;
      for (const child of [left[node]!, right[node]!]) {
        this.parent[child] = node;
        this.isLeft[child] = child === left[node] ? 1 : 0;
        this.above[child] = above;
        share[child] = share[above]! * (cover[child]! / cover[node]!);
        distinct[child] = distinct[node]! + (above === 0 ? 1 : 0);
        most = Math.max(most, distinct[child]!);
      }
    }
    this.points = (most + 1) >> 1;
    this.factor = zeros(3 * nodes * this.points);
    this.pay = zeros(3 * nodes * this.points);
    this.#tabulate(share);
  }

  #tabulate(share: Float64Array): void {
    const { nodes, weights } = gaussLegendre(this.points);
    const { points, factor, pay } = this;
    for (let node = 1, at = 3 * points; node < share.length; node++, at += 3 * points) {
      const z = share[node]!;
      const zAbove = share[this.above[node]!]!;
      for (let k = 0; k < points; k++) {
        const t = nodes[k]!;
        const met = t + (1 - t) * z;
        const metAbove = t + (1 - t) * zAbove;
        const paidAbove = (1 - zAbove) / metAbove;
        factor[at + k] = zAbove === 0 ? 0 : z / zAbove;
        factor[at + points + k] = ((1 - t) * z) / metAbove;
        factor[at + 2 * points + k] = met / metAbove;
        pay[at + points + k] = weights[k]! * (-1 / (1 - t) - paidAbove);
        pay[at + 2 * points + k] = weights[k]! * ((1 - z) / met - paidAbove);
      }
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
