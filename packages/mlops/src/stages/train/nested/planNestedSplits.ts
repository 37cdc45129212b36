import { NeurogradeError, type RunWarning } from '@neurograde/contracts';
import { deriveSeed, type Labels, repeatedStratifiedGroupKFold, stratifiedGroupKFold } from '@neurograde/learn';
import { groupIndices, MINIMUM_PER_CLASS, PURPOSE, patientsPerClass } from '../planSplits.js';
import type { Split } from '../TrainingData.js';

/** An outer fold: its `test` rows judge what was chosen on its `train` rows. */
export interface OuterFold extends Split {
  /** From 0. */
  readonly repeat: number;
  /** Place in its repeat, from 0. */
  readonly fold: number;
  /** The folds of its training part, as rows of the dataset. */
  readonly inner: readonly Split[];
}

export interface NestedPlan {
  /** Repeat by repeat, and in each fold by fold. */
  readonly outer: readonly OuterFold[];
  /** The folds over all rows, from which the model to use is searched, calibrated and thresholded. */
  readonly folds: readonly Split[];
  readonly warnings: readonly RunWarning[];
}

export interface NestedPlanOptions {
  /** Outer folds of a repeat, and folds of the search over all rows, ≥ 2. */
  readonly folds: number;
  /** Times the outer folds are drawn, ≥ 1. */
  readonly repeats: number;
  /** ≥ 2. */
  readonly innerFolds: number;
}

/**
 * The splits of the nested protocol: outer folds × repeats, inner folds inside each outer training part, and the folds over all rows; all stratified by grade
 * and grouped by patient. With few patients of a grade there are fewer folds, which is warned of.
 *
 * @throws `train.class-too-small`
 */
export function planNestedSplits(
  y: Labels,
  patients: readonly string[],
  { folds, repeats, innerFolds }: NestedPlanOptions,
  seed: number,
): NestedPlan {
  const groups = groupIndices(patients);
  const [high, low] = patientsPerClass(y, groups);
  const smallest = Math.min(low, high);
  if (smallest < MINIMUM_PER_CLASS) throw new NeurogradeError('train.class-too-small', { low, high, minimum: MINIMUM_PER_CLASS });
  const nSplits = Math.min(folds, smallest);
  const outer = repeatedStratifiedGroupKFold(y, groups, {
    nSplits,
    nRepeats: repeats,
    randomState: deriveSeed(seed, PURPOSE.outerFolds),
  }).map(({ train, test }, index) => ({
    repeat: Math.floor(index / nSplits),
    fold: index % nSplits,
    train,
    test,
    inner: innerFoldsOf(train, y, groups, innerFolds, deriveSeed(seed, PURPOSE.innerFolds, index)),
  }));
  const fewest = Math.min(...outer.map(({ inner }) => inner.length));
  const warnings: RunWarning[] = [];
  if (nSplits < folds) warnings.push({ code: 'fewer-folds', details: { folds: nSplits, asked: folds } });
  else if (fewest < innerFolds) warnings.push({ code: 'fewer-folds', details: { folds: fewest, asked: innerFolds } });
  if (smallest < 5 * nSplits) warnings.push({ code: 'few-patients-in-fold', details: { patients: smallest, folds: nSplits } });
  return {
    outer,
    folds: stratifiedGroupKFold(y, groups, { nSplits, shuffle: true, randomState: deriveSeed(seed, PURPOSE.folds) }),
    warnings,
  };
}

/** Folds of some rows, as rows of the dataset; no more than the smaller grade has patients there. */
function innerFoldsOf(rows: Int32Array, y: Labels, groups: Int32Array, folds: number, randomState: number): Split[] {
  const yRows = Uint8Array.from(rows, (row) => y[row]!);
  const groupsRows = Int32Array.from(rows, (row) => groups[row]!);
  const nSplits = Math.min(folds, ...patientsPerClass(yRows, groupsRows));
  const toDataset = (indices: Int32Array) => Int32Array.from(indices, (index) => rows[index]!);
  return stratifiedGroupKFold(yRows, groupsRows, { nSplits, shuffle: true, randomState }).map(({ train, test }) => ({
    train: toDataset(train),
    test: toDataset(test),
  }));
}
