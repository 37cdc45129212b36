import { invalidArtifact } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { fround } from '../base/fround.js';
import { ALLOW_MISSING, checkNewRows } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import {
  dictionary,
  FEATURES,
  type Layout,
  listOf,
  number,
  orUndefined,
  since,
  sizeNamed,
  whole,
} from '../persistence/fields.js';
import { sum } from '../statistics/sum.js';
import { featureScores, type ImportanceType } from './featureScores.js';
import { logit, sigmoid } from './logistic.js';
import { shortestFloat32 } from './shortestFloat32.js';
import { TreeEnsemble } from './TreeEnsemble.js';
import { XGB_PARAMETERS, type XGBClassifierParams } from './XGBClassifierParams.js';
import { readXGBoostJson, writeXGBoostJson, type XGBoostModel } from './xgboostJson.js';

const OWNER = 'XGBClassifier';

/** Score of the evaluation set after each tree, by the metric's name. */
export type EvalsResult = Readonly<Record<string, readonly number[]>>;

/** What boosting leaves behind. */
export interface FittedBooster extends XGBoostModel {
  readonly evalsResult: EvalsResult;
}

interface Stored extends Omit<FittedBooster, 'bestIteration' | 'bestScore'> {
  readonly bestIteration: number | undefined;
  readonly bestScore: number | undefined;
}

/** Layout 1 knew of no early stopping. */
const LAYOUT: Layout<Stored> = {
  features: sizeNamed(FEATURES),
  baseScore: number(),
  trees: (encoded, place) => TreeEnsemble.fromJSON(encoded, place),
  bestIteration: orUndefined(whole()),
  bestScore: orUndefined(number()),
  evalsResult: since(2, dictionary(listOf(number(ALLOW_MISSING))), {}),
};

/**
 * A fitted `XGBClassifier` that can predict, tell its importances and be stored, without the code that trains: what a bundle that only
 * predicts needs, as `loadEstimatorOf({ XGBClassifier: XGBBooster }, json)`.
 *
 * The counterpart of XGBoost's `Booster`.
 *
 * @example
 * ```ts
 * import { loadEstimatorOf, Matrix, XGBBooster, XGBClassifier } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [4]]);
 * const model = new XGBClassifier({ nEstimators: 20, minChildWeight: 0 }).fit(X, Uint8Array.of(0, 0, 1, 1));
 * const booster = loadEstimatorOf({ XGBClassifier: XGBBooster }, model.toJSON());
 * booster.predictProba(X).map(Math.round); // → [0, 0, 1, 1]
 * ```
 */
export class XGBBooster extends FittedEstimator<XGBClassifierParams, FittedBooster, Stored> {
  static override readonly jsonVersion: number = 2;

  /** Unfitted, and without a `fit`: `fromJSON` and `fromXGBoostJson` make fitted ones. */
  constructor(params: Partial<XGBClassifierParams> = {}) {
    super(OWNER, XGB_PARAMETERS, LAYOUT, params);
  }

  get baseScore_(): number {
    return this.fitted.baseScore;
  }

  get trees_(): TreeEnsemble {
    return this.fitted.trees;
  }

  /** Score of the evaluation set after each tree, by the metric's name; empty without one. */
  get evalsResult_(): EvalsResult {
    return this.fitted.evalsResult;
  }

  /** Place of the last tree that predictions use, from 0; undefined where training could not stop early. */
  get bestIteration_(): number | undefined {
    return this.fitted.bestIteration;
  }

  get bestScore_(): number | undefined {
    return this.fitted.bestScore;
  }

  get featureImportances_(): Float64Array {
    const scores = this.featureScores(this.params.importanceType);
    const total = sum(scores);
    return total === 0 ? scores : scores.map((score) => score / total);
  }

  /** What each feature is worth over all trees, shape (features), 0 where no tree uses it: XGBoost's `get_score`. */
  featureScores(type: ImportanceType = 'weight'): Float64Array {
    const { trees, features } = this.fitted;
    return featureScores(trees, features, type);
  }

  decisionFunction(X: Matrix): Float64Array {
    const { trees, baseScore, features, bestIteration } = this.fitted;
    checkNewRows(OWNER, X, features, ALLOW_MISSING);
    return trees.margins(X, logit(baseScore), bestIteration === undefined ? trees.size : bestIteration + 1);
  }

  predictProba(X: Matrix): Float64Array {
    const margins = this.decisionFunction(X);
    for (let row = 0; row < margins.length; row++) margins[row] = sigmoid(margins[row]!);
    return margins;
  }

  /**
   * A model that XGBoost stored with `save_model('….json')`, releases 1.6 to 3.2: it predicts the same bits here. Of the parameters of
   * training the file holds `scalePosWeight` and `baseScore` only; the others are the defaults but for the number of trees.
   *
   * @param source the file's text, or the object in it
   * @throws `learn.invalid-artifact` for a broken file, or a model that is no binary `gbtree` for the logistic loss without categorical splits
   */
  static fromXGBoostJson<B extends XGBBooster>(
    this: new (
      params: Partial<XGBClassifierParams>,
    ) => B,
    source: string | object,
  ): B {
    const { params, ...model } = readXGBoostJson(OWNER, source);
    return new this({ nEstimators: model.trees.size, ...params }).setFitted({ ...model, evalsResult: {} });
  }

  /** The text of a file that XGBoost 3.2 loads with `load_model`, where it predicts the same bits. */
  toXGBoostJson(): string {
    return writeXGBoostJson(this.fitted, this.params);
  }

  protected override encode({ baseScore, trees, ...rest }: FittedBooster): object {
    return { ...rest, baseScore: shortestFloat32(baseScore), trees: trees.toJSON() };
  }

  protected override decode({ baseScore, bestIteration, bestScore, ...stored }: Stored): FittedBooster {
    const { trees } = stored;
    const stopped = bestIteration !== undefined;
    if (stopped ? !(bestIteration < trees.size) : this.params.earlyStoppingRounds !== null) {
      throw invalidArtifact(OWNER, `fitted.bestIteration must be one of the ${trees.size} trees`, bestIteration);
    }
    return { ...stored, baseScore: fround(baseScore), ...(stopped && { bestIteration, bestScore: bestScore! }) };
  }
}
