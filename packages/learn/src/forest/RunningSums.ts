import type { Labels } from '../base/Estimator.js';
import { zeros } from '../base/zeros.js';
import type { NodeSums } from './SplitSearch.js';

/** The weights of the classes among the rows from `start` to `end` of `samples`, kept as the end moves: added and subtracted in scikit-learn's order. */
export class RunningSums implements NodeSums {
  start = 0;
  end = 0;
  negative = 0;
  positive = 0;
  total = 0;
  readonly #samples: Int32Array;
  readonly #y: Labels;
  #weight: Float64Array = zeros(0);

  constructor(samples: Int32Array, y: Labels) {
    this.#samples = samples;
    this.#y = y;
  }

  /** Sets the weight of each row. */
  weigh(weight: Float64Array): void {
    this.#weight = weight;
  }

  /** Begins with no row at all. */
  clear(start: number): this {
    this.start = start;
    this.end = start;
    this.negative = 0;
    this.positive = 0;
    this.total = 0;
    return this;
  }

  /** Adds the rows up to a later end. */
  extendTo(end: number): this {
    this.#add(this.end, end, 1);
    this.end = end;
    return this;
  }

  /** Moves the end within a node: forward by adding, or from the node's end by subtracting where that is the shorter way. */
  moveTo(end: number, node: NodeSums): void {
    if (end - this.end <= node.end - end) {
      this.extendTo(end);
      return;
    }
    this.negative = node.negative;
    this.positive = node.positive;
    this.total = node.total;
    this.#add(node.end - 1, end - 1, -1);
    this.end = end;
  }

  /** Adds the rows from `from` on up to `to`, or subtracts them, backwards. */
  #add(from: number, to: number, step: 1 | -1): void {
    const samples = this.#samples;
    const weight = this.#weight;
    const y = this.#y;
    let { negative, positive, total } = this;
    for (let p = from; p !== to; p += step) {
      const row = samples[p]!;
      const w = step * weight[row]!;
      if (y[row] === 1) positive += w;
      else negative += w;
      total += w;
    }
    this.negative = negative;
    this.positive = positive;
    this.total = total;
  }
}
