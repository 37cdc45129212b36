import { arange } from '../base/arange.js';
import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, integer, positiveInteger, seed } from '../base/parameters.js';
import { tabulate } from '../base/tabulate.js';

/** One way to part the rows: no row is in both, and together they are all rows. Row numbers ascend. */
export interface Fold {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

export interface KFoldOptions {
  /** Folds, ≥ 2. Default 5. */
  readonly nSplits?: number;
  /** Draw the folds instead of taking rows in their order. Default false. */
  readonly shuffle?: boolean;
  /** Seed of the draw; without meaning unless `shuffle`. Default 0. */
  readonly randomState?: number;
}

export interface RepeatedKFoldOptions {
  /** Folds of each repeat, ≥ 2. Default 5. */
  readonly nSplits?: number;
  /** Times the rows are parted anew, ≥ 1. Default 10. */
  readonly nRepeats?: number;
  /** Seed of the draws. Default 0. */
  readonly randomState?: number;
}

export const REPEATED_K_FOLD_OPTIONS: ParameterTable<RepeatedKFoldOptions> = {
  nSplits: [5, integer({ min: 2 })],
  nRepeats: [10, positiveInteger()],
  randomState: [0, seed()],
};

export const K_FOLD_OPTIONS: ParameterTable<KFoldOptions> = {
  nSplits: [5, integer({ min: 2 })],
  shuffle: [false, boolean()],
  randomState: [0, seed()],
};

/** The folds in which each row is tested once, from the number of the fold that tests it. */
export function foldsFrom(testFold: Int32Array, nSplits: number): Fold[] {
  return tabulate(nSplits, (fold) => partRows(testFold.length, (row) => testFold[row] === fold));
}

/** All rows, parted into those that are tested and the rest. */
export function partRows(rows: number, isTest: (row: number) => boolean): Fold {
  const all = arange(rows);
  return { train: all.filter((row) => !isTest(row)), test: all.filter(isTest) };
}

/** Throws `learn.invalid-data` unless y holds 0 and 1 only and, where groups are given, there is one a row. */
export function checkSplitInput(owner: string, y: Labels, groups?: Int32Array): void {
  for (const label of y) {
    if (label > 1) throw invalidData(owner, 'y must hold 0 and 1 only', label);
  }
  if (groups !== undefined && groups.length !== y.length) {
    throw invalidData(owner, `groups must have one value a row (${y.length})`, groups.length);
  }
}

/** The labels of some rows. */
export function takeLabels(y: Labels, rows: Int32Array): Labels {
  return Uint8Array.from(rows, (row) => y[row]!);
}
