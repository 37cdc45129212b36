import type { Labels } from '../base/Estimator.js';
import { zeros } from '../base/zeros.js';
import { bootstrapCounts, cumulativeShares } from './bootstrapCounts.js';
import { findLeaf, type GrownTree } from './DecisionTree.js';
import { pruneByCost } from './pruneByCost.js';
import type { RankedFeatures } from './RankedFeatures.js';
import { type GrowthLimits, TreeGrower } from './TreeGrower.js';

export interface ForestPlan extends GrowthLimits {
  /** One seed a tree, scikit-learn's `random_state` of that tree; asked for tree by tree. */
  readonly seeds: Iterable<number>;
  /** Rows drawn for each tree; 0 to grow every tree on all rows, as they are. */
  readonly draws: number;
  /** Weight each tree's draw by class, so that both weigh the same in it. */
  readonly balanceEachDraw: boolean;
  /** Largest cost of a link that is pruned away; 0 to prune none. */
  readonly ccpAlpha: number;
  /** X in float32, row after row, to score each row by the trees that did not draw it; `undefined` to do without. */
  readonly outOfBag: Float32Array | undefined;
}

/** A tree and, shape (rows), its share of the positive class for the rows that it did not draw; NaN for those it drew. */
export interface ForestTree {
  readonly tree: GrownTree;
  readonly outOfBag: Float64Array | undefined;
}

/**
 * Grows the trees of a forest as scikit-learn 1.9 `BaseForest.fit` does, one a step: with a bootstrap, weights are the chances of the draw and a
 * tree's weights are how often a row was drawn; without, they are the tree's weights. A tree depends on its own seed alone.
 *
 * @param weight weight ≥ 0 of each row, `undefined` for all equal
 */
export function* growForest(
  ranked: RankedFeatures,
  y: Labels,
  weight: Float64Array | undefined,
  plan: ForestPlan,
): Generator<ForestTree> {
  const { rows, features } = ranked;
  const grower = new TreeGrower(ranked, y, plan);
  const cumulative = weight === undefined ? undefined : cumulativeShares(weight);
  const counts = zeros(rows);
  const treeWeight = plan.draws === 0 ? (weight ?? zeros(rows).fill(1)) : zeros(rows);
  for (const seed of plan.seeds) {
    if (plan.draws > 0) {
      bootstrapCounts(counts, plan.draws, seed, cumulative);
      treeWeight.set(counts);
      if (plan.balanceEachDraw) balance(treeWeight, y);
    }
    const full = grower.grow(treeWeight, seed);
    const tree = plan.ccpAlpha > 0 ? pruneByCost(full, plan.ccpAlpha) : full;
    yield { tree, outOfBag: plan.outOfBag && shareOutOfBag(tree, counts, plan.outOfBag, features) };
  }
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

function shareOutOfBag(tree: GrownTree, counts: Float64Array, values: Float32Array, features: number): Float64Array {
  return counts.map((count, i) => (count === 0 ? tree.value[findLeaf(tree, values, i * features)]! : Number.NaN));
}
