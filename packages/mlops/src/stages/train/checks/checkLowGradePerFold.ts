import type { LowGradePerFoldCheck } from '@neurograde/contracts';
import type { Labels } from '@neurograde/learn';
import { patientsPerClass } from '../planSplits.js';
import { takeLabels } from '../scoreModel.js';
import type { Split } from '../TrainingData.js';

/** With fewer low-grade patients in a fold, one of them moves its recall by more than a fifth. */
const REQUIRED = 5;

/** Counts the patients of each grade that judge, in the folds and in the outer folds of a nested protocol. @param groups number of each row's patient */
export function checkLowGradePerFold(
  folds: readonly Split[],
  outer: readonly Split[],
  y: Labels,
  groups: Int32Array,
): LowGradePerFoldCheck {
  const count = ({ test }: Split) => {
    const [high, low] = patientsPerClass(
      takeLabels(y, test),
      Int32Array.from(test, (row) => groups[row]!),
    );
    return { low, high };
  };
  const counts = { folds: folds.map(count), outer: outer.map(count) };
  const fewest = Math.min(...[...counts.folds, ...counts.outer].map(({ low }) => low));
  return { name: 'low-grade-per-fold', verdict: fewest < REQUIRED ? 'warn' : 'pass', ...counts, fewest, required: REQUIRED };
}
