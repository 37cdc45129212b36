import { arange } from '../base/arange.js';
import { checkOptions } from '../base/checkOptions.js';
import type { Labels } from '../base/Estimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { positiveInteger, seed } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { checkLabels } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { rocAucScore } from '../metrics/rocAucScore.js';
import { RandomState } from '../random/RandomState.js';
import { mean } from '../statistics/mean.js';
import { variance } from '../statistics/variance.js';

export interface PermutationImportanceOptions {
  /** Times each feature is shuffled, ≥ 1. Default 5. */
  readonly nRepeats?: number;
  /** Seed of the shuffles. Default 0. */
  readonly randomState?: number;
}

export interface PermutationImportance {
  /** AUC of the model on X as it is. */
  readonly baseline: number;
  /** Mean drop in AUC, shape (features); about 0, below it too, for a feature the model does not use. */
  readonly importancesMean: Float64Array;
  /** Standard deviation of the drops over the repeats, shape (features). */
  readonly importancesStd: Float64Array;
  /** Each drop, shape (features, repeats). */
  readonly importances: Matrix;
}

const OWNER = 'permutationImportance';
const OPTIONS: ParameterTable<PermutationImportanceOptions> = { nRepeats: [5, positiveInteger()], randomState: [0, seed()] };

/**
 * What a fitted model loses in AUC when one feature's values are shuffled between the rows (Breiman 2001, section 10). Correlated
 * features stand in for one another, so each of them can look useless.
 *
 * Matches scikit-learn 1.9 `permutation_importance(scoring="roc_auc")`, for the same `randomState` too. Measure it on rows the model
 * was not fitted on.
 *
 * @param model a fitted classifier or anything else that scores rows, higher for the positive class
 * @param X shape (rows, features); not written to
 * @param y labels, shape (rows), both classes
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { Matrix, permutationImportance } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 7], [2, 5], [3, 6], [4, 5], [5, 7], [6, 6]]);
 * const model = { decisionFunction: (rows) => rows.column(0) };
 * const { importancesMean } = permutationImportance(model, X, Uint8Array.of(0, 0, 0, 1, 1, 1), { nRepeats: 20 });
 * importancesMean[0] > 0.3; // → true
 * importancesMean[1]; // → 0
 * ```
 */
export function permutationImportance(
  model: { decisionFunction(X: Matrix): Float64Array },
  X: Matrix,
  y: Labels,
  options: PermutationImportanceOptions = {},
): PermutationImportance {
  const { nRepeats, randomState } = checkOptions(OWNER, options, OPTIONS);
  checkLabels(OWNER, X, y);
  const baseline = rocAucScore(y, model.decisionFunction(X));
  const seedOfShuffles = new RandomState(randomState).integer(0, 2 ** 31);
  const importances = new Matrix(X.columns, nRepeats);
  const shuffled = X.copy();
  for (let j = 0; j < X.columns; j++) {
    const random = new RandomState(seedOfShuffles);
    const order = arange(X.rows);
    for (let repeat = 0; repeat < nRepeats; repeat++) {
      random.shuffle(order);
      const column = shuffled.column(j);
      for (let i = 0; i < X.rows; i++) shuffled.set(i, j, column[order[i]!]!);
      importances.set(j, repeat, baseline - rocAucScore(y, model.decisionFunction(shuffled)));
    }
    for (let i = 0; i < X.rows; i++) shuffled.set(i, j, X.get(i, j));
  }
  return { baseline, ...summarise(importances), importances };
}

function summarise(importances: Matrix): { importancesMean: Float64Array; importancesStd: Float64Array } {
  const { rows } = importances;
  const importancesMean = zeros(rows);
  const importancesStd = zeros(rows);
  for (let j = 0; j < rows; j++) {
    const drops = importances.row(j);
    importancesMean[j] = mean(drops);
    importancesStd[j] = sqrt(variance(drops));
  }
  return { importancesMean, importancesStd };
}
