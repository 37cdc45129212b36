import type { Classifier, FitOptions, Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { fround } from '../base/fround.js';
import { ALLOW_MISSING, checkLabels, checkMatrix, checkSampleWeight } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { BinnedMatrix } from './BinnedMatrix.js';
import { boostTrees } from './boostTrees.js';
import { type EvalSet, EvaluationSet } from './EvaluationSet.js';
import { ExactTreeBuilder } from './ExactTreeBuilder.js';
import { classWeighted, estimateBaseScore } from './estimateBaseScore.js';
import { HistTreeBuilder } from './HistTreeBuilder.js';
import { logit } from './logistic.js';
import { SortedColumns } from './SortedColumns.js';
import { TreeEnsemble } from './TreeEnsemble.js';
import { XGBBooster } from './XGBBooster.js';
import { checkXGBParameters, type XGBClassifierParams } from './XGBClassifierParams.js';

const OWNER = 'XGBClassifier';

export interface XGBFitOptions extends FitOptions {
  /** Rows kept out of training, which the ensemble is scored on after each tree. `earlyStoppingRounds` needs one. */
  readonly evalSet?: EvalSet;
}

/**
 * Gradient boosted trees for the logistic loss (Chen & Guestrin 2016). A missing value (NaN) goes the way that gained more in training.
 *
 * Matches XGBoost 3.2 `XGBClassifier(objective="binary:logistic", n_jobs=1)` with `tree_method` `exact` or `hist` bit for bit, rows and
 * columns drawn from the same seed included: every split, threshold, default direction, gain and leaf, the base score, the round that early
 * stopping stops in, and the probabilities of rows not seen; on x86-64 with glibc.
 *
 * Fitted: `baseScore_`, the probability before any tree; `trees_`, all that were grown; `featureImportances_`, shape (features), the scores of
 * `importanceType` made to sum to 1; `evalsResult_`; and where training may stop early `bestIteration_`, the last tree that predictions use,
 * and `bestScore_`.
 *
 * @example
 * ```ts
 * import { Matrix, XGBClassifier } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [4], [5], [Number.NaN]]);
 * const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
 * const model = new XGBClassifier({ treeMethod: 'hist', nEstimators: 20, minChildWeight: 0 }).fit(X, y);
 * model.predictProba(Matrix.fromRows([[1.5], [4.5], [Number.NaN]])).map(Math.round); // → [0, 1, 1]
 * ```
 */
export class XGBClassifier extends XGBBooster implements Classifier<XGBClassifierParams> {
  constructor(params: Partial<XGBClassifierParams> = {}) {
    super(params);
  }

  fit(X: Matrix, y: Labels, options: XGBFitOptions = {}): this {
    this.checkParams();
    checkXGBParameters(OWNER, this.params, X.columns);
    checkMatrix(OWNER, X, ALLOW_MISSING);
    checkLabels(OWNER, X, y);
    const sampleWeight = Float32Array.from(checkSampleWeight(OWNER, X.rows, options));
    if (sampleWeight.includes(Infinity)) throw invalidData(OWNER, 'sampleWeight must be within the range of float32', 'more');
    if (!sampleWeight.some((weight) => weight > 0)) throw invalidData(OWNER, 'sampleWeight must hold a weight above 0', 0);
    const { baseScore, scalePosWeight, earlyStoppingRounds, evalMetric, treeMethod } = this.params;
    if (earlyStoppingRounds !== null && options.evalSet === undefined) {
      throw invalidData(OWNER, 'evalSet must be given with earlyStoppingRounds', 'none');
    }
    const start = fround(baseScore ?? estimateBaseScore(y, sampleWeight, scalePosWeight));
    const binned =
      treeMethod === 'hist' ? new BinnedMatrix(OWNER, X, this.params.maxBin, options.sampleWeight && sampleWeight) : undefined;
    const builder =
      binned === undefined
        ? new ExactTreeBuilder(new SortedColumns(OWNER, X), this.params)
        : new HistTreeBuilder(binned, this.params);
    const evaluation = options.evalSet && new EvaluationSet(OWNER, options.evalSet, X.columns, logit(start), binned?.cuts);
    const weights = classWeighted(y, sampleWeight, scalePosWeight);
    const { trees, scores, bestIteration } = boostTrees(builder, X.columns, y, weights, logit(start), this.params, evaluation);
    return this.setFitted({
      features: X.columns,
      baseScore: start,
      trees: TreeEnsemble.fromTrees(trees),
      evalsResult: evaluation === undefined ? {} : { [evalMetric]: scores },
      ...(bestIteration !== undefined && { bestIteration, bestScore: scores[bestIteration]! }),
    });
  }
}
