import { arange } from '../base/arange.js';
import { byteZeros } from '../base/byteZeros.js';
import { fround } from '../base/fround.js';
import { max } from '../base/max.js';
import { RandomState } from '../random/RandomState.js';
import { LinearCongruential } from './LinearCongruential.js';
import { stdShuffle } from './stdShuffle.js';

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

export interface SamplingParams {
  readonly treeMethod: 'exact' | 'hist';
  readonly subsample: number;
  readonly colsampleByTree: number;
  readonly colsampleByLevel: number;
  readonly colsampleByNode: number;
  readonly randomState: number;
}

/**
 * Draws the rows and columns of one tree after another: the same ones as XGBoost 3.2 on one thread (`tree/updater_colmaker.cc`,
 * `tree/hist/sampler.cc`, `common/random.cc`, built against libstdc++ 10), from the same seed.
 *
 * Each row takes part by a coin of its own. Columns are drawn without replacement for a tree, from these for a level, and from these for a
 * node, as each is reached; they have a generator of their own, for each tree with `exact`, for all with `hist`. A tree's draws do not hang on
 * how many come after it.
 */
export class TreeSampler {
  readonly #rows: number;
  readonly #all: Int32Array;
  readonly #params: SamplingParams;
  readonly #random: RandomState;
  #columnRandom: RandomState | undefined;

  constructor(rows: number, columns: number, params: SamplingParams) {
    this.#rows = rows;
    this.#all = arange(columns);
    this.#params = params;
    this.#random = new RandomState(params.randomState);
  }

  next(): TreeSample {
    const { subsample, colsampleByTree, colsampleByLevel, colsampleByNode, treeMethod } = this.#params;
    const rows = treeMethod === 'exact' ? this.#exactRows(fround(subsample)) : this.#histRows(fround(subsample));
    const random = this.#columnRandom!;
    const columns = drawColumns(this.#all, colsampleByTree, random);
    const ofLevels: Int32Array[] = [];
    const columnsAt = (depth: number) => {
      ofLevels[depth] ??= drawColumns(columns, colsampleByLevel, random);
      return drawColumns(ofLevels[depth], colsampleByNode, random);
    };
    return { rows, columns, columnsAt };
  }

  /** Two draws of 32 bits a coin; then the seed of the tree's columns. */
  #exactRows(subsample: number): Uint8Array | undefined {
    const random = this.#random;
    const coin = () => (random.uint32() + random.uint32() * 2 ** 32) / 2 ** 64;
    const rows = subsample < 1 ? this.#toss(coin, subsample) : undefined;
    this.#columnRandom = new RandomState(random.uint32());
    return rows;
  }

  /** The seed of all columns before the first tree, which draws its columns in vain once; then one a tree for its rows. */
  #histRows(subsample: number): Uint8Array | undefined {
    if (this.#columnRandom === undefined) {
      this.#columnRandom = new RandomState(this.#random.uint32());
      drawColumns(this.#all, this.#params.colsampleByTree, this.#columnRandom);
    }
    if (Math.trunc(fround(fround(this.#rows) * subsample)) >= this.#rows) return undefined;
    const coins = new LinearCongruential(this.#random.uint32());
    return this.#toss(() => coins.random(), subsample);
  }

  /** A coin a row, which takes part below the share. */
  #toss(coin: () => number, share: number): Uint8Array {
    return byteZeros(this.#rows).map(() => (coin() < share ? 1 : 0));
  }
}

/** Columns drawn without replacement, ascending: `max(1, ⌊fraction · count⌋)` of them, the product rounded to float32. */
function drawColumns(columns: Int32Array, fraction: number, random: RandomState): Int32Array {
  if (fround(fraction) === 1) return columns;
  const count = max(1, Math.trunc(fround(fround(fraction) * columns.length)));
  return stdShuffle(columns.slice(), random).subarray(0, count).sort();
}
