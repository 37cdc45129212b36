import type { Labels } from '../base/Estimator.js';
import { checkParameters, real } from '../base/parameters.js';
import { cumulativeCounts } from '../metrics/cumulativeCounts.js';

export interface ChooseThresholdOptions {
  /** Least recall of the positive class, from 0 to 1. */
  readonly minRecall: number;
  /** Least recall of the negative class, from 0 to 1. Default 0: no floor. */
  readonly minSpecificity?: number;
}

export interface ChosenThreshold {
  /** A row is positive where `score >= threshold`. */
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly specificity: number;
  /** False where no threshold meets both floors; the threshold then is the best under the floor on recall alone. */
  readonly feasible: boolean;
}

const OWNER = 'chooseThreshold';
const CONSTRAINTS = { minRecall: real({ min: 0, max: 1 }), minSpecificity: real({ min: 0, max: 1 }) };

/**
 * The threshold with the highest precision among those that keep the floors; of equal precisions the one with the higher recall.
 *
 * It lies midway between the lowest score called positive and the highest called negative, so that no row sits on the edge; where all
 * rows are called positive there is nothing below, and it is the lowest score itself. Fit it on out-of-fold scores, never on the test
 * part.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { chooseThreshold } from '@neurograde/learn';
 *
 * const scores = Float64Array.of(0.1, 0.3, 0.4, 0.6, 0.7, 0.9);
 * const chosen = chooseThreshold(Uint8Array.of(0, 0, 1, 0, 1, 1), scores, { minRecall: 0.9 });
 * chosen.threshold; // → 0.35
 * chosen.precision; // → 0.75
 * chosen.feasible; // → true
 * ```
 */
export function chooseThreshold(
  yTrue: Labels,
  scores: Float64Array,
  { minRecall, minSpecificity = 0 }: ChooseThresholdOptions,
): ChosenThreshold {
  checkParameters(OWNER, { minRecall, minSpecificity }, CONSTRAINTS);
  const { thresholds, fps, tps } = cumulativeCounts(OWNER, yTrue, scores);
  const last = thresholds.length - 1;
  const candidates = Array.from(thresholds.keys(), (i) => ({
    threshold: between(thresholds[i]!, thresholds[i + 1]),
    precision: tps[i]! / (tps[i]! + fps[i]!),
    recall: tps[i]! / tps[last]!,
    specificity: 1 - fps[i]! / fps[last]!,
  })).filter(({ recall }) => recall >= minRecall);
  const feasible = candidates.filter(({ specificity }) => specificity >= minSpecificity);
  const best = (feasible.length > 0 ? feasible : candidates).reduce((chosen, candidate) =>
    candidate.precision > chosen.precision || (candidate.precision === chosen.precision && candidate.recall > chosen.recall)
      ? candidate
      : chosen,
  );
  return { ...best, feasible: feasible.length > 0 };
}

/** The middle, or the score itself where there is no score below or no number between. */
function between(score: number, below: number | undefined): number {
  if (below === undefined) return score;
  const middle = below + (score - below) / 2;
  return middle > below ? middle : score;
}
