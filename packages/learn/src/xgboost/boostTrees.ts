import type { Labels } from '../base/Estimator.js';
import { floatZeros } from '../base/floatZeros.js';
import type { EvaluationSet } from './EvaluationSet.js';
import { isGreaterBetter } from './evalMetrics.js';
import type { GrownTree } from './GrownTree.js';
import { logisticGradients } from './logistic.js';
import { type TreeSample, TreeSampler } from './TreeSampler.js';
import type { XGBClassifierParams } from './XGBClassifierParams.js';

/** Grows one tree after another from the gradients of the moment. */
export interface TreeBuilder {
  /** The leaf that each row fell into, in the tree that `build` returned last. */
  readonly leafOf: Int32Array;
  /** @param gradients gradient and hessian of each row, float32 values, shape (2 · rows) */
  build(gradients: Float32Array, sample: TreeSample): GrownTree;
  /** Gives what it holds of a kernel's memory back, for the next fit. */
  release(): void;
}

export interface Boosted {
  readonly trees: readonly GrownTree[];
  /** Score of the evaluation set after each tree; empty without one. */
  readonly scores: readonly number[];
  /** The tree that made the best score, the first of equal ones; undefined unless stopping early. */
  readonly bestIteration: number | undefined;
}

/**
 * Adds trees until there are `nEstimators`, or until the evaluation set's score has not improved for `earlyStoppingRounds`: XGBoost's `train`
 * with its `EarlyStopping` callback.
 *
 * @param weights float32 weight of each row in the loss
 * @param start margin before any tree
 */
export function boostTrees(
  builder: TreeBuilder,
  columns: number,
  y: Labels,
  weights: Float32Array,
  start: number,
  params: XGBClassifierParams,
  evaluation: EvaluationSet | undefined,
): Boosted {
  const { leafOf } = builder;
  const margins = floatZeros(y.length).fill(start);
  const gradients = floatZeros(2 * y.length);
  const sampler = new TreeSampler(y.length, columns, params);
  const sign = isGreaterBetter(params.evalMetric) ? 1 : -1;
  const patience = params.earlyStoppingRounds ?? Infinity;
  const trees: GrownTree[] = [];
  const scores: number[] = [];
  let best = 0;
  while (trees.length < params.nEstimators && trees.length - 1 - best < patience) {
    logisticGradients(margins, y, weights, gradients);
    const tree = builder.build(gradients, sampler.next());
    for (let row = 0; row < margins.length; row++) margins[row] = margins[row]! + tree.value[leafOf[row]!]!;
    trees.push(tree);
    if (evaluation === undefined) continue;
    evaluation.add(tree);
    scores.push(evaluation.score(params.evalMetric));
    if (sign * scores.at(-1)! > sign * scores[best]!) best = trees.length - 1;
  }
  builder.release();
  return { trees, scores, bestIteration: params.earlyStoppingRounds === null ? undefined : best };
}
