import { abs } from '../base/abs.js';
import { fround } from '../base/fround.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';

export interface Regularisation {
  readonly minChildWeight: number;
  readonly regAlpha: number;
  readonly regLambda: number;
  readonly maxDeltaStep: number;
  readonly monotoneConstraints: readonly number[] | null;
}

/**
 * What a leaf is worth, from the sums G and H of its rows' gradients and hessians: Chen & Guestrin 2016, eq. 5–7, with the L1 term, the step
 * limit and the bounds that monotone constraints put on a node's weight, in the mixture of float and double of XGBoost 3.2 `tree/param.h` and
 * `tree/split_evaluator.h`.
 */
export class SplitGain {
  readonly minChildWeight: number;
  readonly regLambda: number;
  /** For each column 1 where the margin may only grow with it, −1 where it may only fall, 0 for free; undefined when all are. */
  readonly monotone: readonly number[] | undefined;
  readonly #alpha: number;
  readonly #maxDeltaStep: number;

  constructor({ minChildWeight, regAlpha, regLambda, maxDeltaStep, monotoneConstraints }: Regularisation) {
    this.minChildWeight = fround(minChildWeight);
    this.regLambda = fround(regLambda);
    this.monotone = monotoneConstraints === null || monotoneConstraints.length === 0 ? undefined : monotoneConstraints;
    this.#alpha = fround(regAlpha);
    this.#maxDeltaStep = fround(maxDeltaStep);
  }

  /** The weight of a leaf, before the learning rate; float32. 0 for a node lighter than `minChildWeight`, unless the bounds forbid it. */
  weight(G: number, H: number, lower = -Infinity, upper = Infinity): number {
    return min(max(this.#freeWeight(G, H), lower), upper);
  }

  /** The gain of a leaf; float32. */
  gain(G: number, H: number, lower?: number, upper?: number): number {
    if (H <= 0) return 0;
    if (this.#maxDeltaStep === 0 && this.monotone === undefined) {
      const shrunk = this.#shrink(G);
      return fround(fround(shrunk * shrunk) / fround(H + this.regLambda));
    }
    const weight = this.weight(G, H, lower, upper);
    const linear = fround(2 * fround(G) * weight);
    const quadratic = fround(fround(fround(H) + this.regLambda) * fround(weight * weight));
    return -fround(linear + quadratic);
  }

  /**
   * What a split of `column` into (leftG, leftH) and (rightG, rightH) gains over the gain of the whole; float32. −Infinity where it goes
   * against the column's constraint.
   */
  lossChange(
    leftG: number,
    leftH: number,
    rightG: number,
    rightH: number,
    wholeGain: number,
    column: number,
    lower?: number,
    upper?: number,
  ): number {
    const direction = this.directionOf(column);
    if (direction !== 0) {
      const rise = this.weight(rightG, rightH, lower, upper) - this.weight(leftG, leftH, lower, upper);
      if (direction * rise < 0) return -Infinity;
    }
    const parts = fround(this.gain(leftG, leftH, lower, upper) + this.gain(rightG, rightH, lower, upper));
    return fround(parts - wholeGain);
  }

  /**
   * A test without division or rounding to float32, which a split can pass only if it may gain more than another. With a and b the two sides'
   * H + λ, s = a + b, and G one side's sum of the node's G₀,
   *
   * `G²/a + (G₀ − G)²/b = G₀²/s + (G s − G₀ a)² / (a b s)`
   *
   * in reals, and neither an L1 term nor a limit on weights makes a side gain more. So what has `(G s − G₀ a)² < hurdle · a · b` cannot win. Two
   * millionths of room cover the roundings of the exact gain; where a side may be so light that doubles round too much, all pass.
   *
   * @param G sum of the gradients in the node, and H of the hessians
   * @param toBeat the gain of the two sides that must be exceeded
   */
  hurdle(G: number, H: number, toBeat: number): number {
    const s = H + 2 * this.regLambda;
    if (this.regLambda + this.minChildWeight < 1e-7 * s) return -1;
    return (toBeat - 2e-6 * abs(toBeat)) * s - G ** 2;
  }

  /** The monotone constraint of a column: 1, −1, or 0 for none. */
  directionOf(column: number): number {
    return this.monotone?.[column] ?? 0;
  }

  #freeWeight(G: number, H: number): number {
    if (H < this.minChildWeight || H <= 0) return 0;
    const step = -this.#shrink(G) / (H + this.regLambda);
    const limit = this.#maxDeltaStep;
    return fround(limit !== 0 && abs(step) > limit ? Math.sign(step) * limit : step);
  }

  #shrink(G: number): number {
    const alpha = this.#alpha;
    if (G > alpha) return G - alpha;
    return G < -alpha ? G + alpha : 0;
  }
}
