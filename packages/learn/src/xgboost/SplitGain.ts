const fround = Math.fround;

export interface Regularisation {
  readonly minChildWeight: number;
  readonly regAlpha: number;
  readonly regLambda: number;
  readonly maxDeltaStep: number;
}

/**
 * What a leaf is worth, from the sums G and H of its rows' gradients and hessians: Chen & Guestrin 2016, eq. 5–7, with the L1 term and the
 * step limit, in the mixture of float and double of XGBoost 3.2 `tree/param.h` and `tree/split_evaluator.h`.
 */
export class SplitGain {
  readonly minChildWeight: number;
  readonly regLambda: number;
  readonly #alpha: number;
  readonly #maxDeltaStep: number;

  constructor({ minChildWeight, regAlpha, regLambda, maxDeltaStep }: Regularisation) {
    this.minChildWeight = fround(minChildWeight);
    this.regLambda = fround(regLambda);
    this.#alpha = fround(regAlpha);
    this.#maxDeltaStep = fround(maxDeltaStep);
  }

  /** The weight of a leaf, before the learning rate; float32. 0 for a node lighter than `minChildWeight`. */
  weight(G: number, H: number): number {
    if (H < this.minChildWeight || H <= 0) return 0;
    const step = -this.#shrink(G) / (H + this.regLambda);
    const limit = this.#maxDeltaStep;
    return fround(limit !== 0 && Math.abs(step) > limit ? Math.sign(step) * limit : step);
  }

  /** The gain of a leaf; float32. */
  gain(G: number, H: number): number {
    if (H <= 0) return 0;
    if (this.#maxDeltaStep === 0) {
      const shrunk = this.#shrink(G);
      return fround(fround(shrunk * shrunk) / fround(H + this.regLambda));
    }
    const weight = this.weight(G, H);
    const linear = fround(2 * fround(G) * weight);
    const quadratic = fround(fround(fround(H) + this.regLambda) * fround(weight * weight));
    return -fround(linear + quadratic);
  }

  /** What a split into (leftG, leftH) and (rightG, rightH) gains over the gain of the whole; float32. */
  lossChange(leftG: number, leftH: number, rightG: number, rightH: number, wholeGain: number): number {
    return fround(fround(this.gain(leftG, leftH) + this.gain(rightG, rightH)) - wholeGain);
  }

  #shrink(G: number): number {
    const alpha = this.#alpha;
    if (G > alpha) return G - alpha;
    return G < -alpha ? G + alpha : 0;
  }
}
