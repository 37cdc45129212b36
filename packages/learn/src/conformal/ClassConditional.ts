import type { Labels } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { share } from '../base/parameters.js';
import { checkProbabilities } from '../metrics/checkTargets.js';
import { type Layout, pairOf, whole } from '../persistence/fields.js';

export interface ConfidenceParams {
  readonly confidence: number;
}

/** Keeps what equals a share of cases from counting as above or below it by rounding. */
export const ROUNDING = 1e-9;

const PARAMETERS: ParameterTable<ConfidenceParams> = { confidence: [0.9, share()] };

/** Cases of class 0 and of class 1. */
export const COUNTS = pairOf(whole());

/** What the conformal sets share that hold for either class by itself: its calibration cases, and how many of them it needs. */
export abstract class ClassConditional<F extends { readonly counts: readonly [number, number] }> extends FittedEstimator<
  ConfidenceParams,
  F
> {
  constructor(estimator: string, layout: Layout<F>, params: Partial<ConfidenceParams>) {
    super(estimator, PARAMETERS, layout, params);
  }

  get available_(): boolean {
    return min(...this.counts_) >= this.minCases;
  }

  get counts_(): readonly [number, number] {
    return this.fitted.counts;
  }

  /** Cases each class needs before sets are available. */
  get minCases(): number {
    const { confidence } = this.params;
    return Math.ceil(confidence / (1 - confidence) - ROUNDING);
  }

  protected checkFit(probabilities: Float64Array, y: Labels): void {
    this.checkParams();
    checkProbabilities(this.estimator, y, probabilities);
  }
}

/** The nonconformities, `1 − P(class)`, of the cases of class 0 and of class 1 among some rows, ascending. */
export function nonconformities(
  probabilities: Float64Array,
  y: Labels,
  isMember: (row: number) => boolean,
): [Float64Array, Float64Array] {
  const [zeros, ones] = [0, 1].map((label) => probabilities.filter((_, row) => y[row] === label && isMember(row))) as [
    Float64Array,
    Float64Array,
  ];
  return [zeros.sort(), ones.map((probability) => 1 - probability).sort()];
}
