import type { PatientOverlapCheck } from '@neurograde/contracts';
import type { Split } from '../TrainingData.js';

/** Patients with rows on both sides of any of the splits: there must be none. @param groups number of each row's patient */
export function checkPatientOverlap(splits: readonly Split[], groups: Int32Array): PatientOverlapCheck {
  const overlapping = new Set<number>();
  for (const { train, test } of splits) {
    const trained = new Set(Array.from(train, (row) => groups[row]!));
    for (const row of test) if (trained.has(groups[row]!)) overlapping.add(groups[row]!);
  }
  const patients = overlapping.size;
  return { name: 'patient-overlap', verdict: patients === 0 ? 'pass' : 'fail', splits: splits.length, patients };
}
