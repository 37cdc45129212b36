import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import { type Classifier, clone, type EstimatorJson, type Labels } from '../base/Estimator.js';
import { invalidArtifact, invalidData, invalidParameter } from '../base/errors.js';
import type { EstimatorLoader } from '../base/FittedEstimator.js';
import { isEstimator } from '../base/isEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { type Constraint, constraint, nullOr, positiveInteger } from '../base/parameters.js';
import { ALLOW_MISSING, checkLabels, checkMatrix } from '../base/validate.js';
import { LogisticRegression } from '../linear/LogisticRegression.js';
import type { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { type EstimatorState, estimatorState } from '../persistence/estimatorState.js';
import type { Layout } from '../persistence/fields.js';
import { FeatureSelector, type Support } from './FeatureSelector.js';
import { type ImportanceThreshold, importanceThreshold, thresholdOf } from './importanceThreshold.js';

export interface SelectFromModelParams {
  /** A classifier that has `coef_` or `featureImportances_` once fitted. It is never fitted itself: `fit` clones it. */
  readonly estimator: Classifier;
  /**
   * The least importance of a feature that is kept: a number, their `'mean'` or `'median'`, or a multiple of one, `'1.25*mean'`. Default null:
   * 1e-5, that is any, for a logistic regression with `l1Ratio: 1`, else the mean.
   */
  readonly threshold: ImportanceThreshold | null;
  /** The most features that are kept, ≥ 1; null for no limit. Default null. */
  readonly maxFeatures: number | null;
}

interface Fitted {
  readonly estimator: Classifier;
  readonly importances: Float64Array;
  readonly threshold: number;
}

interface Stored {
  readonly estimator: EstimatorState;
}

interface ParamsJson {
  readonly estimator: string;
  readonly params: object;
}

const OWNER = 'SelectFromModel';
const ESTIMATOR: Constraint = constraint('a classifier with coef_ or featureImportances_', hasImportances);
const PARAMETERS: ParameterTable<SelectFromModelParams> = {
  threshold: [null, nullOr(importanceThreshold())],
  maxFeatures: [null, nullOr(positiveInteger())],
  estimator: [undefined, ESTIMATOR],
};
const LAYOUT: Layout<Stored> = { estimator: estimatorState() };

/**
 * Keeps the features that matter to a model: those whose coefficient is large enough in size, or whose importance is. Over a logistic
 * regression with `l1Ratio: 1` these are the features that the penalty leaves in.
 *
 * Matches scikit-learn 1.9 `SelectFromModel`; among equals, `maxFeatures` keeps the first. Where none is left, `warnings_` says so.
 *
 * Fitted: `estimator_`, the fitted clone; `importances_`, shape (features); `threshold_`; `support_` and `warnings_`.
 *
 * @example
 * ```ts
 * import { LogisticRegression, Matrix, SelectFromModel } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[-2, 1], [-1, -1], [-1, 0], [1, 1], [1, -1], [2, 0]]);
 * const selector = new SelectFromModel({ estimator: new LogisticRegression({ l1Ratio: 1 }) });
 * selector.fit(X, Uint8Array.of(0, 0, 0, 1, 1, 1)).importances_; // → [1.4195, 0]
 * selector.support_; // → [0]
 * ```
 */
export class SelectFromModel extends FeatureSelector<SelectFromModelParams, Fitted, Stored> {
  constructor(params: Partial<SelectFromModelParams> & Pick<SelectFromModelParams, 'estimator'>) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get estimator_(): Classifier {
    return this.fitted.estimator;
  }

  get importances_(): Float64Array {
    return this.fitted.importances;
  }

  get threshold_(): number {
    return this.fitted.threshold;
  }

  get warnings_(): readonly string[] {
    return this.support_.length > 0 ? [] : [`no feature has an importance of ${this.threshold_}: none is kept`];
  }

  fit(X: Matrix, y?: Labels): this {
    const { estimator } = this.params;
    if (!hasImportances(estimator)) throw invalidParameter(OWNER, 'estimator', ESTIMATOR.description, describe(estimator));
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    if (y === undefined) throw invalidData(OWNER, 'y must be given', y);
    checkLabels(OWNER, X, y);
    return this.#select(clone(estimator).fit(X, y));
  }

  override toJSON(): EstimatorJson {
    const { estimator, params } = this.estimator_.toJSON();
    return { ...super.toJSON(), params: { ...this.params, estimator: { estimator, params } } };
  }

  /** What the model says of the features is read from it again. */
  protected override encode({ featureCount, kept, estimator }: Support & Fitted): object {
    const { version, fitted } = estimator.toJSON();
    return { featureCount, kept: Array.from(kept), estimator: { version, fitted } };
  }

  /** The estimator's state stands apart from its parameters. */
  protected override restore(json: EstimatorJson, load: EstimatorLoader): this {
    const { estimator: described } = json.params as { readonly estimator: ParamsJson };
    const stored = this.read(json);
    const estimator = load({ ...described, ...stored.estimator });
    if (!hasImportances(estimator)) {
      throw invalidArtifact(OWNER, `estimator must be ${ESTIMATOR.description}`, estimator.estimator);
    }
    const selector = new SelectFromModel({ ...this.params, estimator });
    selector.checkParams();
    selector.#select(estimator);
    checkFollows(OWNER, 'featureCount', [stored.featureCount], [selector.fitted.featureCount]);
    checkFollows(OWNER, 'kept', stored.kept, selector.support_);
    return selector as this;
  }

  /** Known only with the model: `restore` selects anew. */
  protected override keptBy({ kept }: Support): Int32Array {
    return kept;
  }

  #select(estimator: Classifier): this {
    const { maxFeatures } = this.params;
    const importances = importancesOf(estimator)?.map(abs);
    if (importances === undefined) {
      throw invalidParameter(OWNER, 'estimator', ESTIMATOR.description, estimator.estimator);
    }
    const threshold = thresholdOf(importances, this.params.threshold ?? (isLasso(estimator) ? 1e-5 : 'mean'));
    const order = arange(importances.length).sort((a, b) => importances[b]! - importances[a]! || a - b);
    const kept = order.slice(0, maxFeatures ?? order.length).filter((j) => importances[j]! >= threshold);
    return this.setFitted({ featureCount: importances.length, kept: kept.sort(), estimator, importances, threshold });
  }
}

function hasImportances(value: unknown): value is Classifier {
  return isEstimator(value) && 'predictProba' in value && ('coef_' in value || 'featureImportances_' in value);
}

/** Undefined for a model whose coefficients depend on its parameters, such as an SVC that is not linear. */
function importancesOf(estimator: Classifier): Float64Array | undefined {
  return 'coef_' in estimator ? (estimator.coef_ as Float64Array | undefined) : estimator.featureImportances_;
}

function isLasso(estimator: Classifier): boolean {
  return estimator instanceof LogisticRegression && estimator.params.l1Ratio === 1;
}

/** For a message: as JSON, an estimator would want to be fitted. */
function describe(value: unknown): unknown {
  return isEstimator(value) ? value.estimator : value;
}
