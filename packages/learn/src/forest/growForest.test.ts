import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { findLeaf } from './DecisionTree.js';
import { ForestTally } from './ForestTally.js';
import { type ForestPlan, growForest } from './growForest.js';
import { RankedFeatures, toFloat32 } from './RankedFeatures.js';

interface ExpectedForest {
  params: { class_weight?: string; bootstrap?: boolean };
  weight: number[] | null;
  seeds: number[];
  proba: number[];
  importances: number[];
  node_counts: number[];
  oob_score?: number;
  oob_decision?: (number | null)[];
}

const reference = readExpected<{
  X: number[][];
  y: number[];
  unseen: number[][];
  forests: Record<string, ExpectedForest>;
}>('random_forest');
const X = Matrix.fromRows(reference.X);
const unseen = Matrix.fromRows(reference.unseen);
const y = Uint8Array.from(reference.y);

const DEFAULTS: Omit<ForestPlan, 'seeds'> = {
  criterion: 'gini',
  maxDepth: Infinity,
  minSamplesSplit: 2,
  minSamplesLeaf: 1,
  minWeightFractionLeaf: 0,
  maxFeatures: 3,
  maxLeafNodes: Infinity,
  minImpurityDecrease: 0,
  draws: 60,
  balanceEachDraw: false,
  ccpAlpha: 0,
  outOfBag: undefined,
};

describe('growForest', () => {
  it.each<[string, Partial<ForestPlan>]>([
    ['plain', {}],
    ['out_of_bag', { maxFeatures: 6, outOfBag: toFloat32('test', X) }],
    ['balanced', { criterion: 'entropy', maxDepth: 4 }],
    ['weighted', { minSamplesLeaf: 3 }],
    ['weighted_balanced', { draws: Math.floor(0.6 * sum(combined('weighted_balanced')!)) }],
    ['balanced_subsample', { balanceEachDraw: true }],
    ['no_bootstrap', { draws: 0 }],
    ['drawn', { draws: 25, minSamplesSplit: 6 }],
  ])('is scikit-learn’s forest, given the seeds of its trees: %s', (name, changes) => {
    const expected = reference.forests[name]!;
    const columns = Array.from({ length: expected.importances.length }, (_, j) => j);
    const ranked = new RankedFeatures('test', X.selectColumns(columns));
    const weight = combined(name);
    const tally = new ForestTally(X.rows, columns.length);
    for (const tree of growForest(ranked, y, weight, { ...DEFAULTS, ...changes, seeds: Uint32Array.from(expected.seeds) })) {
      tally.add(tree);
    }
    const forest = tally.result(y);

    expect(forest.trees.map((tree) => tree.feature.length)).toEqual(expected.node_counts);
    const rows = unseen.selectColumns(columns);
    const values = toFloat32('test', rows);
    expected.proba.forEach((proba, i) => {
      const leaves = forest.trees.map((tree) => tree.value[findLeaf(tree, values, i * columns.length)]!);
      expect(sum(leaves) / leaves.length).toBeCloseTo(proba, 14);
    });
    expected.importances.forEach((importance, j) => {
      expect(forest.importances[j]).toBeCloseTo(importance, 14);
    });
    if (expected.oob_decision !== undefined) {
      orNaN(expected.oob_decision).forEach((decision, i) => {
        expect(forest.oob!.decision[i]).toBeCloseTo(decision, 14);
      });
    }
  });
});

/** The weights that scikit-learn's forest draws by: sample weights times, for "balanced", those of the classes. */
function combined(name: string): Float64Array | undefined {
  const { params, weight } = reference.forests[name]!;
  if (params.class_weight !== 'balanced') return weight === null ? undefined : Float64Array.from(weight);
  const given = Float64Array.from(weight ?? reference.y.map(() => 1));
  const byClass = [0, 1].map((label) => sum(given.filter((_, i) => y[i] === label)));
  return given.map((w, i) => w * (sum(byClass) / (2 * byClass[y[i]!]!)));
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
