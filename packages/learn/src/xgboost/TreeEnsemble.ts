import { byteZeros } from '../base/byteZeros.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { FEATURES, listOf, number, record, whole } from '../persistence/fields.js';
import type { Place } from '../persistence/Place.js';
import type { GrownTree } from './GrownTree.js';
import { shortestFloat32 } from './shortestFloat32.js';

/** A tree ensemble as JSON. Children are not stored: the numbering of nodes gives them. */
export interface TreeEnsembleJson {
  /** Number of nodes of each tree. */
  readonly sizes: readonly number[];
  /** Of each node: the feature that splits it, −1 in a leaf. */
  readonly feature: readonly number[];
  /** Of each node: threshold, or the leaf's value. */
  readonly value: readonly number[];
  readonly cover: readonly number[];
  readonly weight: readonly number[];
  /** Of each split, in the order of the nodes. */
  readonly defaultLeft: readonly number[];
  readonly gain: readonly number[];
}

const LAYOUT = record<TreeEnsembleJson>({
  sizes: listOf(whole(1)),
  feature: listOf(whole(-1, FEATURES), 'nodes'),
  value: listOf(number(), 'nodes'),
  cover: listOf(number(), 'nodes'),
  weight: listOf(number(), 'nodes'),
  defaultLeft: listOf(whole(0, 2), 'splits'),
  gain: listOf(number(), 'splits'),
});

/**
 * Boosted trees as a structure of arrays, one entry a node, tree after tree. The nodes of a tree are numbered breadth first: its k-th split
 * (from 0) has the nodes 2k + 1 and 2k + 2 of the tree as children. All reals are float32.
 */
export class TreeEnsemble {
  /** First node of each tree, and the number of nodes at the end. Shape (trees + 1). */
  readonly roots: Int32Array;
  /** Feature that splits the node; −1 in a leaf. */
  readonly feature: Int32Array;
  /** Threshold of a split: a smaller value goes left. In a leaf, what it adds to the margin. */
  readonly value: Float32Array;
  /** 1 where a missing value goes left. */
  readonly defaultLeft: Uint8Array;
  /** Index in these arrays of the left child; the right one is next. −1 in a leaf. */
  readonly leftChild: Int32Array;
  /** Loss that the split takes away; 0 in a leaf. */
  readonly gain: Float32Array;
  /** Sum of the training rows' hessians in the node. */
  readonly cover: Float32Array;
  /** The node's weight were it a leaf, before the learning rate. */
  readonly weight: Float32Array;

  private constructor(sizes: readonly number[]) {
    this.roots = intZeros(sizes.length + 1);
    sizes.forEach((size, tree) => {
      this.roots[tree + 1] = this.roots[tree]! + size;
    });
    const nodes = this.roots[sizes.length]!;
    this.feature = intZeros(nodes);
    this.value = floatZeros(nodes);
    this.defaultLeft = byteZeros(nodes);
    this.leftChild = intZeros(nodes);
    this.gain = floatZeros(nodes);
    this.cover = floatZeros(nodes);
    this.weight = floatZeros(nodes);
  }

  static fromTrees(trees: readonly GrownTree[]): TreeEnsemble {
    const ensemble = new TreeEnsemble(trees.map((tree) => tree.feature.length));
    trees.forEach((tree, t) => {
      const root = ensemble.roots[t]!;
      for (const name of ['feature', 'value', 'defaultLeft', 'gain', 'cover', 'weight'] as const)
        ensemble[name].set(tree[name], root);
    });
    ensemble.#linkChildren();
    return ensemble;
  }

  /** Number of trees. */
  get size(): number {
    return this.roots.length - 1;
  }

  /**
   * Margin of each row of X: `start` plus a leaf of every tree, summed in float32, tree by tree, as XGBoost sums them.
   *
   * @param size how many trees to sum over, from the first. Default all
   */
  margins(X: Matrix, start: number, size = this.size): Float64Array {
    const { roots, feature, value, defaultLeft, leftChild } = this;
    const { rows, columns, data } = X;
    const margins = zeros(rows);
    for (let row = 0, base = 0; row < rows; row++, base += columns) {
      let margin = start;
      for (let tree = 0; tree < size; tree++) {
        let node = roots[tree]!;
        for (let split = feature[node]!; split >= 0; split = feature[node]!) {
          const x = data[base + split]!;
          const left = leftChild[node]!;
          if (isMissing(x)) node = left + 1 - defaultLeft[node]!;
          else node = fround(x) < value[node]! ? left : left + 1;
        }
        margin = fround(margin + value[node]!);
      }
      margins[row] = margin;
    }
    return margins;
  }

  toJSON(): TreeEnsembleJson {
    const isSplit = (_: number, node: number) => this.feature[node]! >= 0;
    return {
      sizes: Array.from(this.roots.subarray(1), (end, tree) => end - this.roots[tree]!),
      feature: Array.from(this.feature),
      value: Array.from(this.value, shortestFloat32),
      cover: Array.from(this.cover, shortestFloat32),
      weight: Array.from(this.weight, shortestFloat32),
      defaultLeft: Array.from(this.defaultLeft).filter(isSplit),
      gain: Array.from(this.gain).filter(isSplit).map(shortestFloat32),
    };
  }

  /** @throws `learn.invalid-artifact` when the arrays do not make whole trees; `features` of the place is how many they may split on */
  static fromJSON(encoded: unknown, place: Place): TreeEnsemble {
    const json = LAYOUT(encoded, place);
    const ensemble = new TreeEnsemble(json.sizes);
    const nodes = ensemble.feature.length;
    if (json.feature.length !== nodes) throw place.at('feature').refusal(`of length ${nodes}`, json.feature.length);
    for (const name of ['feature', 'value', 'cover', 'weight'] as const) ensemble[name].set(json[name]);
    const splits = (nodes - ensemble.size) / 2;
    if (json.gain.length !== splits) throw place.at('gain').refusal(`of length ${splits}`, json.gain.length);
    let split = 0;
    for (let node = 0; node < nodes; node++) {
      if (ensemble.feature[node]! < 0) continue;
      ensemble.defaultLeft[node] = json.defaultLeft[split]!;
      ensemble.gain[node] = json.gain[split++]!;
    }
    const broken = ensemble.#linkChildren();
    if (broken >= 0) throw place.refusal('trees of one leaf more than splits, each split before its children', `tree ${broken}`);
    return ensemble;
  }

  /** Sets `leftChild` from the numbering. Returns the first tree whose nodes do not fit it, or −1. */
  #linkChildren(): number {
    const { roots, feature, leftChild } = this;
    for (let tree = 0; tree < this.size; tree++) {
      const end = roots[tree + 1]!;
      let next = roots[tree]! + 1;
      for (let node = roots[tree]!; node < end; node++) {
        if (node >= next) return tree;
        leftChild[node] = feature[node]! < 0 ? -1 : next;
        if (feature[node]! >= 0) next += 2;
      }
      if (next !== end) return tree;
    }
    return -1;
  }
}
