import { type Classifier, clone, type Labels } from '../base/Estimator.js';
import { checkLabels } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { type Fold, takeLabels } from './Fold.js';
import { type Scoring, scorerOf } from './Scoring.js';

export interface CrossValidateOptions {
  /** What is measured on each fold, by the names the result shall bear. Default `{ rocAuc: 'rocAuc' }`. */
  readonly scoring?: Readonly<Record<string, Scoring>>;
  /** Measure the training rows too. Default false. */
  readonly returnTrainScore?: boolean;
}

export interface CrossValidation {
  /** Score of each fold's test rows, shape (folds), by the names of `scoring`. */
  readonly testScores: Readonly<Record<string, Float64Array>>;
  /** Score of each fold's training rows, likewise; empty unless asked for. */
  readonly trainScores: Readonly<Record<string, Float64Array>>;
  /** The model of each fold. */
  readonly estimators: readonly Classifier[];
}

const OWNER = 'crossValidate';

/**
 * Fits a clone of the classifier on the training rows of each fold and measures it on the test rows.
 *
 * Matches scikit-learn 1.9 `cross_validate`.
 *
 * @param estimator never fitted itself
 * @param X shape (rows, features)
 * @param y labels, shape (rows)
 * @param folds such as those of `stratifiedKFold`
 * @throws `learn.invalid-data`, `learn.invalid-parameter`, of the classifier too
 *
 * @example
 * ```ts
 * import { crossValidate, Matrix, stratifiedKFold, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [7], [8], [9]]);
 * const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
 * const { testScores } = crossValidate(new SVC(), X, y, stratifiedKFold(y, { nSplits: 3 }));
 * testScores.rocAuc; // → [1, 1, 1]
 * ```
 */
export function crossValidate(
  estimator: Classifier,
  X: Matrix,
  y: Labels,
  folds: readonly Fold[],
  { scoring = { rocAuc: 'rocAuc' }, returnTrainScore = false }: CrossValidateOptions = {},
): CrossValidation {
  checkLabels(OWNER, X, y);
  const scorers = Object.entries(scoring).map(([name, each]) => ({ name, score: scorerOf(OWNER, each) }));
  const emptyScores = () => Object.fromEntries(scorers.map(({ name }) => [name, zeros(folds.length)]));
  const testScores = emptyScores();
  const trainScores = returnTrainScore ? emptyScores() : {};
  const estimators = folds.map(({ train, test }, fold) => {
    const [trainX, trainY] = [X.selectRows(train), takeLabels(y, train)];
    const [testX, testY] = [X.selectRows(test), takeLabels(y, test)];
    const model = clone(estimator).fit(trainX, trainY);
    for (const { name, score } of scorers) {
      testScores[name]![fold] = score(model, testX, testY);
      if (returnTrainScore) trainScores[name]![fold] = score(model, trainX, trainY);
    }
    return model;
  });
  return { testScores, trainScores, estimators };
}
