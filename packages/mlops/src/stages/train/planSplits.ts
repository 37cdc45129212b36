import { type Grade, NeurogradeError, type RunWarning, type TrainConfiguration } from '@neurograde/contracts';
import { deriveSeed, type Labels, RandomState, stratifiedGroupKFold, stratifiedGroupSplit } from '@neurograde/learn';
import type { Split } from './TrainingData.js';

/** Fewer patients of a grade than this, and no estimate means anything. */
export const MINIMUM_PER_CLASS = 5;

/** What a seed is for, so that each draw has a stream of its own. */
export const PURPOSE = {
  split: 1,
  folds: 2,
  search: 3,
  fit: 4,
  shuffle: 5,
  bootstrap: 6,
  importance: 7,
  outerFolds: 8,
  innerFolds: 9,
  outerTraining: 10,
  checks: 11,
} as const;

export interface SplitPlan {
  /** Rows of the untouched test part. */
  readonly test: Int32Array;
  /** Rows of the training part. */
  readonly train: Int32Array;
  /** Folds of the training part, as rows of the dataset. */
  readonly folds: readonly Split[];
  readonly warnings: readonly RunWarning[];
}

/**
 * The test part and the folds of the training part, stratified by grade and grouped by patient.
 *
 * @throws `train.class-too-small`
 */
export function planSplits(y: Labels, patients: readonly string[], configuration: TrainConfiguration, seed: number): SplitPlan {
  const groups = groupIndices(patients);
  checkClassSizes(y, groups, configuration.testFraction);
  const { train, test } = stratifiedGroupSplit(y, groups, {
    testSize: configuration.testFraction,
    randomState: deriveSeed(seed, PURPOSE.split),
  });
  const yTrain = Uint8Array.from(train, (row) => y[row]!);
  const groupsTrain = Int32Array.from(train, (row) => groups[row]!);
  const smallest = Math.min(...patientsPerClass(yTrain, groupsTrain));
  const nSplits = Math.min(configuration.folds, smallest);
  const folds = stratifiedGroupKFold(yTrain, groupsTrain, {
    nSplits,
    shuffle: true,
    randomState: deriveSeed(seed, PURPOSE.folds),
  });
  const warnings: RunWarning[] = [];
  if (nSplits < configuration.folds)
    warnings.push({ code: 'fewer-folds', details: { folds: nSplits, asked: configuration.folds } });
  if (smallest < 5 * nSplits) warnings.push({ code: 'few-patients-in-fold', details: { patients: smallest, folds: nSplits } });
  const toDataset = (indices: Int32Array) => Int32Array.from(indices, (index) => train[index]!);
  return { train, test, folds: folds.map((fold) => ({ train: toDataset(fold.train), test: toDataset(fold.test) })), warnings };
}

/** The grades dealt out anew among the patients, so that nothing can be learnt: the honesty check. */
export function shuffleGrades(grades: readonly Grade[], patients: readonly string[], seed: number): Grade[] {
  const groups = groupIndices(patients);
  const gradeOf: Grade[] = [];
  groups.forEach((group, row) => {
    gradeOf[group] = grades[row]!;
  });
  const order = new RandomState(deriveSeed(seed, PURPOSE.shuffle)).permutation(gradeOf.length);
  return Array.from(groups, (group) => gradeOf[order[group]!]!);
}

/** A number from 0 for each patient, shape (rows). */
export function groupIndices(patients: readonly string[]): Int32Array {
  const indices = new Map<string, number>();
  return Int32Array.from(patients, (patient) => {
    if (!indices.has(patient)) indices.set(patient, indices.size);
    return indices.get(patient)!;
  });
}

/** Of each grade one patient must be in the test part, however small it is, and three in the training part, however small that is. */
function checkClassSizes(y: Labels, groups: Int32Array, testFraction: number): void {
  const [high, low] = patientsPerClass(y, groups);
  const minimum = Math.max(MINIMUM_PER_CLASS, Math.ceil(1 / testFraction), Math.ceil(3 / (1 - testFraction)));
  if (Math.min(low, high) < minimum) throw new NeurogradeError('train.class-too-small', { low, high, minimum });
}

/** Number of patients [high, low]. */
export function patientsPerClass(y: Labels, groups: Int32Array): [number, number] {
  const patients = [new Set<number>(), new Set<number>()] as const;
  y.forEach((label, row) => {
    patients[label as 0 | 1].add(groups[row]!);
  });
  return [patients[0].size, patients[1].size];
}
