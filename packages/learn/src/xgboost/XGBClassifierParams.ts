import { invalidParameter } from '../base/errors.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import {
  type Constraint,
  checkParameters,
  constraint,
  integer,
  nonNegative,
  nullOr,
  oneOf,
  positive,
  positiveInteger,
  real,
  seed,
} from '../base/parameters.js';
import { EVAL_METRICS, type EvalMetric } from './evalMetrics.js';
import { IMPORTANCE_TYPES, type ImportanceType } from './featureScores.js';

/** The parameters of XGBoost's `XGBClassifier` that this one has; real ones are rounded to float32, as there. */
export interface XGBClassifierParams {
  /** Most trees, ≥ 1; early stopping may leave fewer. Default 100. */
  readonly nEstimators: number;
  /** Most splits from a root to a leaf, 0 to 30; 0 sets no limit, with treeMethod `hist` only. Default 6. */
  readonly maxDepth: number;
  /** Most leaves of a tree; 0, the default, sets no limit. With treeMethod `hist` only. */
  readonly maxLeaves: number;
  /** What each tree's leaves are multiplied by (XGBoost's `eta`), ≥ 0. Default 0.3. */
  readonly learningRate: number;
  /** How trees are grown. `exact`, the default, tries every threshold; `hist` those between bins of nearly equal weight. */
  readonly treeMethod: 'exact' | 'hist';
  /** Most bins of a feature, 2 to 65,535; of treeMethod `hist`. Default 256. */
  readonly maxBin: number;
  /**
   * Which node is split next: `depthwise`, the default, those nearest to the root, or `lossguide`, with treeMethod `hist` only, the one that
   * gains most.
   */
  readonly growPolicy: 'depthwise' | 'lossguide';
  /** Least loss that a split must take away, ≥ 0; `exact` prunes what takes less, `hist` does not split. Default 0. */
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
  /** Share of a level's columns drawn for a node, in (0, 1]; `exact` knows 1 only. Default 1. */
  readonly colsampleByNode: number;
  /** L1 term on leaf weights, ≥ 0. Default 0. */
  readonly regAlpha: number;
  /** L2 term on leaf weights, ≥ 0. Default 1. */
  readonly regLambda: number;
  /** Weight of a positive row against a negative one, > 0. Default 1. */
  readonly scalePosWeight: number;
  /** Probability to start from, 0 to 1. Default null: estimated from the labels. */
  readonly baseScore: number | null;
  /**
   * For each feature 1 where the probability may only grow with it, −1 where it may only fall, 0 for free; features beyond the list are free.
   * Default null: all free.
   */
  readonly monotoneConstraints: readonly number[] | null;
  /** Rounds without a better score on the evaluation set after which to stop, ≥ 1. Default null: all trees are grown. */
  readonly earlyStoppingRounds: number | null;
  /** What the evaluation set is scored by: `logloss`, the default, or `error` (the less the better), `auc` or `aucpr` (the more). */
  readonly evalMetric: EvalMetric;
  /** What `featureImportances_` counts. Default `gain`. */
  readonly importanceType: ImportanceType;
  /** Seed of row and column sampling. Default 0. */
  readonly randomState: number;
}

const FRACTION = real({ above: 0, max: 1 });
const DIRECTIONS: Constraint = constraint(
  'an array of -1, 0 and 1',
  (value) => Array.isArray(value) && value.every((direction) => [-1, 0, 1].includes(direction)),
);
export const XGB_PARAMETERS: ParameterTable<XGBClassifierParams> = {
  nEstimators: [100, positiveInteger()],
  maxDepth: [6, integer({ min: 0, max: 30 })],
  maxLeaves: [0, integer({ min: 0 })],
  learningRate: [0.3, nonNegative()],
  treeMethod: ['exact', oneOf('exact', 'hist')],
  maxBin: [256, integer({ min: 2, max: 65_535 })],
  growPolicy: ['depthwise', oneOf('depthwise', 'lossguide')],
  gamma: [0, nonNegative()],
  minChildWeight: [1, nonNegative()],
  maxDeltaStep: [0, nonNegative()],
  subsample: [1, FRACTION],
  colsampleByTree: [1, FRACTION],
  colsampleByLevel: [1, FRACTION],
  colsampleByNode: [1, FRACTION],
  regAlpha: [0, nonNegative()],
  regLambda: [1, nonNegative()],
  scalePosWeight: [1, positive()],
  baseScore: [null, nullOr(real({ min: 0, max: 1 }))],
  monotoneConstraints: [null, nullOr(DIRECTIONS)],
  earlyStoppingRounds: [null, nullOr(positiveInteger())],
  evalMetric: ['logloss', oneOf(...EVAL_METRICS)],
  importanceType: ['gain', oneOf(...IMPORTANCE_TYPES)],
  randomState: [0, seed()],
};
/** What `exact` knows less of. */
const EXACT_CONSTRAINTS = {
  maxDepth: integer({ min: 1, max: 30 }),
  maxLeaves: onlyExact(0),
  growPolicy: onlyExact('depthwise'),
  colsampleByNode: onlyExact(1),
};

/** Checks what the table of the parameters cannot say. Throws `learn.invalid-parameter`. */
export function checkXGBParameters(owner: string, params: XGBClassifierParams, columns: number): void {
  const { maxDepth, maxLeaves, growPolicy, colsampleByNode } = params;
  if (params.treeMethod === 'exact') {
    checkParameters(owner, { maxDepth, maxLeaves, growPolicy, colsampleByNode }, EXACT_CONSTRAINTS);
  }
  const directions = params.monotoneConstraints?.length ?? 0;
  if (directions > columns) {
    throw invalidParameter(owner, 'monotoneConstraints', `of at most one entry a feature (${columns})`, directions);
  }
}

function onlyExact(only: number | string): Constraint {
  return constraint(`${only} with treeMethod "exact"`, (value) => value === only);
}
