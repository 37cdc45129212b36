import { zeros } from '../base/zeros.js';
import type { GrownTree } from './DecisionTree.js';

/** The nodes of a tree in the making, in the order in which they were opened. Its arrays are kept from tree to tree. */
export class NodeTable {
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly missingGoToLeft: Uint8Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #value: Float64Array;
  readonly #weight: Float64Array;
  readonly #impurity: Float64Array;
  readonly #samples: Int32Array;
  #count = 0;

  constructor(capacity: number) {
    this.feature = new Int32Array(capacity);
    this.threshold = zeros(capacity);
    this.missingGoToLeft = new Uint8Array(capacity);
    this.#left = new Int32Array(capacity);
    this.#right = new Int32Array(capacity);
    this.#value = zeros(capacity);
    this.#weight = zeros(capacity);
    this.#impurity = zeros(capacity);
    this.#samples = new Int32Array(capacity);
  }

  clear(): void {
    this.#count = 0;
  }

  /** Adds a leaf. Returns its number. */
  add(value: number, weight: number, impurity: number, samples: number): number {
    const node = this.#count++;
    this.makeLeaf(node);
    this.#value[node] = value;
    this.#weight[node] = weight;
    this.#impurity[node] = impurity;
    this.#samples[node] = samples;
    return node;
  }

  makeLeaf(node: number): void {
    this.feature[node] = -1;
    this.threshold[node] = 0;
    this.missingGoToLeft[node] = 0;
  }

  /** Makes `node` a child of `parent`; −1 for the root's. */
  link(parent: number, isLeft: boolean, node: number): void {
    if (parent < 0) return;
    if (isLeft) this.#left[parent] = node;
    else this.#right[parent] = node;
  }

  /** The tree with its nodes numbered depth first. */
  toTree(): GrownTree {
    const order = this.#depthFirst();
    const rightChild = new Int32Array(order.length).fill(-1);
    const place = new Int32Array(this.#count);
    order.forEach((node, at) => {
      place[node] = at;
    });
    order.forEach((node, at) => {
      if (this.feature[node]! >= 0) rightChild[at] = place[this.#right[node]!]!;
    });
    const inOrder = (values: Float64Array) => Float64Array.from(order, (node) => values[node]!);
    return {
      feature: order.map((node) => this.feature[node]!),
      threshold: inOrder(this.threshold),
      missingGoToLeft: Uint8Array.from(order, (node) => this.missingGoToLeft[node]!),
      rightChild,
      value: inOrder(this.#value),
      weightedNodeSamples: inOrder(this.#weight),
      impurity: inOrder(this.#impurity),
      nodeSamples: order.map((node) => this.#samples[node]!),
    };
  }

  #depthFirst(): Int32Array {
    const order = new Int32Array(this.#count);
    const stack = [0];
    let at = 0;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      order[at++] = node;
      if (this.feature[node]! >= 0) stack.push(this.#right[node]!, this.#left[node]!);
    }
    return order.slice(0, at);
  }
}
