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
  readonly threshold: readonly number[];
  readonly value: readonly number[];
  readonly weightedNodeSamples: readonly number[];
}

/**
 * The leaf that a row falls into.
 *
 * @param values rows of X in float32
 * @param offset where the row starts
 */
export function findLeaf({ feature, threshold, rightChild }: DecisionTree, values: Float32Array, offset: number): number {
  let node = 0;
  for (let f = feature[0]!; f >= 0; f = feature[node]!) {
    node = values[offset + f]! <= threshold[node]! ? node + 1 : rightChild[node]!;
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
  const decrease = new Float64Array(sums.length);
  for (let node = 0; node < feature.length; node++) {
    if (feature[node]! < 0) continue;
    const left = node + 1;
    const right = rightChild[node]!;
    const gain = weight[node]! * impurity[node]! - weight[left]! * impurity[left]! - weight[right]! * impurity[right]!;
    decrease[feature[node]!]! += gain;
  }
  let total = 0;
  for (let f = 0; f < sums.length; f++) {
    decrease[f]! /= weight[0]!;
    total += decrease[f]!;
  }
  if (total > 0) for (let f = 0; f < sums.length; f++) sums[f]! += decrease[f]! / total;
  return true;
}

export function treeToJson({ feature, threshold, value, weightedNodeSamples }: DecisionTree): DecisionTreeJson {
  return {
    feature: Array.from(feature),
    threshold: Array.from(threshold.filter((_, node) => feature[node]! >= 0)),
    value: Array.from(value),
    weightedNodeSamples: Array.from(weightedNodeSamples),
  };
}

export function treeFromJson(json: DecisionTreeJson): DecisionTree {
  const feature = Int32Array.from(json.feature);
  const threshold = new Float64Array(feature.length);
  const rightChild = new Int32Array(feature.length).fill(-1);
  const waiting: number[] = [];
  for (let node = 0, inner = 0; node < feature.length; node++) {
    if (feature[node]! >= 0) {
      threshold[node] = json.threshold[inner++]!;
      waiting.push(node);
    } else if (waiting.length > 0) {
      rightChild[waiting.pop()!] = node + 1;
    }
  }
  return {
    feature,
    threshold,
    rightChild,
    value: Float64Array.from(json.value),
    weightedNodeSamples: Float64Array.from(json.weightedNodeSamples),
  };
}
