import type { HistNodes } from './HistNodes.js';
import type { HistogramLoops } from './HistogramLoops.js';
import { SMALLEST_GAIN } from './logistic.js';
import type { SplitGain } from './SplitGain.js';

/**
 * Finds the best split of a node in its histogram: XGBoost 3.2 `tree/hist/evaluate_splits.h` on one thread.
 *
 * Each column is walked up, with missing values on the right, and, where its sums are not exactly the node's, down as well, with missing values
 * on the left. They differ where values are missing, but also by mere rounding; XGBoost takes the one for the other.
 */
export class HistSplitFinder {
  readonly #loops: HistogramLoops;
  readonly #split: SplitGain;
  readonly #nodes: HistNodes;
  #lower: number | undefined;
  #upper: number | undefined;

  constructor(loops: HistogramLoops, split: SplitGain, nodes: HistNodes) {
    this.#loops = loops;
    this.#split = split;
    this.#nodes = nodes;
  }

  /**
   * Sets the node's best split; its gain stays at the smallest that splits where there is none.
   *
   * @param histogram number of the node's histogram
   * @param columns to look at, ascending
   * @param lower bound of the node's weight, and `upper`; undefined where there are none
   */
  find(node: number, histogram: number, columns: Int32Array, lower?: number, upper?: number): void {
    const nodes = this.#nodes;
    const loops = this.#loops;
    this.#lower = lower;
    this.#upper = upper;
    nodes.gain[node] = SMALLEST_GAIN;
    nodes.feature[node] = -1;
    loops.beginWalk(columns, nodes.G[node]!, nodes.H[node]!, this.#split.regLambda, this.#split.minChildWeight);
    let hurdle = this.#hurdle(node);
    while (loops.nextCandidate(histogram, columns.length, hurdle)) hurdle = this.#offer(node, hurdle);
  }

  /** Takes the split behind the bin walked last as the node's best where it gains strictly more, and returns the hurdle from then on. */
  #offer(node: number, hurdle: number): number {
    const nodes = this.#nodes;
    const { foundColumn: column, foundBin: bin, foundGoingUp: up, foundG: G, foundH: H } = this.#loops;
    const restG = nodes.G[node]! - G;
    const restH = nodes.H[node]! - H;
    const leftG = up ? G : restG;
    const leftH = up ? H : restH;
    const rightG = up ? restG : G;
    const rightH = up ? restH : H;
    const ownGain = nodes.ownGain[node]!;
    const gain = this.#split.lossChange(leftG, leftH, rightG, rightH, ownGain, column, this.#lower, this.#upper);
    if (!(gain > nodes.gain[node]!) || gain === Number.POSITIVE_INFINITY) return hurdle;
    nodes.gain[node] = gain;
    nodes.feature[node] = column;
    nodes.bin[node] = up ? bin : bin - 1;
    nodes.defaultLeft[node] = up ? 0 : 1;
    nodes.leftG[node] = leftG;
    nodes.leftH[node] = leftH;
    nodes.rightG[node] = rightG;
    nodes.rightH[node] = rightH;
    return this.#hurdle(node);
  }

  #hurdle(node: number): number {
    const { G, H, gain, ownGain } = this.#nodes;
    return this.#split.hurdle(G[node]!, H[node]!, gain[node]! + ownGain[node]!);
  }
}
