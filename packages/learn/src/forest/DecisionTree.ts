import { byteZeros } from '../base/byteZeros.js';
import { doublesOf } from '../base/doublesOf.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';
import { FEATURES, listOf, number, record, since, whole } from '../persistence/fields.js';
import type { Place } from '../persistence/Place.js';
import { pairwiseSum } from '../statistics/pairwiseSum.js';

/**
 * A grown binary tree as a structure of arrays, one entry a node.
 *
 * Nodes are in depth-first order, so node 0 is the root and the left child of an inner node i is i + 1.
 */
export interface DecisionTree {
  /** The feature an inner node asks for; −1 at a leaf. */
  readonly feature: Int32Array;
  /** A row goes left when its value, rounded to float32, is ≤ this. 0 at a leaf. */
  readonly threshold: Float64Array;
  /** 1 at an inner node that sends missing values left. */
  readonly missingGoToLeft: Uint8Array;
  /** The right child of an inner node; −1 at a leaf. */
  readonly rightChild: Int32Array;
  /** Weighted share of the positive class among the node's training rows, 0 to 1. */
  readonly value: Float64Array;
  /** Weight of the node's training rows. */
  readonly weightedNodeSamples: Float64Array;
}

/** A tree as it leaves the builder, with what only training needs. */
export interface GrownTree extends DecisionTree {
  readonly impurity: Float64Array;
  /** Number of distinct training rows with a weight. */
  readonly nodeSamples: Int32Array;
}

/** A tree in JSON; child links follow from the order of the nodes. */
export interface DecisionTreeJson {
  readonly feature: readonly number[];
  /** Thresholds of the inner nodes alone, in their order. */
  readonly threshold: readonly (number | 'Infinity')[];
  /** Directions of the inner nodes alone; absent in a tree of version 1, where none was learned. */
  readonly missingGoToLeft: readonly number[] | undefined;
  readonly value: readonly number[];
  readonly weightedNodeSamples: readonly number[];
}

/**
 * The leaf that a row falls into.
 *
 * @param values rows of X in float32
 * @param offset where the row starts
 */
export function findLeaf(tree: DecisionTree, values: Float32Array, offset: number): number {
  const { feature, threshold, rightChild, missingGoToLeft } = tree;
  let node = 0;
  for (let f = feature[0]!; f >= 0; f = feature[node]!) {
    const value = values[offset + f]!;
    const goesLeft = value <= threshold[node]! || (missingGoToLeft[node] === 1 && isMissing(value));
    node = goesLeft ? node + 1 : rightChild[node]!;
  }
  return node;
}

/**
 * Adds to `sums` how much each feature's splits lowered the impurity, normalised to sum to 1 (scikit-learn's Gini importance).
 *
 * @returns false for a tree that is a single leaf, which adds nothing
 */
export function addImportances(tree: GrownTree, sums: Float64Array): boolean {
  const { feature, rightChild, weightedNodeSamples: weight, impurity } = tree;
  if (feature.length === 1) return false;
  const decrease = zeros(sums.length);
  for (let node = 0; node < feature.length; node++) {
    if (feature[node]! < 0) continue;
    const left = node + 1;
    const right = rightChild[node]!;
    const gain = weight[node]! * impurity[node]! - weight[left]! * impurity[left]! - weight[right]! * impurity[right]!;
    decrease[feature[node]!]! += gain;
  }
  for (let f = 0; f < sums.length; f++) decrease[f]! /= weight[0]!;
  const total = pairwiseSum(decrease);
  if (total > 0) for (let f = 0; f < sums.length; f++) sums[f]! += decrease[f]! / total;
  return true;
}

export function treeToJson(tree: DecisionTree): DecisionTreeJson {
  const { feature, threshold, missingGoToLeft, value, weightedNodeSamples } = tree;
  const isInner = (_: number, node: number) => feature[node]! >= 0;
  return {
    feature: Array.from(feature),
    threshold: Array.from(threshold.filter(isInner), (limit) => (limit === Infinity ? 'Infinity' : limit)),
    missingGoToLeft: Array.from(missingGoToLeft.filter(isInner)),
    value: Array.from(value),
    weightedNodeSamples: Array.from(weightedNodeSamples),
  };
}

const LAYOUT = record<DecisionTreeJson>({
  feature: listOf(whole(-1, FEATURES), 'nodes'),
  threshold: listOf((encoded, place) => (encoded === 'Infinity' ? encoded : number()(encoded, place)), 'splits'),
  missingGoToLeft: since(2, listOf(whole(0, 2), 'splits'), undefined),
  value: listOf(number(), 'nodes'),
  weightedNodeSamples: listOf(number(), 'nodes'),
});

/**
 * In a tree of version 1 a missing value goes with the greater weight of training rows.
 *
 * @throws `learn.invalid-artifact` when the arrays do not make a whole tree; `features` of the place is how many it may split on
 */
export function treeFromJson(encoded: unknown, place: Place): DecisionTree {
  const json = LAYOUT(encoded, place);
  const feature = Int32Array.from(json.feature);
  const threshold = zeros(feature.length);
  const missingGoToLeft = byteZeros(feature.length);
  const weightedNodeSamples = doublesOf(json.weightedNodeSamples);
  const rightChild = intZeros(feature.length).fill(-1);
  const waiting: number[] = [];
  let inner = 0;
  let end = -1;
  for (let node = 0; node < feature.length && end < 0; node++) {
    if (feature[node]! >= 0) {
      threshold[node] = Number(json.threshold[inner]!);
      missingGoToLeft[node] = json.missingGoToLeft?.[inner] ?? 0;
      inner++;
      waiting.push(node);
    } else if (waiting.length > 0) {
      const parent = waiting.pop()!;
      rightChild[parent] = node + 1;
    } else end = node + 1;
  }
  if (end !== feature.length) {
    throw place.refusal('a tree of one leaf more than splits, each split before its children', feature.length);
  }
  if (json.threshold.length !== inner) throw place.at('threshold').refusal(`of length ${inner}`, json.threshold.length);
  if (json.missingGoToLeft === undefined) {
    rightChild.forEach((right, node) => {
      if (right >= 0) missingGoToLeft[node] = weightedNodeSamples[node + 1]! > weightedNodeSamples[right]! ? 1 : 0;
    });
  }
  return { feature, threshold, missingGoToLeft, rightChild, value: doublesOf(json.value), weightedNodeSamples };
}
