import type { Classifier, Labels } from '../base/Estimator.js';
import { checkLabels } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import type { Fold } from './Fold.js';
import { runSearch, type SearchOptions, type SearchResult } from './runSearch.js';
import type { Sampler, Trial } from './Sampler.js';
import { type ScoreCandidateOptions, scoreCandidate } from './scoreCandidate.js';
import { withCandidate } from './withCandidate.js';

export interface SearchCVOptions extends SearchOptions, Omit<ScoreCandidateOptions, 'onRefusal'> {
  /** Fit the best candidate on all rows in the end. Default true. */
  readonly refit?: boolean;
  /** Scores a trial elsewhere, on a worker thread for example. Default: `scoreCandidate`, here. */
  readonly evaluate?: (trial: Trial) => Promise<number>;
}

export interface SearchCV<E extends Classifier> extends SearchResult {
  /** Why candidates have no score, by their trials' ids; empty where `evaluate` is given. */
  readonly refusals: ReadonlyMap<number, string>;
  /** The best candidate, fitted on all rows; undefined without `refit`, and where no candidate has a score. */
  readonly bestEstimator: E | undefined;
}

/**
 * Searches the parameters with the best mean score over the folds, and fits them on all rows: scikit-learn's `GridSearchCV`,
 * `RandomizedSearchCV` and `HalvingRandomSearchCV`, by the sampler given.
 *
 * @param estimator never fitted itself
 * @param X shape (rows, features)
 * @param y labels, shape (rows)
 * @param folds such as those of `stratifiedKFold`
 * @param sampler what to try: `ListSampler`, `TPESampler`, `HalvingSampler`. It is used up.
 * @throws what `scoreCandidate` and `runSearch` throw
 *
 * @example
 * ```ts
 * import { ListSampler, Matrix, parameterGrid, searchCV, stratifiedKFold, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [7], [8], [9]]);
 * const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
 * const sampler = new ListSampler(parameterGrid({ C: { type: 'choice', values: [1, 10] } }));
 * const { best, bestEstimator } = await searchCV(new SVC(), X, y, stratifiedKFold(y, { nSplits: 3 }), sampler);
 * best.score; // → 1
 * bestEstimator.params.C; // → 1
 * ```
 */
export async function searchCV<E extends Classifier>(
  estimator: E,
  X: Matrix,
  y: Labels,
  folds: readonly Fold[],
  sampler: Sampler,
  { refit = true, evaluate, scoring = 'rocAuc', resource = 'rows', randomState = 0, ...search }: SearchCVOptions = {},
): Promise<SearchCV<E>> {
  checkLabels('searchCV', X, y);
  const refusals = new Map<number, string>();
  const here = (trial: Trial) => {
    const onRefusal = (error: Error) => refusals.set(trial.id, error.message);
    return scoreCandidate(estimator, X, y, folds, trial, { scoring, resource, randomState, onRefusal });
  };
  const result = await runSearch(sampler, evaluate ?? here, search);
  const { best } = result;
  return {
    ...result,
    refusals,
    bestEstimator: refit && best !== undefined ? withCandidate(estimator, best, resource).fit(X, y) : undefined,
  };
}
