import { byteZeros } from '../base/byteZeros.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { zeros } from '../base/zeros.js';
import type { ExplainedTree } from './ExplainedTree.js';
import { gaussLegendre } from './gaussLegendre.js';

/**
 * For each edge, named by the node below it, and each state (0: the feature's conditions were not met above, 1: above but not here,
 * 2: here too) what it multiplies a leaf's product by and what it pays its feature, at each point of the quadrature.
 */
export class EdgeTables {
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
        most = max(most, distinct[child]!);
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
