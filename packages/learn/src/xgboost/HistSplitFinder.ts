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
    loops.beginWalk(columns, nodes.G[node]!, nodes.H[node]!, this.#split.regLambda, this.#split.minChildWeight);
    let hurdle = this.begin(node);
    while (loops.nextCandidate(histogram, columns.length, hurdle)) {
      hurdle = this.offer(node, loops.foundColumn, loops.foundBin, loops.foundGoingUp, loops.foundG, loops.foundH, lower, upper);
    }
  }

  /** Lets a node have no split, and returns the hurdle that one must clear. */
  begin(node: number): number {
    this.#nodes.gain[node] = SMALLEST_GAIN;
    this.#nodes.feature[node] = -1;
    return this.#hurdle(node);
  }

  /**
   * Takes the split behind a bin as the node's best where it gains strictly more, and returns the hurdle from then on.
   *
   * @param up whether the bins up to this one were walked, and missing values are on the right; the bins down to it otherwise
   * @param G sum of the gradients walked, and H of the hessians
   */
  offer(node: number, column: number, bin: number, up: boolean, G: number, H: number, lower?: number, upper?: number): number {
    const nodes = this.#nodes;
    const restG = nodes.G[node]! - G;
    const restH = nodes.H[node]! - H;
    const leftG = up ? G : restG;
    const leftH = up ? H : restH;
    const rightG = up ? restG : G;
    const rightH = up ? restH : H;
    const gain = this.#split.lossChange(leftG, leftH, rightG, rightH, nodes.ownGain[node]!, column, lower, upper);
    if (gain > nodes.gain[node]! && gain !== Infinity) {
      nodes.gain[node] = gain;
      nodes.feature[node] = column;
      nodes.bin[node] = up ? bin : bin - 1;
      nodes.defaultLeft[node] = up ? 0 : 1;
      nodes.leftG[node] = leftG;
      nodes.leftH[node] = leftH;
      nodes.rightG[node] = rightG;
      nodes.rightH[node] = rightH;
    }
    return this.#hurdle(node);
  }

  #hurdle(node: number): number {
    const { G, H, gain, ownGain } = this.#nodes;
    return this.#split.hurdle(G[node]!, H[node]!, gain[node]! + ownGain[node]!);
  }
}
