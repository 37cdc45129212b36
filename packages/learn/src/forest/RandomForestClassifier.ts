import type { Classifier, EstimatorJson, FitOptions, Labels } from '../base/Estimator.js';
import { invalidData, invalidParameter, notFitted } from '../base/errors.js';
import { boolean, checkParameters, either, integer, oneOf, real, seed } from '../base/parameters.js';
import { checkFeatureCount, checkLabels, checkMatrix, checkSampleWeight } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { type DecisionTree, type DecisionTreeJson, findLeaf, treeFromJson, treeToJson } from './DecisionTree.js';
import { growForest } from './growForest.js';
import { RankedFeatures, toFloat32 } from './RankedFeatures.js';

export interface RandomForestClassifierParams {
  /** Number of trees, ≥ 1. Default 100. */
  readonly nEstimators: number;
  /** Impurity that a split should lower: Gini index or Shannon entropy. Default 'gini'. */
  readonly criterion: 'gini' | 'entropy';
  /** Levels below the root, ≥ 1; null for no limit. Default null. */
  readonly maxDepth: number | null;
  /** Fewest rows of a node that may be split, ≥ 2. Default 2. */
  readonly minSamplesSplit: number;
  /** Fewest rows on either side of a split, ≥ 1. Default 1. */
  readonly minSamplesLeaf: number;
  /** Features drawn at each split: √ or log₂ of their number, a share of them in (0, 1], or null for all. Default 'sqrt'. */
  readonly maxFeatures: 'sqrt' | 'log2' | number | null;
  /** Least decrease of the impurity, weighted by the node's share of all weight, for a node to be split; ≥ 0. Default 0. */
  readonly minImpurityDecrease: number;
  /** Grow each tree on rows drawn with replacement; else each on all rows. Default true. */
  readonly bootstrap: boolean;
  /**
   * Rows drawn for each tree: a whole number ≥ 1, or a share in (0, 1) of the total weight; null for as many as there are rows.
   * Default null. Needs `bootstrap`.
   */
  readonly maxSamples: number | null;
  /**
   * 'balanced' weights each row by rows / (2 · rows of its class); 'balanced_subsample' does so within each tree's draw. Default null:
   * all alike.
   */
  readonly classWeight: null | 'balanced' | 'balanced_subsample';
  /** Score each training row by the trees that did not draw it. Default false. Needs `bootstrap`. */
  readonly oobScore: boolean;
  /** Seed of all draws, 0 to 2³² − 1. Default 0. */
  readonly randomState: number;
}

const OWNER = 'RandomForestClassifier';
const DEFAULTS: RandomForestClassifierParams = {
  nEstimators: 100,
  criterion: 'gini',
  maxDepth: null,
  minSamplesSplit: 2,
  minSamplesLeaf: 1,
  maxFeatures: 'sqrt',
  minImpurityDecrease: 0,
  bootstrap: true,
  maxSamples: null,
  classWeight: null,
  oobScore: false,
  randomState: 0,
};
const CONSTRAINTS = {
  nEstimators: integer({ min: 1 }),
  criterion: oneOf('gini', 'entropy'),
  maxDepth: either(integer({ min: 1 }), oneOf(null)),
  minSamplesSplit: integer({ min: 2 }),
  minSamplesLeaf: integer({ min: 1 }),
  maxFeatures: either(oneOf('sqrt', 'log2', null), real({ above: 0, max: 1 })),
  minImpurityDecrease: real({ min: 0 }),
  bootstrap: boolean(),
  maxSamples: either(oneOf(null), real({ above: 0, below: 1 }), integer({ min: 1 })),
  classWeight: oneOf(null, 'balanced', 'balanced_subsample'),
  oobScore: boolean(),
  randomState: seed(),
};

interface Fitted {
  readonly trees: readonly DecisionTree[];
  readonly importances: Float64Array;
  readonly oob: OutOfBag | undefined;
}

interface OutOfBag {
  readonly score: number;
  readonly decision: Float64Array;
}

/**
 * A random forest (Breiman 2001): the mean of many decision trees, each grown on a bootstrap sample, each split chosen among a few features
 * drawn for it.
 *
 * Matches scikit-learn 1.9 `RandomForestClassifier`, seed for seed, tree by tree and node by node. As there, X is rounded to float32, values within 1e-7 of
 * one another count as equal, thresholds lie midway, and with a bootstrap the weights of rows and classes are chances of the
 * draw. Missing values are refused.
 *
 * Fitted: `trees_`; `featureImportances_`, shape (features), each tree's decrease of the impurity, normalised; with `oobScore`, `oobScore_` and
 * `oobDecisionFunction_`.
 */
export class RandomForestClassifier implements Classifier<RandomForestClassifierParams> {
  readonly estimator = OWNER;
  readonly params: RandomForestClassifierParams;
  #fitted: Fitted | undefined;

  constructor(params: Partial<RandomForestClassifierParams> = {}) {
    this.params = { ...DEFAULTS, ...params };
  }

  get trees_(): readonly DecisionTree[] {
    return this.#state().trees;
  }

  get featureImportances_(): Float64Array {
    return this.#state().importances;
  }

  /** Accuracy on the rows that some tree did not draw, each scored by those trees. Throws `learn.not-fitted` without `oobScore`. */
  get oobScore_(): number {
    return this.#outOfBag().score;
  }

  /** Probability of the positive class by the trees that did not draw the row, shape (rows); NaN where every tree drew it. */
  get oobDecisionFunction_(): Float64Array {
    return this.#outOfBag().decision;
  }

  /**
   * @param X shape (rows, features), finite
   * @param y 0 or 1 a row, both present
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   */
  fit(X: Matrix, y: Labels, options: FitOptions = {}): this {
    const { params } = this;
    checkParameters(OWNER, params, CONSTRAINTS);
    if (!params.bootstrap && params.oobScore) throw invalidParameter(OWNER, 'oobScore', 'false without bootstrap', true);
    if (!params.bootstrap && params.maxSamples !== null) {
      throw invalidParameter(OWNER, 'maxSamples', 'null without bootstrap', params.maxSamples);
    }
    checkMatrix(OWNER, X);
    checkLabels(OWNER, X, y);
    const sampleWeight = checkSampleWeight(OWNER, X.rows, options);
    checkWeighsBothClasses(sampleWeight, y);

    const balanced = params.classWeight === 'balanced' || (params.classWeight === 'balanced_subsample' && !params.bootstrap);
    const given = balanced ? balanceClasses(sampleWeight, y) : sampleWeight;
    const weight = balanced || options.sampleWeight !== undefined ? given : undefined;
    const { trees, importances, outOfBagProba } = growForest(new RankedFeatures(OWNER, X), y, weight, {
      criterion: params.criterion,
      maxDepth: params.maxDepth ?? Number.POSITIVE_INFINITY,
      minSamplesSplit: params.minSamplesSplit,
      minSamplesLeaf: params.minSamplesLeaf,
      maxFeatures: countFeatures(params.maxFeatures, X.columns),
      minImpurityDecrease: params.minImpurityDecrease,
      seeds: treeSeeds(params.nEstimators, params.randomState),
      draws: params.bootstrap ? countDraws(params.maxSamples, given) : 0,
      balanceEachDraw: params.classWeight === 'balanced_subsample',
      outOfBag: params.oobScore ? toFloat32(OWNER, X) : undefined,
    });
    const oob = outOfBagProba && { decision: outOfBagProba, score: outOfBagAccuracy(outOfBagProba, y) };
    this.#fitted = { trees: trees.map(withoutTraining), importances, oob };
    return this;
  }

  predictProba(X: Matrix): Float64Array {
    const { trees, importances } = this.#state();
    checkFeatureCount(OWNER, X, importances.length);
    checkMatrix(OWNER, X);
    const values = toFloat32(OWNER, X);
    const proba = new Float64Array(X.rows);
    for (const tree of trees) {
      for (let i = 0, at = 0; i < X.rows; i++, at += X.columns) proba[i]! += tree.value[findLeaf(tree, values, at)]!;
    }
    for (let i = 0; i < X.rows; i++) proba[i]! /= trees.length;
    return proba;
  }

  /** The probability of the positive class. */
  decisionFunction(X: Matrix): Float64Array {
    return this.predictProba(X);
  }

  /** Out-of-bag results belong to the training rows and are not stored. */
  toJSON(): EstimatorJson {
    const { trees, importances } = this.#state();
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: { featureImportances: Array.from(importances), trees: trees.map(treeToJson) },
    };
  }

  static fromJSON(json: EstimatorJson): RandomForestClassifier {
    const forest = new RandomForestClassifier(json.params);
    const fitted = json.fitted as { featureImportances: number[]; trees: DecisionTreeJson[] };
    forest.#fitted = {
      trees: fitted.trees.map(treeFromJson),
      importances: Float64Array.from(fitted.featureImportances),
      oob: undefined,
    };
    return forest;
  }

  #state(): Fitted {
    if (this.#fitted === undefined) throw notFitted(OWNER);
    return this.#fitted;
  }

  #outOfBag(): OutOfBag {
    const { oob } = this.#state();
    if (oob === undefined) throw notFitted(`${OWNER} with oobScore: true`);
    return oob;
  }
}

function withoutTraining({ feature, threshold, rightChild, value, weightedNodeSamples }: DecisionTree): DecisionTree {
  return { feature, threshold, rightChild, value, weightedNodeSamples };
}

function countFeatures(maxFeatures: RandomForestClassifierParams['maxFeatures'], features: number): number {
  if (maxFeatures === null) return features;
  if (maxFeatures === 'sqrt') return Math.max(1, Math.floor(Math.sqrt(features)));
  if (maxFeatures === 'log2') return Math.max(1, Math.floor(Math.log2(features)));
  return Math.max(1, Math.floor(maxFeatures * features));
}

function countDraws(maxSamples: number | null, weight: Float64Array): number {
  if (maxSamples === null) return weight.length;
  if (maxSamples >= 1) return maxSamples;
  let total = 0;
  for (const w of weight) total += w;
  return Math.max(1, Math.floor(maxSamples * total));
}

/** A seed a tree, as scikit-learn's ensembles draw them. The first of many are those of few. */
function treeSeeds(trees: number, randomState: number): Uint32Array {
  const random = new RandomState(randomState);
  return Uint32Array.from({ length: trees }, () => random.integer(0, 0x7fffffff));
}

/** Each weight times `total weight / (2 · weight of its class)`. */
function balanceClasses(weight: Float64Array, y: Labels): Float64Array {
  const sums = sumByClass(weight, y);
  const total = sums[0] + sums[1];
  return weight.map((w, i) => w * (total / (2 * sums[y[i] === 1 ? 1 : 0])));
}

function checkWeighsBothClasses(weight: Float64Array, y: Labels): void {
  const sums = sumByClass(weight, y);
  if (sums[0] > 0 && sums[1] > 0) return;
  throw invalidData(OWNER, 'sampleWeight must give both classes a weight > 0', `${sums[0]} and ${sums[1]}`);
}

function sumByClass(weight: Float64Array, y: Labels): [number, number] {
  const sums: [number, number] = [0, 0];
  for (let i = 0; i < weight.length; i++) sums[y[i] === 1 ? 1 : 0] += weight[i]!;
  return sums;
}

function outOfBagAccuracy(proba: Float64Array, y: Labels): number {
  let scored = 0;
  let right = 0;
  for (let i = 0; i < proba.length; i++) {
    if (Number.isNaN(proba[i]!)) continue;
    scored++;
    if (proba[i]! > 0.5 === (y[i] === 1)) right++;
  }
  return right / scored;
}
