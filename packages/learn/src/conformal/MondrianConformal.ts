import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { min } from '../base/min.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { type Layout, number, orNull, pairOf } from '../persistence/fields.js';
import { ClassConditional, COUNTS, nonconformities, ROUNDING } from './ClassConditional.js';

export interface MondrianConformalParams {
  /** Chance that the set holds the true class, for either class, above 0 and below 1. Default 0.9. */
  readonly confidence: number;
}

/** The grades a prediction cannot rule out: one, both (undetermined) or none (unlike anything seen). */
export interface PredictionSet {
  /** The positive class, label 1. */
  readonly low: boolean;
  /** The negative class, label 0. */
  readonly high: boolean;
}

const OWNER = 'MondrianConformal';

interface Fitted {
  /** Calibration cases of class 0 and of class 1. */
  readonly counts: readonly [number, number];
  /** Largest nonconformity a class still allows, of class 0 and of class 1; null without enough cases. */
  readonly limits: readonly [number, number] | null;
}

const LAYOUT: Layout<Fitted> = { counts: COUNTS, limits: orNull(pairOf(number())) };

/**
 * Class-conditional (Mondrian) split conformal sets: for either class, of exchangeable cases of that class at least `confidence` get a set
 * that holds it (Vovk, Gammerman & Shafer 2005, 4.5; Vovk 2012).
 *
 * A class's nonconformity is `1 − P(class)`. Its limit is the k-th smallest among the calibration cases of that class,
 * `k = ⌈(n + 1) · confidence⌉`, so each class needs `n ≥ confidence / (1 − confidence)` cases: 9 at 0.9. With fewer the sets are
 * switched off: `available_` is false.
 *
 * Fit it on out-of-fold probabilities of the calibrated model. Those come from as many models as folds, so the guarantee of a
 * set-aside part holds approximately.
 *
 * Fitted: `available_`, `counts_` (calibration cases of class 0 and 1) and `limits_` (of class 0 and 1; undefined unless available).
 *
 * @example
 * ```ts
 * import { MondrianConformal } from '@neurograde/learn';
 *
 * const probabilities = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9);
 * const y = Uint8Array.of(0, 0, 1, 0, 1, 0, 1, 1);
 * const conformal = new MondrianConformal({ confidence: 0.8 }).fit(probabilities, y);
 * conformal.predictionSet(0.85); // → { low: true, high: false }
 * conformal.predictionSet(0.5); // → { low: true, high: true }
 * ```
 */
export class MondrianConformal extends ClassConditional<Fitted> {
  constructor(params: Partial<MondrianConformalParams> = {}) {
    super(OWNER, LAYOUT, params);
  }

  get limits_(): readonly [number, number] | undefined {
    return this.fitted.limits ?? undefined;
  }

  /**
   * @param probabilities of the positive class, from 0 to 1, shape (rows)
   * @param y labels, shape (rows)
   */
  fit(probabilities: Float64Array, y: Labels): this {
    this.checkFit(probabilities, y);
    const [ofHigh, ofLow] = nonconformities(probabilities, y, () => true);
    const isEnough = min(ofHigh.length, ofLow.length) >= this.minCases;
    return this.setFitted({
      counts: [ofHigh.length, ofLow.length],
      limits: isEnough ? [this.#limit(ofHigh), this.#limit(ofLow)] : null,
    });
  }

  /**
   * The classes that one case of the given probability may have; undefined where sets are not available.
   *
   * @param probability of the positive class, from 0 to 1
   */
  predictionSet(probability: number): PredictionSet | undefined {
    const { limits } = this.fitted;
    if (!(probability >= 0 && probability <= 1)) throw invalidData(OWNER, 'probability must be from 0 to 1', probability);
    if (limits === null) return undefined;
    return { low: 1 - probability <= limits[1], high: probability <= limits[0] };
  }

  protected override decode(stored: Fitted): Fitted {
    checkFollows(OWNER, 'limits', [stored.limits === null], [min(...stored.counts) < this.minCases]);
    return stored;
  }

  #limit(ascending: Float64Array): number {
    return ascending[Math.ceil((ascending.length + 1) * this.params.confidence - ROUNDING) - 1]!;
  }
}
