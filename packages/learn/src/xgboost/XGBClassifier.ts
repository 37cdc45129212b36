import type { Classifier, EstimatorJson, FitOptions, Labels } from '../base/Estimator.js';
import { invalidData, notFitted } from '../base/errors.js';
import { type Constraint, type Constraints, checkParameters, either, integer, oneOf, real, seed } from '../base/parameters.js';
import { checkFeatureCount, checkLabels, checkMatrix, checkSampleWeight } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { drawTreeSample } from './drawTreeSample.js';
import { ExactTreeBuilder } from './ExactTreeBuilder.js';
import { classWeighted, estimateBaseScore } from './estimateBaseScore.js';
import type { GrownTree } from './GrownTree.js';
import { logisticGradients, logit, sigmoid } from './logistic.js';
import { SortedColumns } from './SortedColumns.js';
import { shortestFloat32 } from './shortestFloat32.js';
import { TreeEnsemble, type TreeEnsembleJson } from './TreeEnsemble.js';

/** The parameters of XGBoost's `XGBClassifier` that this one has; real ones are rounded to float32, as there. */
export interface XGBClassifierParams {
  /** Number of trees, ≥ 1. Default 100. */
  readonly nEstimators: number;
  /** Most splits from a root to a leaf, 1 to 30. Default 6. */
  readonly maxDepth: number;
  /** What each tree's leaves are multiplied by (XGBoost's `eta`), ≥ 0. Default 0.3. */
  readonly learningRate: number;
  /** How trees are grown. `exact`, the default, tries every threshold. */
  readonly treeMethod: 'exact';
  /** Least loss that a split must take away to survive pruning, ≥ 0. Default 0. */
  readonly gamma: number;
  /** Least sum of hessians in a child, ≥ 0. Default 1. */
  readonly minChildWeight: number;
  /** Largest absolute weight of a leaf before the learning rate; 0, the default, sets no limit. */
  readonly maxDeltaStep: number;
  /** Probability of each row to take part in a tree, in (0, 1]. Default 1. */
  readonly subsample: number;
  /** Share of the columns drawn for a tree, in (0, 1]. Default 1. */
  readonly colsampleByTree: number;
  /** Share of a tree's columns drawn for a level, in (0, 1]. Default 1. */
  readonly colsampleByLevel: number;
  /** Share of a level's columns drawn for a node. `exact` knows 1 only, the default. */
  readonly colsampleByNode: number;
  /** L1 term on leaf weights, ≥ 0. Default 0. */
  readonly regAlpha: number;
  /** L2 term on leaf weights, ≥ 0. Default 1. */
  readonly regLambda: number;
  /** Weight of a positive row against a negative one, > 0. Default 1. */
  readonly scalePosWeight: number;
  /** Probability to start from, 0 to 1. Default null: estimated from the labels. */
  readonly baseScore: number | null;
  /** Seed of row and column sampling. Default 0. */
  readonly randomState: number;
}

const OWNER = 'XGBClassifier';
const FRACTION = real({ above: 0, max: 1 });
const WHOLE: Constraint = { description: '1 with treeMethod "exact"', holds: (value) => value === 1 };
const CONSTRAINTS: Constraints<XGBClassifierParams> = {
  nEstimators: integer({ min: 1 }),
  maxDepth: integer({ min: 1, max: 30 }),
  learningRate: real({ min: 0 }),
  treeMethod: oneOf('exact'),
  gamma: real({ min: 0 }),
  minChildWeight: real({ min: 0 }),
  maxDeltaStep: real({ min: 0 }),
  subsample: FRACTION,
  colsampleByTree: FRACTION,
  colsampleByLevel: FRACTION,
  colsampleByNode: WHOLE,
  regAlpha: real({ min: 0 }),
  regLambda: real({ min: 0 }),
  scalePosWeight: real({ above: 0 }),
  baseScore: either(real({ min: 0, max: 1 }), oneOf(null)),
  randomState: seed(),
};

interface Fitted {
  readonly features: number;
  readonly baseScore: number;
  readonly trees: TreeEnsemble;
}

/**
 * Gradient boosted trees for the logistic loss (Chen & Guestrin 2016). A missing value (NaN) goes the way that gained more in training.
 *
 * Matches XGBoost 3.2 `XGBClassifier(objective="binary:logistic", tree_method="exact", n_jobs=1)` bit for bit: every split, threshold, default
 * direction, gain and leaf, the base score, and the probabilities of rows not seen; on x86-64 with glibc. Where rows or columns are
 * sampled the draws are this package's own: rows by a coin each, columns in the numbers that XGBoost rounds to, each tree from a seed
 * derived from `randomState` and its place.
 *
 * Fitted: `baseScore_`, the probability before any tree; `trees_`; `featureImportances_`, shape (features), the mean gain of a feature's
 * splits, made to sum to 1.
 */
export class XGBClassifier implements Classifier<XGBClassifierParams> {
  readonly estimator = OWNER;
  readonly params: XGBClassifierParams;
  #fitted: Fitted | undefined;

  constructor(params: Partial<XGBClassifierParams> = {}) {
    this.params = {
      nEstimators: 100,
      maxDepth: 6,
      learningRate: 0.3,
      treeMethod: 'exact',
      gamma: 0,
      minChildWeight: 1,
      maxDeltaStep: 0,
      subsample: 1,
      colsampleByTree: 1,
      colsampleByLevel: 1,
      colsampleByNode: 1,
      regAlpha: 0,
      regLambda: 1,
      scalePosWeight: 1,
      baseScore: null,
      randomState: 0,
      ...params,
    };
  }

  get baseScore_(): number {
    return this.#state().baseScore;
  }

  get trees_(): TreeEnsemble {
    return this.#state().trees;
  }

  get featureImportances_(): Float64Array {
    const { trees, features } = this.#state();
    const gains = trees.meanGains(features);
    const total = gains.reduce((sum, gain) => sum + gain, 0);
    return total === 0 ? gains : gains.map((gain) => gain / total);
  }

  fit(X: Matrix, y: Labels, options: FitOptions = {}): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X, { allowMissing: true });
    checkLabels(OWNER, X, y);
    const sampleWeight = Float32Array.from(checkSampleWeight(OWNER, X.rows, options));
    if (!sampleWeight.some((weight) => weight > 0)) throw invalidData(OWNER, 'sampleWeight must hold a weight above 0', 0);
    const { baseScore, scalePosWeight } = this.params;
    const start = Math.fround(baseScore ?? estimateBaseScore(y, sampleWeight, scalePosWeight));
    const columns = new SortedColumns(OWNER, X);
    const trees = this.#boost(columns, y, classWeighted(y, sampleWeight, scalePosWeight), logit(start));
    this.#fitted = { features: X.columns, baseScore: start, trees: TreeEnsemble.fromTrees(trees) };
    return this;
  }

  decisionFunction(X: Matrix): Float64Array {
    const { trees, baseScore, features } = this.#state();
    checkFeatureCount(OWNER, X, features);
    checkMatrix(OWNER, X, { allowMissing: true });
    return trees.margins(X, logit(baseScore));
  }

  predictProba(X: Matrix): Float64Array {
    const margins = this.decisionFunction(X);
    for (let row = 0; row < margins.length; row++) margins[row] = sigmoid(margins[row]!);
    return margins;
  }

  toJSON(): EstimatorJson {
    const { features, baseScore, trees } = this.#state();
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: { features, baseScore: shortestFloat32(baseScore), trees: trees.toJSON() },
    };
  }

  /** @throws `learn.invalid-artifact` when the trees are not whole */
  static fromJSON(json: EstimatorJson): XGBClassifier {
    const classifier = new XGBClassifier(json.params);
    const { features, baseScore, trees } = json.fitted as { features: number; baseScore: number; trees: TreeEnsembleJson };
    classifier.#fitted = { features, baseScore: Math.fround(baseScore), trees: TreeEnsemble.fromJSON(OWNER, trees, features) };
    return classifier;
  }

  #state(): Fitted {
    if (this.#fitted === undefined) throw notFitted(OWNER);
    return this.#fitted;
  }

  #boost(columns: SortedColumns, y: Labels, weights: Float32Array, start: number): GrownTree[] {
    const margins = new Float32Array(columns.rows).fill(start);
    const gradients = new Float32Array(2 * columns.rows);
    const builder = new ExactTreeBuilder(columns, this.params);
    const trees: GrownTree[] = [];
    while (trees.length < this.params.nEstimators) {
      logisticGradients(margins, y, weights, gradients);
      const tree = builder.build(gradients, drawTreeSample(columns.rows, columns.columns, this.params, trees.length));
      for (let row = 0; row < margins.length; row++) margins[row] = margins[row]! + tree.value[builder.leafOf[row]!]!;
      trees.push(tree);
    }
    builder.release();
    return trees;
  }
}
