import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';

/**
 * One tree as it grows, a structure of arrays with one entry a node. Siblings are next to each other, and where the tree grows level by level
 * nodes are numbered breadth first, as XGBoost does; `renumber` makes them so where it does not.
 */
export class GrownTree {
  /** Feature that splits the node; −1 in a leaf. */
  readonly feature: number[] = [];
  /** Threshold of a split (float32): a smaller value goes left. In a leaf, what it adds to the margin. */
  readonly value: number[] = [];
  /** 1 where a missing value goes left. */
  readonly defaultLeft: number[] = [];
  /** Left child; the right one is next. −1 in a leaf. */
  readonly leftChild: number[] = [];
  /** Loss that the split takes away (float32); 0 in a leaf. */
  readonly gain: number[] = [];
  /** Sum of the hessians in the node (float32). */
  readonly cover: number[] = [];
  /** The node's weight were it a leaf, before the learning rate (float32). */
  readonly weight: number[] = [];

  /** Adds a leaf. Adding 0 turns −0 into 0, which JSON cannot tell apart. */
  addLeaf(weight: number, learningRate: number, cover: number): number {
    this.weight.push(weight + 0);
    this.value.push(fround(weight * learningRate) + 0);
    this.cover.push(fround(cover));
    this.feature.push(-1);
    this.leftChild.push(-1);
    this.defaultLeft.push(0);
    return this.gain.push(0) - 1;
  }

  /** Turns a leaf into a split, of children that are still to be added. */
  split(node: number, feature: number, threshold: number, defaultLeft: number, gain: number, leftChild: number): void {
    this.feature[node] = feature;
    this.value[node] = threshold + 0;
    this.defaultLeft[node] = defaultLeft;
    this.leftChild[node] = leftChild;
    this.gain[node] = gain;
  }

  /**
   * Takes back, from the leaves up, each split that gained less than `gamma`.
   *
   * @returns for each node the one that stands for it now, or undefined when nothing was pruned
   */
  prune(gamma: number, learningRate: number): Int32Array | undefined {
    const { feature, leftChild, gain } = this;
    let pruned = false;
    for (let node = feature.length - 1; node >= 0; node--) {
      if (feature[node]! < 0) continue;
      const left = leftChild[node]!;
      if (feature[left]! >= 0 || feature[left + 1]! >= 0 || gain[node]! >= gamma) continue;
      feature[node] = -1;
      this.value[node] = fround(this.weight[node]! * learningRate) + 0;
      this.defaultLeft[node] = 0;
      gain[node] = 0;
      pruned = true;
    }
    return pruned ? this.renumber() : undefined;
  }

  /**
   * Numbers the nodes breadth first, and drops those that no split leads to.
   *
   * @returns for each node, by its old number, the new number of itself or of the leaf above that it was part of
   */
  renumber(): Int32Array {
    const { feature, leftChild } = this;
    const stand = intZeros(feature.length);
    const order = [0];
    for (let at = 0; at < order.length; at++) {
      const node = order[at]!;
      stand[node] = at;
      if (feature[node]! >= 0) order.push(leftChild[node]!, leftChild[node]! + 1);
      else this.#standFor(node, at, stand);
    }
    for (const array of this.#arrays()) {
      const moved = order.map((node) => array[node]!);
      array.length = 0;
      for (const value of moved) array.push(value);
    }
    let next = 1;
    for (let node = 0; node < order.length; node++) {
      leftChild[node] = feature[node]! < 0 ? -1 : next;
      if (feature[node]! >= 0) next += 2;
    }
    return stand;
  }

  /** Lets a leaf stand for everything that hung below it. */
  #standFor(leaf: number, as: number, stand: Int32Array): void {
    const below = [leaf];
    for (const node of below) {
      stand[node] = as;
      const left = this.leftChild[node]!;
      if (left >= 0) below.push(left, left + 1);
    }
  }

  #arrays(): number[][] {
    return [this.feature, this.value, this.defaultLeft, this.leftChild, this.gain, this.cover, this.weight];
  }
}
