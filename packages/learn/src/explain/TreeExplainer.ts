import { invalidParameter } from '../base/errors.js';
import { ALLOW_MISSING, checkNewRows } from '../base/validate.js';
import type { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { toFloat32 } from '../forest/RankedFeatures.js';
import { Matrix } from '../matrix/Matrix.js';
import { mean } from '../statistics/mean.js';
import type { XGBClassifier } from '../xgboost/XGBClassifier.js';
import { EdgeTables } from './EdgeTables.js';
import { type ExplainedModel, type ExplainedTree, explainedModel } from './ExplainedTree.js';
import type { Explanation } from './Explanation.js';
import { explanationOf } from './explanationOf.js';
import { InterventionalShap } from './InterventionalShap.js';
import { meanOutput, pathDependentShap } from './pathDependentShap.js';

export interface TreeExplainerOptions {
  /**
   * Background rows, shape (rows, features), NaN where missing: a feature that is left out takes its values from them ("interventional"). Default none: it is
   * averaged over as the training rows went through the tree ("tree path dependent").
   */
  readonly data?: Matrix;
}

const OWNER = 'TreeExplainer';

/** Doubles that the tables of all trees may take together to be kept from one call to the next: 64 MB. */
const KEPT_TABLES = 8 * 2 ** 20;

/**
 * Exact SHAP values of a tree model (Lundberg et al. 2020): how much each feature moves a row's output from what is expected of any row. In the space of
 * `decisionFunction`: the margin (log-odds) of an XGBClassifier, the probability of a RandomForestClassifier. A missing value follows the
 * direction learned for it.
 *
 * Matches SHAP 0.51 `TreeExplainer(model, data).shap_values(X)` with `model_output="raw"`, and XGBoost 3.2 `predict(pred_contribs=True)`.
 *
 * @example
 * ```ts
 * import { Matrix, TreeExplainer, XGBClassifier } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 0], [2, 0], [3, 1], [4, 1], [5, 0], [6, 1]]);
 * const model = new XGBClassifier({ nEstimators: 5, minChildWeight: 0 }).fit(X, Uint8Array.of(0, 0, 0, 1, 1, 1));
 * const { values, additivityError } = new TreeExplainer(model).explain(X);
 * values.get(0, 0) < 0 && values.get(5, 0) > 0; // → true
 * values.column(1); // → [0, 0, 0, 0, 0, 0]
 * additivityError < 1e-6; // → true
 * ```
 */
export class TreeExplainer {
  /** How a feature is left out. */
  readonly featurePerturbation: 'tree_path_dependent' | 'interventional';
  /** Output expected of a row of which nothing is known: over the training rows, or over the background. */
  readonly expectedValue: number;
  readonly #model: XGBClassifier | RandomForestClassifier;
  readonly #trees: ExplainedModel;
  readonly #background: Float32Array | undefined;
  readonly #tables = new Map<ExplainedTree, EdgeTables>();
  #kept = 0;

  /**
   * @param model fitted
   * @throws `learn.not-fitted`; `learn.invalid-data` for a background that the model could not take
   */
  constructor(model: XGBClassifier | RandomForestClassifier, { data }: TreeExplainerOptions = {}) {
    if (model.estimator !== 'XGBClassifier' && model.estimator !== 'RandomForestClassifier') {
      throw invalidParameter(
        OWNER,
        'model',
        'an XGBClassifier or a RandomForestClassifier',
        (model as { estimator: string }).estimator,
      );
    }
    this.#model = model;
    this.#trees = explainedModel(model);
    this.featurePerturbation = data === undefined ? 'tree_path_dependent' : 'interventional';
    this.#background = data && this.#single(data);
    this.expectedValue =
      data === undefined
        ? this.#trees.trees.reduce((sum, tree) => sum + meanOutput(tree), this.#trees.offset)
        : mean(model.decisionFunction(data));
  }

  /**
   * The SHAP value of each feature, shape (rows, features).
   *
   * @param X shape (rows, features), NaN where missing
   * @throws `learn.invalid-data`
   */
  shapValues(X: Matrix): Matrix {
    const single = this.#single(X);
    const values = new Matrix(X.rows, X.columns);
    const { trees, features } = this.#trees;
    if (this.#background === undefined) {
      for (const tree of trees) pathDependentShap(tree, this.#edges(tree), single, features, values.data);
    } else {
      const interventional = new InterventionalShap(this.#background, features);
      for (const tree of trees) interventional.add(tree, single, values.data);
    }
    return values;
  }

  /** The SHAP values beside the outputs that they add up to. */
  explain(X: Matrix): Explanation {
    return explanationOf(this.shapValues(X), this.expectedValue, this.#model.decisionFunction(X));
  }

  /** A row alone costs less than its trees' tables, so these are kept while there is room. */
  #edges(tree: ExplainedTree): EdgeTables {
    const known = this.#tables.get(tree);
    if (known !== undefined) return known;
    const made = new EdgeTables(tree);
    this.#kept += made.factor.length + made.pay.length;
    if (this.#kept <= KEPT_TABLES) this.#tables.set(tree, made);
    return made;
  }

  #single(X: Matrix): Float32Array {
    checkNewRows(OWNER, X, this.#trees.features, ALLOW_MISSING);
    return toFloat32(OWNER, X);
  }
}
