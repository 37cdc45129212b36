import type { RandomForestClassifier, XGBBooster } from '@neurograde/learn';
import type { OnnxGraph } from './OnnxGraph.js';

/** Nodes of trees in the order in which ONNX lists them. Numbers of nodes are those within their tree. */
class TreeNodes {
  readonly tree: number[] = [];
  readonly node: number[] = [];
  readonly feature: number[] = [];
  readonly threshold: number[] = [];
  readonly left: number[] = [];
  readonly right: number[] = [];
  readonly missingGoLeft: number[] = [];
  readonly mode: string[] = [];
  readonly leafTree: number[] = [];
  readonly leafNode: number[] = [];
  readonly leafTarget: number[] = [];
  readonly leafValue: number[] = [];

  addSplit(
    tree: number,
    node: number,
    feature: number,
    mode: 'BRANCH_LT' | 'BRANCH_LEQ',
    threshold: number,
    left: number,
    right: number,
    missingGoLeft: number,
  ): void {
    this.#add(tree, node, feature, mode, threshold, left, right, missingGoLeft);
  }

  /** @param value what a row in this leaf adds to a target */
  addLeaf(tree: number, node: number, value: number): void {
    this.#add(tree, node, 0, 'LEAF', 0, 0, 0, 0);
    this.addToLeaf(tree, node, tree, value);
  }

  addToLeaf(tree: number, node: number, target: number, value: number): void {
    this.leafTree.push(tree);
    this.leafNode.push(node);
    this.leafTarget.push(target);
    this.leafValue.push(value);
  }

  /** What each target gets of each row, shape (rows, targets), float32. Each tree is a target of its own, so that the order in which they are added is known. */
  leaves(graph: OnnxGraph, input: string, targets: number): string {
    const rows = graph.cast(input, 'float');
    return graph.addTrees('TreeEnsembleRegressor', [rows], {
      n_targets: { int: targets },
      nodes_treeids: { ints: this.tree },
      nodes_nodeids: { ints: this.node },
      nodes_featureids: { ints: this.feature },
      nodes_modes: { texts: this.mode },
      nodes_values: { floats: this.threshold },
      nodes_truenodeids: { ints: this.left },
      nodes_falsenodeids: { ints: this.right },
      nodes_missing_value_tracks_true: { ints: this.missingGoLeft },
      target_treeids: { ints: this.leafTree },
      target_nodeids: { ints: this.leafNode },
      target_ids: { ints: this.leafTarget },
      target_weights: { floats: this.leafValue },
      post_transform: { text: 'NONE' },
    });
  }

  #add(
    tree: number,
    node: number,
    feature: number,
    mode: string,
    threshold: number,
    left: number,
    right: number,
    missing: number,
  ): void {
    this.tree.push(tree);
    this.node.push(node);
    this.feature.push(feature);
    this.mode.push(mode);
    this.threshold.push(threshold);
    this.left.push(left);
    this.right.push(right);
    this.missingGoLeft.push(missing);
  }
}

/** The margin of boosted trees, added up float32 by float32 from the base score on, tree by tree, as XGBoost does. */
export function addXgboost(graph: OnnxGraph, booster: XGBBooster, input: string): string {
  const { roots, feature, value, defaultLeft, leftChild, size } = booster.trees_;
  const trees = booster.bestIteration_ === undefined ? size : booster.bestIteration_ + 1;
  const start = marginOf(booster.baseScore_);
  const nodes = new TreeNodes();
  for (let tree = 0; tree < trees; tree++) {
    const root = roots[tree]!;
    for (let node = root; node < roots[tree + 1]!; node++) {
      const left = leftChild[node]! - root;
      if (feature[node]! < 0) nodes.addLeaf(tree, node - root, tree === 0 ? Math.fround(start + value[node]!) : value[node]!);
      else nodes.addSplit(tree, node - root, feature[node]!, 'BRANCH_LT', value[node]!, left, left + 1, defaultLeft[node]!);
    }
  }
  const sums = graph.add('CumSum', [nodes.leaves(graph, input, trees), graph.wholeScalar(1)]);
  return graph.cast(graph.columns(sums, [trees - 1]), 'double');
}

/**
 * The mean over the trees of a forest of the share of low grades in the row's leaf. A leaf's share is held by two float32s, the nearest and what is left of it
 * for a further target, for ONNX's leaves have no float64.
 */
export function addForest(graph: OnnxGraph, forest: RandomForestClassifier, input: string): string {
  const trees = forest.trees_.length;
  const nodes = new TreeNodes();
  forest.trees_.forEach(({ feature, threshold, missingGoToLeft, rightChild, value }, tree) => {
    feature.forEach((split, node) => {
      if (split < 0) {
        const nearest = Math.fround(value[node]!);
        nodes.addLeaf(tree, node, nearest);
        if (nearest !== value[node]) nodes.addToLeaf(tree, node, trees + tree, value[node]! - nearest);
      } else {
        const limit = floatBelow(threshold[node]!);
        nodes.addSplit(tree, node, split, 'BRANCH_LEQ', limit, node + 1, rightChild[node]!, missingGoToLeft[node]!);
      }
    });
  });
  const leaves = graph.cast(nodes.leaves(graph, input, 2 * trees), 'double');
  const sum = graph.add('ReduceSum', [leaves, graph.wholes([1])], { keepdims: { int: 1 } });
  return graph.add('Div', [sum, graph.scalar(trees)]);
}

/** The margin of a probability in single precision, at least a millionth away from 0 and 1, as XGBoost has it. */
function marginOf(baseScore: number): number {
  const bounded = Math.min(Math.max(baseScore, Math.fround(1e-6)), Math.fround(1 - 1e-6));
  return -Math.fround(Math.log(Math.fround(Math.fround(1 / bounded) - 1)));
}

/** The largest float32 that is not above: a float32 is ≤ the one exactly when it is ≤ the other. */
function floatBelow(threshold: number): number {
  const rounded = Math.fround(threshold);
  if (!(rounded > threshold)) return rounded;
  const bits = new Int32Array(Float32Array.of(rounded).buffer);
  if (rounded === 0) return -(2 ** -149);
  bits[0] = bits[0]! + (rounded > 0 ? -1 : 1);
  return new Float32Array(bits.buffer)[0]!;
}
