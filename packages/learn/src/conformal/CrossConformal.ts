import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { max } from '../base/max.js';
import { tabulate } from '../base/tabulate.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { type Layout, listOf, pairOf, vector } from '../persistence/fields.js';
import { searchSorted } from '../statistics/searchSorted.js';
import { ClassConditional, COUNTS, nonconformities, ROUNDING } from './ClassConditional.js';
import type { PredictionSet } from './MondrianConformal.js';

export interface CrossConformalParams {
  /** A class is left out of the set where its p-value is at most 1 − confidence; above 0 and below 1. Default 0.9. */
  readonly confidence: number;
}

/** How well a case goes with either class, from 1 / (cases of the class + 1) to 1. */
export interface ConformalPValues {
  /** Of the positive class, label 1. */
  readonly low: number;
  /** Of the negative class, label 0. */
  readonly high: number;
}

const OWNER = 'CrossConformal';

interface Fitted {
  /** Out-of-fold cases of class 0 and of class 1. */
  readonly counts: readonly [number, number];
  /** Of each fold, the nonconformities of its cases of class 0 and of class 1, ascending. */
  readonly folds: readonly (readonly [Float64Array, Float64Array])[];
}

const LAYOUT: Layout<Fitted> = {
  counts: COUNTS,
  folds: listOf(pairOf(vector())),
};

/**
 * Class-conditional cross-conformal sets: every row calibrates, each by the model that did not see it (Vovk 2015, Cross-conformal predictors, with
 * the Mondrian categories of Vovk, Gammerman & Shafer 2005, 4.5).
 *
 * A case's p-value for a class is `(1 + Σ over folds of the fold's cases of that class at least as nonconforming as it is) / (n + 1)`, both by the
 * model of that fold, n the cases of the class in all folds; nonconformity is `1 − P(class)`. So a case comes with one probability a fold.
 *
 * Under exchangeability the p-values may be too small by up to a factor of 2 (Vovk & Wang 2020; Barber et al. 2021 for the like CV+): at confidence 0.9
 * a guarantee of 0.8 in either class, while 0.9 is what is found in practice. Each class needs `confidence / (1 − confidence)` cases, 9 at 0.9, or
 * it could never be left out: with fewer `available_` is false.
 *
 * Fitted: `available_`, `counts_` (cases of class 0 and 1) and `nFolds_`.
 *
 * @example
 * ```ts
 * import { CrossConformal } from '@neurograde/learn';
 *
 * const outOfFold = Float64Array.of(0.1, 0.6, 0.3, 0.7, 0.2, 0.9, 0.4, 0.8);
 * const y = Uint8Array.of(0, 1, 0, 1, 0, 1, 0, 1);
 * const conformal = new CrossConformal({ confidence: 0.8 }).fit(outOfFold, y, Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1));
 * conformal.pValues(Float64Array.of(0.75, 0.85)); // → { low: 0.8, high: 0.2 }
 * conformal.predictionSet(Float64Array.of(0.75, 0.85)); // → { low: true, high: false }
 * ```
 */
export class CrossConformal extends ClassConditional<Fitted> {
  constructor(params: Partial<CrossConformalParams> = {}) {
    super(OWNER, LAYOUT, params);
  }

  get nFolds_(): number {
    return this.fitted.folds.length;
  }

  /**
   * @param probabilities of the positive class by the model that did not see the row, from 0 to 1, shape (rows)
   * @param y labels, shape (rows)
   * @param folds the fold, from 0 on, that held the row out, shape (rows); each number up to the largest must occur
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   */
  fit(probabilities: Float64Array, y: Labels, folds: Int32Array): this {
    this.checkFit(probabilities, y);
    const nFolds = checkFolds(folds, y.length);
    const parts = tabulate(nFolds, (fold) => nonconformities(probabilities, y, (row) => folds[row] === fold));
    return this.setFitted({ counts: countCases(parts), folds: parts });
  }

  /** @param probabilities of the positive class for one case, by the model of each fold, shape (folds) */
  pValues(probabilities: Float64Array): ConformalPValues {
    const { counts } = this.fitted;
    const [high, low] = this.#atLeastAsOdd(probabilities);
    return { low: (low + 1) / (counts[1] + 1), high: (high + 1) / (counts[0] + 1) };
  }

  /**
   * The classes that one case may have: those whose p-value is above 1 − confidence. Undefined where sets are not available.
   *
   * @param probabilities of the positive class for one case, by the model of each fold, shape (folds)
   */
  predictionSet(probabilities: Float64Array): PredictionSet | undefined {
    const { counts } = this.fitted;
    const [high, low] = this.#atLeastAsOdd(probabilities);
    if (!this.available_) return undefined;
    const risk = 1 - this.params.confidence;
    return { low: low + 1 > risk * (counts[1] + 1) + ROUNDING, high: high + 1 > risk * (counts[0] + 1) + ROUNDING };
  }

  protected override decode(stored: Fitted): Fitted {
    checkFollows(OWNER, 'counts', stored.counts, countCases(stored.folds));
    return stored;
  }

  /** Cases of class 0 and of class 1 at least as nonconforming as the one given would be. */
  #atLeastAsOdd(probabilities: Float64Array): [number, number] {
    const { folds } = this.fitted;
    if (probabilities.length !== folds.length) {
      throw invalidData(OWNER, `probabilities must hold one a fold (${folds.length})`, probabilities.length);
    }
    let high = 0;
    let low = 0;
    for (const [fold, [zeros, ones]] of folds.entries()) {
      const p = probabilities[fold]!;
      if (!(p >= 0 && p <= 1)) throw invalidData(OWNER, 'probabilities must be from 0 to 1', `${p} of fold ${fold}`);
      high += zeros.length - searchSorted(zeros, p);
      low += ones.length - searchSorted(ones, 1 - p);
    }
    return [high, low];
  }
}

function countCases(folds: Fitted['folds']): [number, number] {
  const countOf = (label: 0 | 1) => folds.reduce((sum, fold) => sum + fold[label].length, 0);
  return [countOf(0), countOf(1)];
}

function checkFolds(folds: Int32Array, rows: number): number {
  if (folds.length !== rows) throw invalidData(OWNER, `folds must hold one number a row (${rows})`, folds.length);
  const nFolds = folds.reduce((most, fold) => max(most, fold), 0) + 1;
  const seen = new Set(folds);
  for (const fold of seen) if (fold < 0) throw invalidData(OWNER, 'folds must count from 0', fold);
  if (nFolds < 2 || seen.size !== nFolds) {
    throw invalidData(OWNER, 'folds must hold each number from 0 to the largest, at least 1', `${seen.size} of ${nFolds}`);
  }
  return nFolds;
}
