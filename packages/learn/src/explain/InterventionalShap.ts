import { byteZeros } from '../base/byteZeros.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';
import type { ExplainedTree } from './ExplainedTree.js';

/**
 * SHAP values of a tree where a feature that is left out takes its value from a background row (Lundberg et al. 2020, "interventional"): for one row
 * against one background row the tree is walked once, both ways only where the two part.
 */
export class InterventionalShap {
  readonly #background: Float32Array;
  readonly #features: number;
  /** Whether the conditions of a feature follow the row (1), the background (2) or have not parted the two (0). */
  readonly #follows: Uint8Array;
  readonly #weights: CoalitionWeights;
  #tree!: ExplainedTree;
  #sums: Float64Array = zeros(0);
  #base = 0;
  #scale = 0;
  #rowLeft = byteZeros(0);
  #otherLeft = byteZeros(0);
  #gained = 0;
  #lost = 0;

  /** @param background rows in float32, row after row */
  constructor(background: Float32Array, features: number) {
    this.#background = background;
    this.#features = features;
    this.#follows = byteZeros(features);
    this.#weights = new CoalitionWeights();
  }

  /**
   * @param values rows in float32, row after row
   * @param sums shape (rows, features), added to
   */
  add(tree: ExplainedTree, values: Float32Array, sums: Float64Array): void {
    const features = this.#features;
    const nodes = tree.feature.length;
    const backgrounds = this.#background.length / features;
    const others = byteZeros(backgrounds * nodes);
    for (let b = 0; b < backgrounds; b++)
      directions(tree, this.#background, b * features, others.subarray(b * nodes, (b + 1) * nodes));
    this.#tree = tree;
    this.#sums = sums;
    this.#scale = 1 / backgrounds;
    this.#rowLeft = byteZeros(nodes);
    for (let base = 0; base < values.length; base += features) {
      this.#base = base;
      directions(tree, values, base, this.#rowLeft);
      for (let b = 0; b < backgrounds; b++) {
        this.#otherLeft = others.subarray(b * nodes, (b + 1) * nodes);
        this.#walk(0, 0, 0);
      }
    }
  }

  /**
   * Leaves in `#gained` and `#lost` what the leaves below pay each feature that follows the row, and each that follows the background.
   *
   * @param own features above that follow the row
   * @param other features above that follow the background
   */
  #walk(node: number, own: number, other: number): void {
    const { feature, left, right, value } = this.#tree;
    const f = feature[node]!;
    if (f < 0) {
      const paid = value[node]! * this.#scale;
      this.#gained = own > 0 ? paid * this.#weights.of(own - 1, other) : 0;
      this.#lost = other > 0 ? -paid * this.#weights.of(own, other - 1) : 0;
      return;
    }
    const rowChild = this.#rowLeft[node] === 1 ? left[node]! : right[node]!;
    const otherChild = this.#otherLeft[node] === 1 ? left[node]! : right[node]!;
    const follows = this.#follows[f]!;
    if (rowChild === otherChild || follows === 1) {
      this.#walk(rowChild, own, other);
      return;
    }
    if (follows === 2) {
      this.#walk(otherChild, own, other);
      return;
    }
    this.#follows[f] = 1;
    this.#walk(rowChild, own + 1, other);
    const gained = this.#gained;
    const lost = this.#lost;
    this.#follows[f] = 2;
    this.#walk(otherChild, own, other + 1);
    this.#follows[f] = 0;
    this.#sums[this.#base + f]! += gained + this.#lost;
    this.#gained += gained;
    this.#lost += lost;
  }
}

function directions(tree: ExplainedTree, values: Float32Array, base: number, out: Uint8Array): void {
  const { feature, threshold, missingLeft } = tree;
  for (let node = 0; node < feature.length; node++) {
    const f = feature[node]!;
    if (f < 0) continue;
    const x = values[base + f]!;
    out[node] = x <= threshold[node]! || (missingLeft[node] === 1 && isMissing(x)) ? 1 : 0;
  }
}

/** m! n! / (m + n + 1)!, made once. */
class CoalitionWeights {
  readonly #rows: number[][] = [];

  of(m: number, n: number): number {
    while (this.#rows.length <= m) this.#rows.push([1 / (this.#rows.length + 1)]);
    const row = this.#rows[m]!;
    while (row.length <= n) row.push((row[row.length - 1]! * row.length) / (m + row.length + 1));
    return row[n]!;
  }
}
