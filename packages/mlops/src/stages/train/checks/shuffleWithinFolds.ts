import { type Labels, RandomState } from '@neurograde/learn';
import type { Split } from '../TrainingData.js';

/**
 * The grades dealt out anew among the patients of each fold. Each fold keeps its numbers of either grade, and the grades by which it is judged owe nothing to
 * those that the other folds train on, so that the expected AUC is 0.5 exactly.
 *
 * @param groups number of each row's patient
 * @param folds their test rows are dealt among; other rows keep their grades
 */
export function shuffleWithinFolds(y: Labels, groups: Int32Array, folds: readonly Split[], randomState: number): Labels {
  const random = new RandomState(randomState);
  const dealt = Uint8Array.from(y);
  for (const { test } of folds) {
    const gradeOf = new Map(Array.from(test, (row) => [groups[row]!, y[row]!]));
    const grades = [...gradeOf.values()];
    const order = random.permutation(grades.length);
    [...gradeOf.keys()].forEach((patient, place) => {
      gradeOf.set(patient, grades[order[place]!]!);
    });
    for (const row of test) dealt[row] = gradeOf.get(groups[row]!)!;
  }
  return dealt;
}
