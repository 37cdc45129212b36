import { abs } from '../base/abs.js';
import { byteZeros } from '../base/byteZeros.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { zeros } from '../base/zeros.js';
import { SMALLEST_GAIN } from './logistic.js';
import type { SortedColumns } from './SortedColumns.js';
import type { SplitGain } from './SplitGain.js';

/**
 * The nodes of one level that may still split, from left to right, each in a slot with its sums and the best split seen so far. A structure
 * of arrays, filled anew for every level.
 */
export class OpenNodes {
  /** Number of slots in use. */
  count = 0;
  /** Index of the node in its tree. */
  readonly node: Int32Array;
  /** Sum of the gradients, and of the hessians, in the node. */
  readonly G: Float64Array;
  readonly H: Float64Array;
  /** What the best split gains; feature −1 while none gains enough. */
  readonly bestGain: Float64Array;
  readonly bestFeature: Int32Array;
  readonly bestThreshold: Float64Array;
  readonly bestDefaultLeft: Uint8Array;
  /** What a candidate must clear to be worth offering, see {@link SplitGain.hurdle}. */
  readonly hurdle: Float64Array;
  readonly #gain: Float64Array;
  /** Bounds of the node's weight, infinite where none are. */
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #columns: SortedColumns;
  readonly #split: SplitGain;

  /**
   * @param walked where the walks read each slot's sums and hurdle
   * @param most slots to make room for
   */
  constructor(columns: SortedColumns, split: SplitGain, walked: Pick<OpenNodes, 'G' | 'H' | 'hurdle'>, most: number) {
    this.#columns = columns;
    this.#split = split;
    this.node = intZeros(most);
    this.G = walked.G;
    this.H = walked.H;
    this.bestGain = zeros(most);
    this.bestFeature = intZeros(most);
    this.bestThreshold = zeros(most);
    this.bestDefaultLeft = byteZeros(most);
    this.hurdle = walked.hurdle;
    this.#gain = zeros(most);
    this.#lower = zeros(most);
    this.#upper = zeros(most);
  }

  /**
   * @param gain of the node as a leaf
   * @param lower bound of the node's weight, and `upper`
   */
  open(node: number, G: number, H: number, gain: number, lower = -Infinity, upper = Infinity): void {
    const slot = this.count++;
    this.node[slot] = node;
    this.G[slot] = G;
    this.H[slot] = H;
    this.#gain[slot] = gain;
    this.#lower[slot] = lower;
    this.#upper[slot] = upper;
    this.bestGain[slot] = SMALLEST_GAIN;
    this.bestFeature[slot] = -1;
    this.hurdle[slot] = this.#hurdleOf(slot);
  }

  /**
   * Takes a split as the slot's best where it gains strictly more, and returns the slot's hurdle from then on. Its threshold lies between the
   * values of `last` and `next`, which must differ, or beyond `last` when both are the same row: missing values against all others.
   *
   * @param step 1 when the rows walked go left and missing values right, −1 the other way round
   * @param G sum of the gradients walked, and H of the hessians
   * @param last twice the last row walked
   * @param next twice the row after it
   */
  offer(slot: number, column: number, step: 1 | -1, G: number, H: number, last: number, next: number): number {
    const { rows, values } = this.#columns;
    const lastValue = values[column * rows + (last >> 1)]!;
    const nextValue = values[column * rows + (next >> 1)]!;
    if (lastValue === nextValue && last !== next) return this.hurdle[slot]!;
    const restG = this.G[slot]! - G;
    const restH = this.H[slot]! - H;
    const gain = this.#split.lossChange(
      step > 0 ? G : restG,
      step > 0 ? H : restH,
      step > 0 ? restG : G,
      step > 0 ? restH : H,
      this.#gain[slot]!,
      column,
      this.#lower[slot],
      this.#upper[slot],
    );
    if (gain > this.bestGain[slot]! && gain !== Infinity) {
      this.bestGain[slot] = gain;
      this.bestFeature[slot] = column;
      this.bestThreshold[slot] = last === next ? beyond(lastValue, step) : between(lastValue, nextValue);
      this.bestDefaultLeft[slot] = step < 0 ? 1 : 0;
      this.hurdle[slot] = this.#hurdleOf(slot);
    }
    return this.hurdle[slot]!;
  }

  #hurdleOf(slot: number): number {
    return this.#split.hurdle(this.G[slot]!, this.H[slot]!, this.bestGain[slot]! + this.#gain[slot]!);
  }
}

/** The threshold halfway, or the value walked last where float32 has nothing between the two but the next one. */
function between(last: number, next: number): number {
  const middle = fround(fround(next + last) * 0.5);
  return middle === next ? last : middle;
}

function beyond(last: number, step: 1 | -1): number {
  return fround(last + step * fround(abs(last) + SMALLEST_GAIN));
}
