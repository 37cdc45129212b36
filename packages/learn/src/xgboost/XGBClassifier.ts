import type { Classifier, EstimatorJson, FitOptions, Labels } from '../base/Estimator.js';
import { invalidArtifact, invalidData, notFitted } from '../base/errors.js';
import { checkFeatureCount, checkLabels, checkMatrix, checkSampleWeight } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { BinnedMatrix } from './BinnedMatrix.js';
import { boostTrees } from './boostTrees.js';
import { type EvalSet, EvaluationSet } from './EvaluationSet.js';
import { ExactTreeBuilder } from './ExactTreeBuilder.js';
import { classWeighted, estimateBaseScore } from './estimateBaseScore.js';
import { featureScores, type ImportanceType } from './featureScores.js';
import { HistTreeBuilder } from './HistTreeBuilder.js';
import { logit, sigmoid } from './logistic.js';
import { SortedColumns } from './SortedColumns.js';
import { shortestFloat32 } from './shortestFloat32.js';
import { TreeEnsemble, type TreeEnsembleJson } from './TreeEnsemble.js';
import { checkXGBParameters, XGB_DEFAULTS, type XGBClassifierParams } from './XGBClassifierParams.js';
import { readXGBoostJson, writeXGBoostJson, type XGBoostModel } from './xgboostJson.js';

const OWNER = 'XGBClassifier';

export interface XGBFitOptions extends FitOptions {
  /** Rows kept out of training, which the ensemble is scored on after each tree. `earlyStoppingRounds` needs one. */
  readonly evalSet?: EvalSet;
}

/** Score of the evaluation set after each tree, by the metric's name. */
export type EvalsResult = Readonly<Record<string, readonly number[]>>;

interface Fitted extends XGBoostModel {
  readonly evalsResult: EvalsResult;
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
export class XGBClassifier implements Classifier<XGBClassifierParams> {
  static readonly jsonVersion = 2;
  readonly estimator = OWNER;
  readonly params: XGBClassifierParams;
  #fitted: Fitted | undefined;

  constructor(params: Partial<XGBClassifierParams> = {}) {
    this.params = { ...XGB_DEFAULTS, ...params };
  }

  get baseScore_(): number {
    return this.#state().baseScore;
  }

  get trees_(): TreeEnsemble {
    return this.#state().trees;
  }

  /** Score of the evaluation set after each tree, by the metric's name; empty without one. */
  get evalsResult_(): EvalsResult {
    return this.#state().evalsResult;
  }

  /** Place of the last tree that predictions use, from 0; undefined where training could not stop early. */
  get bestIteration_(): number | undefined {
    return this.#state().bestIteration;
  }

  get bestScore_(): number | undefined {
    return this.#state().bestScore;
  }

  get featureImportances_(): Float64Array {
    const scores = this.featureScores(this.params.importanceType);
    const total = scores.reduce((sum, score) => sum + score, 0);
    return total === 0 ? scores : scores.map((score) => score / total);
  }

  /** What each feature is worth over all trees, shape (features), 0 where no tree uses it: XGBoost's `get_score`. */
  featureScores(type: ImportanceType = 'weight'): Float64Array {
    const { trees, features } = this.#state();
    return featureScores(trees, features, type);
  }

  fit(X: Matrix, y: Labels, options: XGBFitOptions = {}): this {
    checkXGBParameters(OWNER, this.params, X.columns);
    checkMatrix(OWNER, X, { allowMissing: true });
    checkLabels(OWNER, X, y);
    const sampleWeight = Float32Array.from(checkSampleWeight(OWNER, X.rows, options));
    if (!sampleWeight.some((weight) => weight > 0)) throw invalidData(OWNER, 'sampleWeight must hold a weight above 0', 0);
    const { baseScore, scalePosWeight, earlyStoppingRounds, evalMetric, treeMethod } = this.params;
    if (earlyStoppingRounds !== null && options.evalSet === undefined) {
      throw invalidData(OWNER, 'evalSet must be given with earlyStoppingRounds', 'none');
    }
    const start = Math.fround(baseScore ?? estimateBaseScore(y, sampleWeight, scalePosWeight));
    const binned =
      treeMethod === 'hist' ? new BinnedMatrix(OWNER, X, this.params.maxBin, options.sampleWeight && sampleWeight) : undefined;
    const builder =
      binned === undefined
        ? new ExactTreeBuilder(new SortedColumns(OWNER, X), this.params)
        : new HistTreeBuilder(binned, this.params);
    const evaluation = options.evalSet && new EvaluationSet(OWNER, options.evalSet, X.columns, logit(start), binned?.cuts);
    const weights = classWeighted(y, sampleWeight, scalePosWeight);
    const { trees, scores, bestIteration } = boostTrees(builder, X.columns, y, weights, logit(start), this.params, evaluation);
    this.#fitted = {
      features: X.columns,
      baseScore: start,
      trees: TreeEnsemble.fromTrees(trees),
      evalsResult: evaluation === undefined ? {} : { [evalMetric]: scores },
      ...(bestIteration !== undefined && { bestIteration, bestScore: scores[bestIteration]! }),
    };
    return this;
  }

  decisionFunction(X: Matrix): Float64Array {
    const { trees, baseScore, features, bestIteration } = this.#state();
    checkFeatureCount(OWNER, X, features);
    checkMatrix(OWNER, X, { allowMissing: true });
    return trees.margins(X, logit(baseScore), bestIteration === undefined ? trees.size : bestIteration + 1);
  }

  predictProba(X: Matrix): Float64Array {
    const margins = this.decisionFunction(X);
    for (let row = 0; row < margins.length; row++) margins[row] = sigmoid(margins[row]!);
    return margins;
  }

  toJSON(): EstimatorJson {
    const { baseScore, trees, ...rest } = this.#state();
    return {
      estimator: OWNER,
      version: XGBClassifier.jsonVersion,
      params: this.params,
      fitted: { ...rest, baseScore: shortestFloat32(baseScore), trees: trees.toJSON() },
    };
  }

  /**
   * Reads versions 1 and 2; the first knew of no early stopping.
   *
   * @throws `learn.invalid-artifact` when the trees are not whole
   */
  static fromJSON(json: EstimatorJson): XGBClassifier {
    const classifier = new XGBClassifier(json.params);
    const stored = json.fitted as Omit<Fitted, 'trees'> & { readonly trees: TreeEnsembleJson };
    const trees = TreeEnsemble.fromJSON(OWNER, stored.trees, stored.features);
    const { bestIteration, evalsResult = {} } = stored;
    if (bestIteration !== undefined && !(Number.isInteger(bestIteration) && bestIteration >= 0 && bestIteration < trees.size)) {
      throw invalidArtifact(OWNER, `bestIteration must be one of the ${trees.size} trees`, bestIteration);
    }
    classifier.#fitted = { ...stored, baseScore: Math.fround(stored.baseScore), trees, evalsResult };
    return classifier;
  }

  /**
   * A model that XGBoost stored with `save_model('….json')`, releases 1.6 to 3.2: it predicts the same bits here. Of the parameters of
   * training the file holds `scalePosWeight` and `baseScore` only; the others are the defaults but for the number of trees.
   *
   * @param source the file's text, or the object in it
   * @throws `learn.invalid-artifact` for a broken file, or a model that is no binary `gbtree` for the logistic loss without categorical splits
   */
  static fromXGBoostJson(source: string | object): XGBClassifier {
    const { params, ...model } = readXGBoostJson(OWNER, source);
    const classifier = new XGBClassifier({ nEstimators: model.trees.size, ...params });
    classifier.#fitted = { ...model, evalsResult: {} };
    return classifier;
  }

  /** The text of a file that XGBoost 3.2 loads with `load_model`, where it predicts the same bits. */
  toXGBoostJson(): string {
    return writeXGBoostJson(this.#state(), this.params);
  }

  #state(): Fitted {
    if (this.#fitted === undefined) throw notFitted(OWNER);
    return this.#fitted;
  }
}
