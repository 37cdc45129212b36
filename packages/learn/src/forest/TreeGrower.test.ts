import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { RankedFeatures } from './RankedFeatures.js';
import { TreeGrower } from './TreeGrower.js';

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

interface Expected {
  X: number[][];
  y: number[];
  trees: Record<string, ExpectedTree>;
  few_values: number[][];
  trees_of_few_values: Record<string, ExpectedTree>;
}

const { X, y, trees, few_values, trees_of_few_values } = readExpected<Expected>('decision_tree');
const CASES: [string, ExpectedTree, Matrix][] = [
  ...Object.entries(trees).map(([name, tree]): [string, ExpectedTree, Matrix] => [name, tree, uniqueWhereNeeded(tree)]),
  ...Object.entries(trees_of_few_values).map(([name, tree]): [string, ExpectedTree, Matrix] => [
    name,
    tree,
    Matrix.fromRows(few_values),
  ]),
];

describe('TreeGrower', () => {
  it.each(CASES)('grows scikit-learn’s tree node by node: %s', (_, expected, matrix) => {
    const { params } = expected;
    const grower = new TreeGrower(new RankedFeatures('test', matrix), Uint8Array.from(y), {
      criterion: params.criterion ?? 'gini',
      maxDepth: params.max_depth ?? Number.POSITIVE_INFINITY,
      minSamplesSplit: params.min_samples_split ?? 2,
      minSamplesLeaf: params.min_samples_leaf ?? 1,
      maxFeatures: params.max_features ?? matrix.columns,
      minImpurityDecrease: params.min_impurity_decrease ?? 0,
    });
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
});

/** The cases with real weights leave out the columns with repeated values: sums there depend on how the reference's sort breaks ties. */
function uniqueWhereNeeded({ weight }: ExpectedTree): Matrix {
  const isDyadic = weight.every((w) => Number.isInteger(w * 4));
  return Matrix.fromRows(X).selectColumns(Array.from({ length: isDyadic ? 9 : 6 }, (_, j) => j));
}
