import { byteZeros } from '../base/byteZeros.js';
import { intZeros } from '../base/intZeros.js';
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
    this.feature = intZeros(capacity);
    this.threshold = zeros(capacity);
    this.missingGoToLeft = byteZeros(capacity);
    this.#left = intZeros(capacity);
    this.#right = intZeros(capacity);
    this.#value = zeros(capacity);
    this.#weight = zeros(capacity);
    this.#impurity = zeros(capacity);
    this.#samples = intZeros(capacity);
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
    const count = order.length;
    const rightChild = intZeros(count).fill(-1);
    const place = intZeros(count);
    for (let at = 0; at < count; at++) place[order[at]!] = at;
    for (let at = 0; at < count; at++) {
      if (this.feature[order[at]!]! >= 0) rightChild[at] = place[this.#right[order[at]!]!]!;
    }
    return {
      feature: pick(this.feature, order, intZeros(count)),
      threshold: pick(this.threshold, order, zeros(count)),
      missingGoToLeft: pick(this.missingGoToLeft, order, byteZeros(count)),
      rightChild,
      value: pick(this.#value, order, zeros(count)),
      weightedNodeSamples: pick(this.#weight, order, zeros(count)),
      impurity: pick(this.#impurity, order, zeros(count)),
      nodeSamples: pick(this.#samples, order, intZeros(count)),
    };
  }

  #depthFirst(): Int32Array {
    const order = intZeros(this.#count);
    const stack = [0];
    let at = 0;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      order[at++] = node;
      if (this.feature[node]! >= 0) stack.push(this.#right[node]!, this.#left[node]!);
    }
    return order.slice(0, at);
  }
}

/** Writes the values of these nodes, in this order, into `out`. */
function pick<T extends Float64Array | Int32Array | Uint8Array>(values: T, nodes: Int32Array, out: T): T {
  for (let at = 0; at < nodes.length; at++) out[at] = values[nodes[at]!]!;
  return out;
}
