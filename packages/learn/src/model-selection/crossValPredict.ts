import { byteZeros } from '../base/byteZeros.js';
import { type Classifier, clone, type Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { checkParameters, oneOf } from '../base/parameters.js';
import { checkLabels } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { type Fold, takeLabels } from './Fold.js';

export interface CrossValPredictOptions {
  /** What is asked of each model. Default `'predictProba'`. */
  readonly method?: 'predictProba' | 'decisionFunction';
}

const OWNER = 'crossValPredict';
const CONSTRAINTS = { method: oneOf('predictProba', 'decisionFunction') };

/**
 * Out-of-fold predictions: of each row by the model that did not see it.
 *
 * Matches scikit-learn 1.9 `cross_val_predict`, for the positive class.
 *
 * @param estimator never fitted itself
 * @param X shape (rows, features)
 * @param y labels, shape (rows)
 * @param folds in which each row is tested once
 * @returns shape (rows)
 * @throws `learn.invalid-data` where a row is tested never or twice, and what the classifier throws.
 *
 * @example
 * ```ts
 * import { crossValPredict, Matrix, rocAucScore, stratifiedKFold, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [7], [8], [9]]);
 * const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
 * const scores = crossValPredict(new SVC(), X, y, stratifiedKFold(y, { nSplits: 3 }), { method: 'decisionFunction' });
 * rocAucScore(y, scores); // → 1
 * ```
 */
export function crossValPredict(
  estimator: Classifier,
  X: Matrix,
  y: Labels,
  folds: readonly Fold[],
  { method = 'predictProba' }: CrossValPredictOptions = {},
): Float64Array {
  checkParameters(OWNER, { method }, CONSTRAINTS);
  checkLabels(OWNER, X, y);
  const tested = byteZeros(X.rows);
  for (const { test } of folds) for (const row of test) tested[row]!++;
  const odd = tested.findIndex((times) => times !== 1);
  if (odd >= 0) throw invalidData(OWNER, `folds must test each row once (row ${odd})`, `${tested[odd]} times`);
  const predicted = zeros(X.rows);
  for (const { train, test } of folds) {
    const model = clone(estimator).fit(X.selectRows(train), takeLabels(y, train));
    const values = model[method](X.selectRows(test));
    test.forEach((row, index) => {
      predicted[row] = values[index]!;
    });
  }
  return predicted;
}
