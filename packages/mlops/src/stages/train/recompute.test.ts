import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENSEMBLES, type RunRecord, trainConfigurationSchema } from '@neurograde/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { finishDataset } from '../../artifacts/finishDataset.js';
import { syntheticCohort } from '../../sample/syntheticCohort.js';
import { buildTable } from '../process/buildTable.js';
import { trainDataset } from './trainDataset.js';

const reference = fileURLToPath(new URL('../../../../../reference/', import.meta.url));
const python = process.env.NEUROGRADE_BENCH_PYTHON ?? join(reference, '.venv', 'bin', 'python');
const canRecompute = spawnSync(python, ['-c', 'import sklearn, scipy']).status === 0;
const scratch = mkdtempSync(join(tmpdir(), 'neurograde-recompute-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function tinyDataset() {
  const { features, patients } = syntheticCohort({ patients: 60, lowFraction: 0.4, seed: 3 });
  const records = patients.map(({ patient, grade, values }) => ({
    patient,
    grade,
    gradeAsWritten: grade,
    features: features.slice(0, 20),
    values: values.slice(0, 20),
  }));
  return finishDataset(
    buildTable(records, { settings: { gradeMapping: 'who', features: 'majority' }, droppedColumns: [], unreadableCells: [] }),
  );
}

async function trained(protocol: 'holdout' | 'nested'): Promise<RunRecord> {
  const sizes = { candidates: 2, folds: 3, repeats: 2, innerFolds: 3 };
  const configuration = trainConfigurationSchema.parse({ protocol, ...sizes, ensembles: [...ENSEMBLES] });
  const options = { id: `run-${protocol}`, configuration, seed: 5, threads: 2, shuffleLabels: false, onProgress: () => {} };
  return (await trainDataset(tinyDataset(), options)).record;
}

function recompute(record: RunRecord) {
  const path = join(scratch, 'run.json');
  writeFileSync(path, JSON.stringify(record));
  const { stdout, status } = spawnSync(python, [join(reference, 'recompute', 'recompute.py'), path, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { ...JSON.parse(stdout), status };
}

describe.skipIf(!canRecompute)('the numbers of a run (skipped where reference/.venv was not made)', () => {
  // Its test part of twelve is separated by the SVM, which then has no slope of calibration.
  it('are, of a holdout with ensembles, those that scikit-learn finds in its scores', async () => {
    const record = await trained('holdout');
    const found = recompute(record);
    expect(found).toMatchObject({ run: 'run-holdout', status: 0 });
    expect(found.worst).toBeLessThanOrEqual(1e-9);
    expect(found.numbers).toBeGreaterThan(1000);
  }, 300_000);

  it('are those of a nested protocol too, and a number that the scores do not give is found', async () => {
    const record = await trained('nested');
    const found = recompute(record);
    expect(found).toMatchObject({ run: 'run-nested', status: 0 });
    expect(found.worst).toBeLessThanOrEqual(1e-9);
    expect(found.numbers).toBeGreaterThan(3000);
    const { folds } = record.models[0]!.cv.auc;
    folds[0]! += 1e-6;
    const wrong = recompute(record);
    expect(wrong.status).toBe(1);
    expect(wrong.worst).toBeCloseTo(1e-6, 12);
  }, 300_000);
});
