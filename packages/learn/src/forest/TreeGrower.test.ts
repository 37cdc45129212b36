import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { pruneByCost } from './pruneByCost.js';
import { RankedFeatures } from './RankedFeatures.js';
import { type GrowthLimits, TreeGrower } from './TreeGrower.js';

interface ExpectedTree {
  params: {
    criterion?: 'gini' | 'entropy';
    max_depth?: number;
    min_samples_split?: number;
    min_samples_leaf?: number;
    max_features?: number;
    min_impurity_decrease?: number;
  };
  seed: number;
  weight: number[];
  feature: number[];
  threshold: number[];
  right_child: number[];
  impurity: number[];
  node_samples: number[];
  weighted_node_samples: number[];
  value: number[];
}

interface ExpectedMissing {
  params: ExpectedTree['params'] & { max_leaf_nodes?: number; min_weight_fraction_leaf?: number; ccp_alpha?: number };
  seed: number;
  weight: number[];
  feature: number[];
  threshold: (number | null)[];
  missing_go_to_left: number[];
  weighted_node_samples: number[];
  value: number[];
}

interface Expected {
  X: number[][];
  y: number[];
  trees: Record<string, ExpectedTree>;
  missing: { X: (number | null)[][]; trees: Record<string, ExpectedMissing> };
  few_values: number[][];
  trees_of_few_values: Record<string, ExpectedTree>;
}

const { X, y, trees, few_values, trees_of_few_values, missing } = readExpected<Expected>('decision_tree');
const CASES: [string, ExpectedTree, Matrix][] = [
  ...Object.entries(trees).map(([name, tree]): [string, ExpectedTree, Matrix] => [name, tree, Matrix.fromRows(X)]),
  ...Object.entries(trees_of_few_values).map(([name, tree]): [string, ExpectedTree, Matrix] => [
    name,
    tree,
    Matrix.fromRows(few_values),
  ]),
];

describe('TreeGrower', () => {
  it.each(CASES)('grows scikit-learn’s tree node by node: %s', (_, expected, matrix) => {
    const { params } = expected;
    const grower = new TreeGrower(new RankedFeatures('test', matrix), Uint8Array.from(y), limits(params, matrix.columns));
    grower.grow(new Float64Array(y.length).fill(1), 99);
    const tree = grower.grow(Float64Array.from(expected.weight), expected.seed);

    expect(Array.from(tree.feature)).toEqual(expected.feature);
    expect(Array.from(tree.threshold)).toEqual(expected.threshold);
    expect(Array.from(tree.rightChild)).toEqual(expected.right_child);
    expect(Array.from(tree.nodeSamples)).toEqual(expected.node_samples);
    expect(Array.from(tree.weightedNodeSamples)).toEqual(expected.weighted_node_samples);
    expect(Array.from(tree.value)).toEqual(expected.value);
    tree.impurity.forEach((impurity, node) => {
      expect(Math.abs(impurity - expected.impurity[node]!)).toBeLessThanOrEqual(params.criterion === 'entropy' ? 1e-15 : 0);
    });
  });

  it.each(Object.entries(missing.trees))('learns where missing values go, as scikit-learn does: %s', (_, expected) => {
    const { params } = expected;
    const matrix = Matrix.fromRows(missing.X.map(orNaN));
    const grower = new TreeGrower(new RankedFeatures('test', matrix), Uint8Array.from(y), limits(params, matrix.columns));
    const grown = grower.grow(Float64Array.from(expected.weight), expected.seed);
    const tree = params.ccp_alpha === undefined ? grown : pruneByCost(grown, params.ccp_alpha);

    expect(Array.from(tree.feature)).toEqual(expected.feature);
    expect(Array.from(tree.threshold)).toEqual(expected.threshold.map((threshold) => threshold ?? Infinity));
    expect(Array.from(tree.missingGoToLeft)).toEqual(expected.missing_go_to_left);
    expect(Array.from(tree.weightedNodeSamples)).toEqual(expected.weighted_node_samples);
    expect(Array.from(tree.value)).toEqual(expected.value);
  });
});

function limits(params: ExpectedMissing['params'], features: number): GrowthLimits {
  return {
    criterion: params.criterion ?? 'gini',
    maxDepth: params.max_depth ?? Infinity,
    minSamplesSplit: params.min_samples_split ?? 2,
    minSamplesLeaf: params.min_samples_leaf ?? 1,
    minWeightFractionLeaf: params.min_weight_fraction_leaf ?? 0,
    maxFeatures: params.max_features ?? features,
    maxLeafNodes: params.max_leaf_nodes ?? Infinity,
    minImpurityDecrease: params.min_impurity_decrease ?? 0,
  };
}
