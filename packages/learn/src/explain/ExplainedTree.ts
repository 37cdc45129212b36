import { doublesOf } from '../base/doublesOf.js';
import { tabulate } from '../base/tabulate.js';
import type { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { logit } from '../xgboost/logistic.js';
import type { XGBClassifier } from '../xgboost/XGBClassifier.js';

/** A tree as explanations need it, one entry a node, each node before its children. */
export interface ExplainedTree {
  /** Feature that a node asks for; −1 in a leaf. */
  readonly feature: Int32Array;
  /** A row goes left when its value, rounded to float32, is ≤ this. */
  readonly threshold: Float64Array;
  /** 1 where a missing value goes left. */
  readonly missingLeft: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** What a leaf adds to the output. */
  readonly value: Float64Array;
  /** Weight of the training rows that came by. */
  readonly cover: Float64Array;
}

/** A model as a sum: its output is `offset` plus a leaf of each tree. */
export interface ExplainedModel {
  readonly features: number;
  readonly offset: number;
  readonly trees: readonly ExplainedTree[];
}

/** The fitted model's trees: those of XGBoost add to the margin, those of a forest to the probability. */
export function explainedModel(model: XGBClassifier | RandomForestClassifier): ExplainedModel {
  const features = model.featureImportances_.length;
  return 'baseScore_' in model
    ? { features, offset: logit(model.baseScore_), trees: boostedTrees(model) }
    : { features, offset: 0, trees: forestTrees(model) };
}

/** The trees that predictions use: where training stopped early, those up to the best one. */
function boostedTrees({ trees_, bestIteration_ }: XGBClassifier): ExplainedTree[] {
  const { roots, feature, value, defaultLeft, leftChild, cover } = trees_;
  return tabulate(bestIteration_ === undefined ? trees_.size : bestIteration_ + 1, (tree) => {
    const from = roots[tree]!;
    const to = roots[tree + 1]!;
    const left = leftChild.slice(from, to).map((child) => child - from);
    return {
      feature: feature.slice(from, to),
      threshold: doublesOf(value.subarray(from, to), float32Below),
      missingLeft: defaultLeft.slice(from, to),
      left,
      right: left.map((child) => child + 1),
      value: doublesOf(value.subarray(from, to)),
      cover: doublesOf(cover.subarray(from, to)),
    };
  });
}

function forestTrees({ trees_ }: RandomForestClassifier): ExplainedTree[] {
  return trees_.map(({ feature, threshold, missingGoToLeft, rightChild, value, weightedNodeSamples }) => ({
    feature,
    threshold,
    missingLeft: missingGoToLeft,
    left: feature.map((_, node) => node + 1),
    right: rightChild,
    value: value.map((share) => share / trees_.length),
    cover: weightedNodeSamples,
  }));
}

/** The float32 next below: XGBoost sends x left when x < threshold, which for float32 is x ≤ the one below. */
function float32Below(value: number): number {
  const single = new Float32Array([value]);
  const bits = new Int32Array(single.buffer);
  if (value === 0) return -(2 ** -149);
  bits[0]! += value > 0 ? -1 : 1;
  return single[0]!;
}
