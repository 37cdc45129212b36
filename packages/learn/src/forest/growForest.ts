import type { Labels } from '../base/Estimator.js';
import { bootstrapCounts, cumulativeShares } from './bootstrapCounts.js';
import { addImportances, findLeaf, type GrownTree } from './DecisionTree.js';
import type { RankedFeatures } from './RankedFeatures.js';
import { type GrowthLimits, TreeGrower } from './TreeGrower.js';

export interface ForestPlan extends GrowthLimits {
  /** One seed a tree, scikit-learn's `random_state` of that tree. */
  readonly seeds: Uint32Array;
  /** Rows drawn for each tree; 0 to grow every tree on all rows, as they are. */
  readonly draws: number;
  /** Weight each tree's draw by class, so that both weigh the same in it. */
  readonly balanceEachDraw: boolean;
  /** X in float32, row after row, to score each row by the trees that did not draw it; `undefined` to do without. */
  readonly outOfBag: Float32Array | undefined;
}

export interface Forest {
  readonly trees: readonly GrownTree[];
  /** Mean of the trees' normalised importances, summing to 1 unless all are 0. */
  readonly importances: Float64Array;
  /** Mean share of the positive class over the trees that did not draw the row; NaN where every tree did. Shape (rows). */
  readonly outOfBagProba: Float64Array | undefined;
}

/**
 * Grows a forest as scikit-learn 1.9 `BaseForest.fit` does: with a bootstrap, weights are the chances of the draw and a tree's weights are
 * how often a row was drawn; without, they are the tree's weights.
 *
 * @param weight weight ≥ 0 of each row, `undefined` for all equal
 */
export function growForest(ranked: RankedFeatures, y: Labels, weight: Float64Array | undefined, plan: ForestPlan): Forest {
  const { rows, features } = ranked;
  const grower = new TreeGrower(ranked, y, plan);
  const cumulative = weight === undefined ? undefined : cumulativeShares(weight);
  const counts = new Float64Array(rows);
  const treeWeight = plan.draws === 0 ? (weight ?? new Float64Array(rows).fill(1)) : new Float64Array(rows);
  const tally = new OutOfBagTally(plan.outOfBag, rows, features);
  const trees: GrownTree[] = [];
  const importances = new Float64Array(features);
  let grown = 0;
  for (const seed of plan.seeds) {
    if (plan.draws > 0) {
      bootstrapCounts(counts, plan.draws, seed, cumulative);
      treeWeight.set(counts);
      if (plan.balanceEachDraw) balance(treeWeight, y);
    }
    const tree = grower.grow(treeWeight, seed);
    if (addImportances(tree, importances)) grown++;
    if (plan.draws > 0) tally.add(tree, counts);
    trees.push(tree);
  }
  normalise(importances, grown);
  return { trees, importances, outOfBagProba: tally.proba() };
}

/** Multiplies counts by `draws / (classes · draws of the class)`: scikit-learn's "balanced" over the classes that were drawn. */
function balance(counts: Float64Array, y: Labels): void {
  const drawn: [number, number] = [0, 0];
  for (let i = 0; i < counts.length; i++) drawn[y[i] === 1 ? 1 : 0] += counts[i]!;
  const classes = drawn[0] > 0 && drawn[1] > 0 ? 2 : 1;
  const total = drawn[0] + drawn[1];
  const factor: [number, number] = [total / (classes * drawn[0]), total / (classes * drawn[1])];
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! > 0) counts[i]! *= factor[y[i] === 1 ? 1 : 0];
  }
}

function normalise(sums: Float64Array, grown: number): void {
  if (grown === 0) return;
  let total = 0;
  for (let f = 0; f < sums.length; f++) {
    sums[f]! /= grown;
    total += sums[f]!;
  }
  for (let f = 0; f < sums.length; f++) sums[f]! /= total;
}

class OutOfBagTally {
  readonly #values: Float32Array | undefined;
  readonly #features: number;
  readonly #sum: Float64Array;
  readonly #trees: Int32Array;

  constructor(values: Float32Array | undefined, rows: number, features: number) {
    this.#values = values;
    this.#features = features;
    this.#sum = new Float64Array(rows);
    this.#trees = new Int32Array(rows);
  }

  add(tree: GrownTree, counts: Float64Array): void {
    if (this.#values === undefined) return;
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] !== 0) continue;
      this.#sum[i]! += tree.value[findLeaf(tree, this.#values, i * this.#features)]!;
      this.#trees[i]! += 1;
    }
  }

  proba(): Float64Array | undefined {
    if (this.#values === undefined) return undefined;
    return this.#sum.map((sum, i) => sum / this.#trees[i]!);
  }
}
