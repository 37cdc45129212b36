import { fround } from '../base/fround.js';
/** The rows of a node, as the part of the tree's `samples` from `start` to `end`, and the weights of its classes. */
export interface NodeSums {
  start: number;
  end: number;
  negative: number;
  positive: number;
  /** Weight of both; apart, because it is summed apart. */
  total: number;
}

/** The best split of a node so far. */
export interface Split {
  feature: number;
  /** +∞ where only missing values go right. */
  threshold: number;
  /** The lowest rank in the feature that goes right. */
  firstRight: number;
  /** Where the node's missing values go. */
  missingGoToLeft: boolean;
  /** scikit-learn's proxy of the improvement, −∞ before any split. */
  score: number;
}

/** Limits on either side of a split. */
export interface SideLimits {
  readonly minSamplesLeaf: number;
  /** Least weight, set for each tree. */
  minWeightLeaf: number;
}

/** A way to look for the best split of a node on one feature. */
export interface SplitSearch {
  /** Prepares for a tree with these weights, shape (rows). */
  start(weight: Float64Array): void;
  /**
   * Replaces `best` where the feature has a strictly better split.
   *
   * @returns false when the feature is constant in the node, or missing in all of it
   */
  search(feature: number, node: NodeSums, best: Split): boolean;
}

/** Two values this close are one to scikit-learn's trees. */
export const FEATURE_THRESHOLD: number = fround(1e-7);

/** How much less than the best so far a fast estimate of a score may be and still deserve the exact one; relative to the node's weight. */
export const SCREEN = 1e-11;
