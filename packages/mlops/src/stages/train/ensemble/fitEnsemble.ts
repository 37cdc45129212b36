import type { Combination, EnsembleName } from '@neurograde/contracts';
import { type Labels, LogisticRegression, Matrix, SigmoidCalibration } from '@neurograde/learn';
import { combineMembers } from '../../../artifacts/combineMembers.js';
import { logits } from '../../../artifacts/logits.js';

/** How the scores of members become one: each is calibrated, then they are combined. */
export interface FittedEnsemble {
  /** One a member. */
  readonly calibrations: readonly SigmoidCalibration[];
  readonly combine: Exclude<Combination, { kind: 'single' }>;
}

/**
 * Inverse strength of the ridge on the weights of stacking, scikit-learn's default. Members of one pipeline family say much the same, and there are few patients:
 * without it the weights would run apart with opposite signs.
 */
const STACKING_C = 1;

/**
 * Fits what combines the members: their calibrations and, for stacking, the weights.
 *
 * @param members out-of-fold decision scores by each member, each of shape (rows): of rows that its training did not see
 */
export function fitEnsemble(name: EnsembleName, members: readonly Float64Array[], y: Labels): FittedEnsemble {
  const calibrations = members.map((scores) => new SigmoidCalibration().fit(scores, y));
  if (name === 'soft-vote') return { calibrations, combine: { kind: 'mean' } };
  const columns = members.map((scores, m) => logits(calibrations[m]!.transform(scores)));
  const X = Matrix.fromRows(Array.from(y, (_, row) => columns.map((column) => column[row]!)));
  const { coef_, intercept_ } = new LogisticRegression({ C: STACKING_C }).fit(X, y);
  return { calibrations, combine: { kind: 'logistic', weights: [...coef_], intercept: intercept_ } };
}

/** The ensemble's decision scores, logits, from its members' decision scores, each of shape (rows). */
export function scoreEnsemble({ calibrations, combine }: FittedEnsemble, members: readonly Float64Array[]): Float64Array {
  return combineMembers(
    members.map((scores, m) => calibrations[m]!.transform(scores)),
    combine,
  );
}
