import { type Classifier, clone, type Labels } from '../base/Estimator.js';
import { LearnError } from '../base/errors.js';
import type { Matrix } from '../matrix/Matrix.js';
import { type Fold, takeLabels } from './Fold.js';
import type { Trial } from './Sampler.js';
import { type Scoring, scorerOf } from './Scoring.js';
import { subsampleFold } from './subsampleFold.js';
import { withCandidate } from './withCandidate.js';

export interface ScoreCandidateOptions {
  /** Default `'rocAuc'`. */
  readonly scoring?: Scoring;
  /** What a trial's `resources` are: rows of the table, or a parameter such as `'nEstimators'` or `'model__nEstimators'`. Default `'rows'`. */
  readonly resource?: string;
  /** Seed of the draw of rows, where rows are the resource. Default 0. */
  readonly randomState?: number;
  /** Told why a candidate that gets NaN could not be fitted or scored. */
  readonly onRefusal?: (error: LearnError) => void;
}

const OWNER = 'scoreCandidate';

/**
 * The mean score over the folds of an estimator with a candidate's parameters: what a search calls for each trial, on whatever thread.
 *
 * @param estimator never fitted itself
 * @param X shape (rows, features)
 * @param y labels, shape (rows)
 * @param trial the candidate names parameters as `setParams` does; `resources`, where given, limit what may be spent
 * @returns NaN where the rows of a fold cannot be learnt from or scored, such as those of one class
 * @throws `learn.invalid-parameter` for a candidate that is no estimator's
 *
 * @example
 * ```ts
 * import { Matrix, scoreCandidate, stratifiedKFold, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [7], [8], [9]]);
 * const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
 * scoreCandidate(new SVC(), X, y, stratifiedKFold(y, { nSplits: 3 }), { candidate: { C: 10 } }); // → 1
 * ```
 */
export function scoreCandidate(
  estimator: Classifier,
  X: Matrix,
  y: Labels,
  folds: readonly Fold[],
  trial: Pick<Trial, 'candidate' | 'resources'>,
  { scoring = 'rocAuc', resource = 'rows', randomState = 0, onRefusal }: ScoreCandidateOptions = {},
): number {
  const score = scorerOf(OWNER, scoring);
  const model = withCandidate(estimator, trial, resource);
  const fraction = resource === 'rows' && trial.resources !== undefined ? trial.resources / X.rows : undefined;
  let sum = 0;
  try {
    for (const whole of folds) {
      const fold = fraction === undefined ? whole : subsampleFold(whole, fraction, randomState);
      const fitted = clone(model).fit(X.selectRows(fold.train), takeLabels(y, fold.train));
      sum += score(fitted, X.selectRows(fold.test), takeLabels(y, fold.test));
    }
  } catch (error) {
    if (!(error instanceof LearnError && error.code === 'learn.invalid-data')) throw error;
    onRefusal?.(error);
    return Number.NaN;
  }
  return sum / folds.length;
}
