import { deriveSeed } from '../random/deriveSeed.js';
import { RandomState } from '../random/RandomState.js';

const fround = Math.fround;

/** Which rows and columns one tree may see. */
export interface TreeSample {
  /** 1 for each row that takes part; undefined for all of them. */
  readonly rows: Uint8Array | undefined;
  /** Columns of the tree, ascending. */
  readonly columns: Int32Array;
  /**
   * Columns of one node at a depth, ascending, a subset of the tree's. To be asked once a node, or once a level where `colsampleByNode` is 1, in
   * the order in which the nodes are looked at.
   */
  columnsAt(depth: number): Int32Array;
}

export interface SamplingFractions {
  readonly subsample: number;
  readonly colsampleByTree: number;
  readonly colsampleByLevel: number;
  readonly colsampleByNode: number;
  readonly randomState: number;
}

/**
 * The rows and columns of one tree. Rows are drawn first, by a coin each as in XGBoost, then the tree's columns, then each level's as it is
 * reached, then each node's.
 *
 * @param tree place of the tree in the ensemble: with `randomState` it makes the seed, so that a tree's draws hang on no other's
 */
export function drawTreeSample(rows: number, columns: number, fractions: SamplingFractions, tree: number): TreeSample {
  const { subsample, colsampleByTree, colsampleByLevel, colsampleByNode, randomState } = fractions;
  const all = Int32Array.from({ length: columns }, (_, column) => column);
  if (subsample === 1 && colsampleByTree === 1 && colsampleByLevel === 1 && colsampleByNode === 1) {
    return { rows: undefined, columns: all, columnsAt: () => all };
  }
  const random = new RandomState(deriveSeed(randomState, tree));
  const taken =
    subsample === 1 ? undefined : Uint8Array.from({ length: rows }, () => (random.random() < fround(subsample) ? 1 : 0));
  const ofTree = drawColumns(all, colsampleByTree, random);
  const ofLevels: Int32Array[] = [];
  const columnsAt = (depth: number) => {
    ofLevels[depth] ??= drawColumns(ofTree, colsampleByLevel, random);
    return drawColumns(ofLevels[depth], colsampleByNode, random);
  };
  return { rows: taken, columns: ofTree, columnsAt };
}

/** Columns drawn without replacement, ascending: `max(1, ⌊fraction · count⌋)` of them, the product rounded to float32 as XGBoost's is. */
function drawColumns(columns: Int32Array, fraction: number, random: RandomState): Int32Array {
  if (fraction === 1) return columns;
  const count = Math.max(1, Math.trunc(fround(fround(fraction) * columns.length)));
  return random.shuffle(columns.slice()).subarray(0, count).sort();
}
