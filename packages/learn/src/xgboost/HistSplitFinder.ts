import type { BinnedMatrix } from './BinnedMatrix.js';
import type { HistNodes } from './HistNodes.js';
import { WALK, walkHistogram } from './histogramKernels.js';
import { SMALLEST_GAIN } from './logistic.js';
import type { SplitGain } from './SplitGain.js';

/**
 * Finds the best split of a node in its histogram: XGBoost 3.2 `tree/hist/evaluate_splits.h` on one thread.
 *
 * Each column is walked up, with missing values on the right, and, where its sums are not exactly the node's, down as well, with missing values
 * on the left. They differ where values are missing, but also by mere rounding; XGBoost takes the one for the other.
 */
export class HistSplitFinder {
  readonly #starts: Int32Array;
  readonly #split: SplitGain;
  readonly #nodes: HistNodes;
  readonly #walk = new Float64Array(WALK.size);
  #lower: number | undefined;
  #upper: number | undefined;

  constructor({ cuts }: BinnedMatrix, split: SplitGain, nodes: HistNodes) {
    this.#starts = cuts.starts;
    this.#split = split;
    this.#nodes = nodes;
    this.#walk[WALK.regLambda] = split.regLambda;
    this.#walk[WALK.minChildWeight] = split.minChildWeight;
  }

  /**
   * Sets the node's best split; its gain stays at the smallest that splits where there is none.
   *
   * @param histogram pairs, each column's followed by one of its missing values
   * @param columns to look at, ascending
   * @param lower bound of the node's weight, and `upper`; undefined where there are none
   */
  find(node: number, histogram: Float64Array, columns: Int32Array, lower?: number, upper?: number): void {
    const nodes = this.#nodes;
    const walk = this.#walk;
    const starts = this.#starts;
    this.#lower = lower;
    this.#upper = upper;
    nodes.gain[node] = SMALLEST_GAIN;
    nodes.feature[node] = -1;
    walk[WALK.nodeG] = nodes.G[node]!;
    walk[WALK.nodeH] = nodes.H[node]!;
    walk[WALK.hurdle] = this.#hurdle(node);
    for (const column of columns) {
      const begin = 2 * (starts[column]! + column);
      const end = 2 * (starts[column + 1]! + column);
      this.#walkColumn(node, column, histogram, begin, end, 2);
      if (walk[WALK.G] === nodes.G[node] && walk[WALK.H] === nodes.H[node]) continue;
      this.#walkColumn(node, column, histogram, end - 2, begin - 2, -2);
    }
  }

  #walkColumn(node: number, column: number, histogram: Float64Array, from: number, end: number, step: 2 | -2): void {
    const walk = this.#walk;
    const lowest = 2 * (this.#starts[column]! + column);
    walk[WALK.G] = 0;
    walk[WALK.H] = 0;
    for (let at = from; ; at += step) {
      at = walkHistogram(histogram, at, end, step, walk);
      if (at === end) return;
      this.#offer(node, column, (at - lowest) / 2, step > 0);
    }
  }

  /** Takes the split behind the bin walked last as the node's best where it gains strictly more. */
  #offer(node: number, column: number, bin: number, up: boolean): void {
    const nodes = this.#nodes;
    const walk = this.#walk;
    const G = walk[WALK.G]!;
    const H = walk[WALK.H]!;
    const restG = nodes.G[node]! - G;
    const restH = nodes.H[node]! - H;
    const leftG = up ? G : restG;
    const leftH = up ? H : restH;
    const rightG = up ? restG : G;
    const rightH = up ? restH : H;
    const ownGain = nodes.ownGain[node]!;
    const gain = this.#split.lossChange(leftG, leftH, rightG, rightH, ownGain, column, this.#lower, this.#upper);
    if (!(gain > nodes.gain[node]!) || gain === Number.POSITIVE_INFINITY) return;
    nodes.gain[node] = gain;
    nodes.feature[node] = column;
    nodes.bin[node] = up ? bin : bin - 1;
    nodes.defaultLeft[node] = up ? 0 : 1;
    nodes.leftG[node] = leftG;
    nodes.leftH[node] = leftH;
    nodes.rightG[node] = rightG;
    nodes.rightH[node] = rightH;
    walk[WALK.hurdle] = this.#hurdle(node);
  }

  #hurdle(node: number): number {
    const { G, H, gain, ownGain } = this.#nodes;
    return this.#split.hurdle(G[node]!, H[node]!, gain[node]! + ownGain[node]!);
  }
}
