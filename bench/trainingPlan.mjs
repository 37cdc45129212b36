// The work that both sides of the training benchmark do, as plain JSON: rows, labels, and searches of splits and candidates.
import { join } from 'node:path';
import { ingest, openWorkspace, parseGrade, processRecords } from '@neurograde/mlops';
import { loadConfiguration } from '@neurograde/mlops/configuration';
import { writeSampleCohort } from '@neurograde/mlops/sample';
import { loadDataset, planCandidates, planNestedSplits, planSplits } from '@neurograde/mlops/training';

/** @returns one search for a holdout; for a nested protocol one for each outer fold and, last, one over all rows */
export async function trainingPlan(folder, paths, { protocol, repeats, candidates, seed }) {
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
    const splits =
      protocol === 'nested' ? nestedSearches(y, patients, { ...train, repeats }, seed) : [holdout(y, patients, train, seed)];
    return {
      X: Array.from({ length: X.rows }, (_, i) => Array.from(X.row(i), (value) => (Number.isNaN(value) ? null : value))),
      y: [...y],
      // The patient of each row, as a number.
      groups: patients.map((patient) => patients.indexOf(patient)),
      searches: splits.map(({ folds, final }, index) => ({
        seed: seed + index,
        folds: folds.map(plain),
        final: plain(final),
        models: planCandidates(candidates, seed + index),
      })),
    };
  } finally {
    await workspace.close();
  }
}

function holdout(y, patients, configuration, seed) {
  const { folds, train, test } = planSplits(y, patients, configuration, seed);
  return { folds, final: { train, test } };
}

function nestedSearches(y, patients, configuration, seed) {
  const { outer, folds } = planNestedSplits(y, patients, configuration, seed);
  return [
    ...outer.map(({ train, test, inner }) => ({ folds: inner, final: { train, test } })),
    { folds, final: { train: [...y.keys()], test: [] } },
  ];
}

function plain({ train, test }) {
  return { train: [...train], test: [...test] };
}
