import { arange } from '../base/arange.js';
import { balancing, pairOfWeights, weightOfEachClass } from '../base/classWeight.js';
import type { Classifier, FitOptions, Labels } from '../base/Estimator.js';
import { invalidData, invalidParameter, notFitted } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { floor } from '../base/floor.js';
import { max } from '../base/max.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import {
  boolean,
  checkParameters,
  either,
  integer,
  nonNegative,
  nullOr,
  oneOf,
  positiveInteger,
  real,
  seed,
  share,
} from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { ALLOW_MISSING, checkLabels, checkMatrix, checkNewRows, checkSampleWeight } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { FEATURES, type Layout, listOf, vector } from '../persistence/fields.js';
import { RandomState } from '../random/RandomState.js';
import { sum } from '../statistics/sum.js';
import { type DecisionTree, findLeaf, treeFromJson, treeToJson } from './DecisionTree.js';
import { drawTreeSeeds } from './drawTreeSeeds.js';
import { type FittedForest, ForestTally, type OutOfBag } from './ForestTally.js';
import { type ForestPlan, type ForestTree, growForest } from './growForest.js';
import { bytesOfRanks, RankedFeatures, toFloat32 } from './RankedFeatures.js';

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
  /** Least share of the weight on either side of a split, in [0, 0.5]. Default 0. */
  readonly minWeightFractionLeaf: number;
  /** Features drawn at each split: √ or log₂ of their number, a share of them in (0, 1], or null for all. Default 'sqrt'. */
  readonly maxFeatures: 'sqrt' | 'log2' | number | null;
  /** Most leaves of a tree, ≥ 2, grown by the best splits first; null for no limit. Default null. */
  readonly maxLeafNodes: number | null;
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
   * 'balanced' weights each row by rows / (2 · rows of its class); 'balanced_subsample' does so within each tree's draw; a pair holds the weights > 0
   * of class 0 and of class 1. Default null: all alike.
   */
  readonly classWeight: null | 'balanced' | 'balanced_subsample' | readonly [number, number];
  /** Score each training row by the trees that did not draw it. Default false. Needs `bootstrap`. */
  readonly oobScore: boolean;
  /** A branch that lowers the impurity by no more than this for each leaf is pruned away, ≥ 0. Default 0: none is. */
  readonly ccpAlpha: number;
  /** Seed of all draws, 0 to 2³² − 1. Default 0. */
  readonly randomState: number;
}

const OWNER = 'RandomForestClassifier';
const PARAMETERS: ParameterTable<RandomForestClassifierParams> = {
  nEstimators: [100, positiveInteger()],
  criterion: ['gini', oneOf('gini', 'entropy')],
  maxDepth: [null, nullOr(positiveInteger())],
  minSamplesSplit: [2, integer({ min: 2 })],
  minSamplesLeaf: [1, positiveInteger()],
  minWeightFractionLeaf: [0, real({ min: 0, max: 0.5 })],
  maxFeatures: ['sqrt', either(oneOf('sqrt', 'log2', null), real({ above: 0, max: 1 }))],
  maxLeafNodes: [null, nullOr(integer({ min: 2 }))],
  minImpurityDecrease: [0, nonNegative()],
  bootstrap: [true, boolean()],
  maxSamples: [null, either(oneOf(null), share(), positiveInteger())],
  classWeight: [null, either(oneOf(null, 'balanced', 'balanced_subsample'), pairOfWeights())],
  oobScore: [false, boolean()],
  ccpAlpha: [0, nonNegative()],
  randomState: [0, seed()],
};

interface Stored {
  readonly featureImportances: Float64Array;
  readonly trees: readonly DecisionTree[];
}

const LAYOUT: Layout<Stored> = { featureImportances: vector(FEATURES), trees: listOf(treeFromJson) };

export interface ForestFitOptions extends FitOptions {
  /** The seed of each tree, for forests that draw theirs from one stream. Default: drawn from `randomState`. */
  readonly treeSeeds?: Uint32Array;
  /** What `shareRanks` made for this X, so that threads rank its features together, and only once. Default: ranked anew. */
  readonly ranks?: SharedArrayBuffer;
}

/** Some trees of a forest, grown apart from the others. Plain objects and typed arrays: `postMessage` carries it as it is. */
export interface ForestPart {
  /** Each tree's number in the forest. */
  readonly numbers: readonly number[];
  readonly trees: readonly ForestTree[];
}

/**
 * A random forest (Breiman 2001): the mean of many decision trees, each grown on a bootstrap sample, each split chosen among a few features
 * drawn for it.
 *
 * Matches scikit-learn 1.9 `RandomForestClassifier`, seed for seed, tree by tree and node by node. As there, X is rounded to float32, values within 1e-7 of
 * one another count as equal, thresholds lie midway, and with a bootstrap the weights of rows and classes are chances of the
 * draw. A missing value (NaN) goes the way that was better in training, or with the more rows where none was missing there.
 *
 * Threads: `growTrees` grows some of the trees, `mergeTrees` makes the forest of such parts, with the same bytes as `fit`.
 *
 * @example
 * ```ts
 * import { Matrix, RandomForestClassifier } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0.1, 5], [0.4, NaN], [0.3, 7], [1.2, 6], [1.5, NaN], [1.1, 4]]);
 * const forest = new RandomForestClassifier({ nEstimators: 50, randomState: 1 }).fit(X, Uint8Array.of(0, 0, 0, 1, 1, 1));
 * const unseen = Matrix.fromRows([[0.2, 5], [1.3, NaN]]);
 * forest.predictProba(unseen).map((p) => Math.round(p)); // → [0, 1]
 * ```
 *
 * Fitted: `trees_`; `featureImportances_`, shape (features), each tree's decrease of the impurity, normalised; with `oobScore`, `oobScore_` and
 * `oobDecisionFunction_`.
 */
export class RandomForestClassifier
  extends FittedEstimator<RandomForestClassifierParams, FittedForest, Stored>
  implements Classifier<RandomForestClassifierParams>
{
  /** 2 added the directions of missing values. */
  static override readonly jsonVersion = 2;

  constructor(params: Partial<RandomForestClassifierParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get trees_(): readonly DecisionTree[] {
    return this.fitted.trees;
  }

  get featureImportances_(): Float64Array {
    return this.fitted.importances;
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
   * @param X shape (rows, features), NaN where missing
   * @param y 0 or 1 a row, both present
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   */
  fit(X: Matrix, y: Labels, options: ForestFitOptions = {}): this {
    const tally = new ForestTally(X.rows, X.columns);
    for (const tree of this.#grow(X, y, options, arange(this.params.nEstimators))) tally.add(tree);
    return this.setFitted(tally.result(y));
  }

  /**
   * Memory in which threads that grow forests on X rank its features, each those that no other has taken: for the `ranks` of `growTrees` or `fit`. Not for
   * another X, nor for this one with other values.
   *
   * @param X shape (rows, features)
   *
   * @example
   * ```ts
   * import { Matrix, RandomForestClassifier } from '@neurograde/learn';
   *
   * const X = Matrix.fromRows([[0.1, 5], [0.4, 2], [0.3, 7], [1.2, 6], [1.5, 3], [1.1, 4]]);
   * const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
   * const ranks = RandomForestClassifier.shareRanks(X); // to be posted to each thread, with X, y and parameters
   * const forest = new RandomForestClassifier({ nEstimators: 10 });
   * const parts = [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9]].map((numbers) => forest.growTrees(X, y, numbers, { ranks }));
   * forest.mergeTrees(X, y, parts).trees_.length; // → 10
   * ```
   */
  static shareRanks(X: Matrix): SharedArrayBuffer {
    return new SharedArrayBuffer(bytesOfRanks(X));
  }

  /**
   * The trees of these numbers, of the forest that `fit` would grow of the same arguments; for `mergeTrees`, in this thread or another. The estimator itself
   * stays unfitted. X may lie in a `SharedArrayBuffer`. Threads with the `ranks` of one `shareRanks(X)` rank the features of X together; else each for itself.
   *
   * @param numbers of trees, from 0 up to, not including, `nEstimators`. The next is asked for when a tree is grown: threads that take theirs from one
   * counter, as here, all end at nearly the same time.
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   *
   * @example
   * ```ts
   * import { Matrix, RandomForestClassifier } from '@neurograde/learn';
   *
   * const X = Matrix.fromRows([[0.1, 5], [0.4, 2], [0.3, 7], [1.2, 6], [1.5, 3], [1.1, 4]]);
   * const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
   * const forest = new RandomForestClassifier({ nEstimators: 10 });
   * const next = new Int32Array(new SharedArrayBuffer(4));
   * function* untaken() { for (let tree = 0; (tree = Atomics.add(next, 0, 1)) < 10; ) yield tree; }
   * const parts = [forest.growTrees(X, y, untaken()), forest.growTrees(X, y, untaken())]; // each in a thread of its own
   * JSON.stringify(forest.mergeTrees(X, y, parts)) === JSON.stringify(new RandomForestClassifier({ nEstimators: 10 }).fit(X, y)); // → true
   * ```
   */
  growTrees(X: Matrix, y: Labels, numbers: Iterable<number>, options: ForestFitOptions = {}): ForestPart {
    const taken: number[] = [];
    const trees = this.#grow(X, y, options, noting(numbers, taken, this.params.nEstimators));
    return { trees: [...trees], numbers: taken };
  }

  /**
   * Becomes the forest of these parts, the same as `fit` makes.
   *
   * @param X, y what every part was grown on
   * @param parts of `growTrees` with the same parameters, in any order, together all trees
   * @throws `learn.invalid-data` where trees are missing or there twice
   */
  mergeTrees(X: Matrix, y: Labels, parts: readonly ForestPart[]): this {
    const { nEstimators } = this.params;
    const given = parts.flatMap(({ numbers, trees }) => trees.map((tree, i) => [numbers[i]!, tree] as const));
    const forest = new Map(given);
    const tally = new ForestTally(X.rows, X.columns);
    for (let number = 0; number < nEstimators; number++) {
      const tree = forest.get(number);
      if (tree === undefined) throw invalidData(OWNER, `parts must hold tree ${number}`, `${given.length} trees`);
      tally.add(tree);
    }
    if (given.length !== nEstimators) throw invalidData(OWNER, `parts must hold each of ${nEstimators} trees once`, given.length);
    return this.setFitted(tally.result(y));
  }

  predictProba(X: Matrix): Float64Array {
    const { trees, importances } = this.fitted;
    checkNewRows(OWNER, X, importances.length, ALLOW_MISSING);
    const values = toFloat32(OWNER, X);
    const proba = zeros(X.rows);
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
  protected override encode({ trees, importances }: FittedForest): object {
    return { featureImportances: Array.from(importances), trees: trees.map(treeToJson) };
  }

  protected override decode({ trees, featureImportances }: Stored): FittedForest {
    checkFollows(OWNER, 'trees.length', [trees.length], [this.params.nEstimators]);
    return { trees, importances: featureImportances, oob: undefined };
  }

  #grow(X: Matrix, y: Labels, options: ForestFitOptions, numbers: Iterable<number>): Iterable<ForestTree> {
    const { params } = this;
    this.checkParams();
    if (!params.bootstrap && params.oobScore) throw invalidParameter(OWNER, 'oobScore', 'false without bootstrap', true);
    if (!params.bootstrap && params.maxSamples !== null) {
      throw invalidParameter(OWNER, 'maxSamples', 'null without bootstrap', params.maxSamples);
    }
    checkMatrix(OWNER, X, ALLOW_MISSING);
    checkLabels(OWNER, X, y);
    const seeds = options.treeSeeds ?? drawTreeSeeds(params.nEstimators, new RandomState(params.randomState));
    if (seeds.length !== params.nEstimators) {
      throw invalidData(OWNER, `treeSeeds must have one seed a tree (${params.nEstimators})`, seeds.length);
    }
    const sampleWeight = checkSampleWeight(OWNER, X.rows, options);
    const classWeight = weightOfClasses(params, weightOfEachClass(OWNER, sampleWeight, y));
    const given = classWeight === null ? sampleWeight : sampleWeight.map((w, i) => w * classWeight[y[i] === 1 ? 1 : 0]);
    const weight = classWeight === null && options.sampleWeight === undefined ? undefined : given;
    const ranked = new RankedFeatures(OWNER, X, options.ranks);
    return growForest(ranked, y, weight, planOf(params, ranked, given, seedsOf(numbers, seeds)));
  }

  #outOfBag(): OutOfBag {
    const { oob } = this.fitted;
    if (oob === undefined) throw notFitted(`${OWNER} with oobScore: true`);
    return oob;
  }
}

function planOf(
  params: RandomForestClassifierParams,
  { features, single }: RankedFeatures,
  weight: Float64Array,
  seeds: Iterable<number>,
): ForestPlan {
  return {
    ...params,
    maxDepth: params.maxDepth ?? Infinity,
    maxFeatures: countFeatures(params.maxFeatures, features),
    maxLeafNodes: params.maxLeafNodes ?? Infinity,
    seeds,
    draws: params.bootstrap ? countDraws(params.maxSamples, weight) : 0,
    balanceEachDraw: params.classWeight === 'balanced_subsample',
    outOfBag: params.oobScore ? single : undefined,
  };
}

function countFeatures(maxFeatures: RandomForestClassifierParams['maxFeatures'], features: number): number {
  if (maxFeatures === null) return features;
  const wanted = maxFeatures === 'sqrt' ? sqrt(features) : maxFeatures === 'log2' ? Math.log2(features) : maxFeatures * features;
  return max(1, floor(wanted));
}

function countDraws(maxSamples: number | null, weight: Float64Array): number {
  if (maxSamples === null) return weight.length;
  if (maxSamples >= 1) return maxSamples;
  return max(1, floor(maxSamples * sum(weight)));
}

function* seedsOf(numbers: Iterable<number>, seeds: Uint32Array): Generator<number> {
  for (const number of numbers) yield seeds[number]!;
}

/** The numbers of trees as they are asked for, checked, and noted in `taken`. */
function* noting(numbers: Iterable<number>, taken: number[], trees: number): Generator<number> {
  const constraint = { numbers: integer({ min: 0, max: trees - 1 }) };
  for (const number of numbers) {
    checkParameters(OWNER, { numbers: number }, constraint);
    taken.push(number);
    yield number;
  }
}

/** What each class's rows are weighted by before any draw; null for 1. */
function weightOfClasses(
  { classWeight, bootstrap }: RandomForestClassifierParams,
  sums: readonly [number, number],
): readonly [number, number] | null {
  if (classWeight === null || (classWeight === 'balanced_subsample' && bootstrap)) return null;
  return typeof classWeight === 'string' ? balancing(sums) : classWeight;
}
