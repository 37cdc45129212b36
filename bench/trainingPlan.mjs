// The work that both sides of the training benchmark do, as plain JSON: rows, labels, splits, candidates.
import { join } from 'node:path';
import { ingest, openWorkspace, parseGrade, processRecords } from '@neurograde/mlops';
import { loadConfiguration } from '@neurograde/mlops/configuration';
import { writeSampleCohort } from '@neurograde/mlops/sample';
import { loadDataset, planCandidates, planSplits } from '@neurograde/mlops/training';

export async function trainingPlan(folder, paths, candidates, seed) {
  const { train, gradeMapping } = await loadConfiguration();
  const cohort = join(folder, 'cohort');
  if (paths.length === 0) await writeSampleCohort(cohort, { patients: 160, lowFraction: 0.25, seed });
  const sources = (paths.length === 0 ? [cohort] : paths).map((written) => {
    const at = written.lastIndexOf('=');
    return at < 0
      ? { path: written, grade: undefined }
      : { path: written.slice(0, at), grade: parseGrade(written.slice(at + 1), gradeMapping) };
  });
  const workspace = await openWorkspace({ home: join(folder, 'home') });
  try {
    await ingest(workspace, { sources, labels: undefined, segment: undefined, gradeMapping });
    const { summary } = await processRecords(workspace, { delivery: undefined, gradeMapping });
    const { X, grades, patients } = await loadDataset(workspace, summary.version);
    const y = Uint8Array.from(grades, (grade) => (grade === 'low' ? 1 : 0));
    const splits = planSplits(y, patients, train, seed);
    return {
      seed,
      X: Array.from({ length: X.rows }, (_, i) => Array.from(X.row(i), (value) => (Number.isNaN(value) ? null : value))),
      y: [...y],
      splits: [...splits.folds, { train: splits.train, test: splits.test }].map(({ train, test }) => ({
        train: [...train],
        test: [...test],
      })),
      models: planCandidates(candidates, seed),
    };
  } finally {
    await workspace.close();
  }
}
