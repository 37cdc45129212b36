import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../../database/auditRepository.js';
import { insertDataset } from '../../database/datasetRepository.js';
import { insertModels } from '../../database/modelRepository.js';
import { listOutcomes } from '../../database/outcomeRepository.js';
import { insertPredictions } from '../../database/predictionRepository.js';
import { insertRelease } from '../../database/releaseRepository.js';
import { listReviews } from '../../database/reviewRepository.js';
import { startRun } from '../../database/runRepository.js';
import { openWorkspace, type Workspace } from '../../home/openWorkspace.js';
import { recordOutcome } from './recordOutcome.js';
import { recordReview } from './recordReview.js';

let folder: string;
let workspace: Workspace;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'neurograde-records-'));
  workspace = await openWorkspace({ home: join(folder, 'home') });
  const { database } = workspace;
  const dataset = { rows: 1, low: 1, high: 0, features: 1, bucketKey: 'd', reportKey: 'r', summary: {} };
  await insertDataset(database, { ...dataset, version: 'who', gradeMapping: 'who' });
  await insertDataset(database, { ...dataset, version: 'brats', gradeMapping: 'brats' });
  const run = { id: 'r', datasetVersion: 'who', seed: 1, config: {}, shuffled: false, codeVersion: '0', machine: {} };
  await startRun(database, run);
  await insertModels(database, [{ id: 'm', runId: 'r', name: 'svm', bucketKey: 'm', metrics: {}, params: {} }]);
  await insertRelease(database, { id: 'rel', alias: 'champion', modelId: 'm', note: '' });
  const answer = { releaseId: 'rel', modelId: 'm', patient: 'P-1', fileSha256: 'f', featuresSha256: 'x', warnings: {} };
  const said = { probability: 0.9, threshold: 0.5, grade: 'low' as const, conformal: 'low' };
  await insertPredictions(database, [
    { ...answer, ...said, id: 'p-who', datasetVersion: 'who' },
    { ...answer, ...said, id: 'p-brats', datasetVersion: 'brats' },
  ]);
});

afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const biopsy = { grade: 'III', date: '2026-03-29', whoEdition: 2021, comment: '', by: 'Ana', corrects: undefined };
const actionsOn = async (subject: string) =>
  (await listAudit(workspace.database, { subject })).map(({ action, details }) => [action, details.grade, details.corrects]);

describe('recordOutcome', () => {
  it('maps a WHO grade as the dataset version of the prediction does', async () => {
    expect(await recordOutcome(workspace, { ...biopsy, prediction: 'p-who' })).toMatchObject({
      grade: 'high',
      gradeAsWritten: 'III',
    });
    expect(await recordOutcome(workspace, { ...biopsy, prediction: 'p-brats' })).toMatchObject({
      grade: 'low',
      whoEdition: 2021,
    });
  });

  it('keeps the same told twice once, and corrects only what is named, with a reason', async () => {
    const again = await recordOutcome(workspace, { ...biopsy, prediction: 'p-who' });
    expect(await listOutcomes(workspace.database, 'p-who')).toHaveLength(1);
    const other = { ...biopsy, prediction: 'p-who', grade: 'Grado II' };
    await expect(recordOutcome(workspace, other)).rejects.toMatchObject({
      code: 'predict.outcome-known',
      details: { id: 'p-who', outcome: again.sequence, grade: 'high', date: '2026-03-29' },
    });
    await expect(recordOutcome(workspace, { ...other, corrects: again.sequence })).rejects.toMatchObject({
      code: 'usage.invalid-option',
      details: { option: '--comment' },
    });
    const correction = { ...other, corrects: again.sequence, comment: 'second reading' };
    const corrected = await recordOutcome(workspace, correction);
    expect(corrected).toMatchObject({ grade: 'low', corrects: again.sequence });
    expect(await recordOutcome(workspace, correction)).toEqual(corrected);
    const stale = { ...correction, grade: 'IV' };
    await expect(recordOutcome(workspace, stale)).rejects.toMatchObject({ details: { outcome: corrected.sequence } });
    expect(await actionsOn('p-who')).toEqual([
      ['predict.outcome', 'low', again.sequence],
      ['predict.outcome', 'high', null],
    ]);
  });

  it('keeps one of two that are told at once', async () => {
    const [current] = await listOutcomes(workspace.database, 'p-brats');
    const correct = (grade: string) =>
      recordOutcome(workspace, { ...biopsy, prediction: 'p-brats', grade, corrects: current!.sequence, comment: 'at once' });
    const results = await Promise.allSettled([correct('low'), correct('high')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listOutcomes(workspace.database, 'p-brats')).toHaveLength(2);
  });

  it.each([
    ['a grade that is none', { grade: 'V' }, '--grade'],
    ['a day that is none', { date: '2026-02-30' }, '--date'],
    ['a day to come', { date: '2999-01-01' }, '--date'],
    ['an edition that is none', { whoEdition: 1900 }, '--who'],
    ['nobody', { by: ' ' }, '--by'],
  ])('refuses %s', async (_, wrong, option) => {
    await expect(recordOutcome(workspace, { ...biopsy, ...wrong, prediction: 'p-brats' })).rejects.toMatchObject({
      code: 'usage.invalid-option',
      details: { option },
    });
  });

  it('refuses a prediction that is not there, and a correction of nothing', async () => {
    await expect(recordOutcome(workspace, { ...biopsy, prediction: 'p-none' })).rejects.toMatchObject({
      code: 'usage.not-found',
    });
    await insertPredictions(workspace.database, [
      {
        ...{
          id: 'p-new',
          releaseId: 'rel',
          modelId: 'm',
          datasetVersion: 'who',
          patient: 'P-2',
          fileSha256: 'f',
          featuresSha256: 'y',
        },
        ...{ warnings: {}, probability: 0.1, threshold: 0.5, grade: 'high', conformal: 'high' },
      },
    ]);
    const correction = { ...biopsy, prediction: 'p-new', corrects: 1, comment: 'x' };
    await expect(recordOutcome(workspace, correction)).rejects.toMatchObject({ code: 'predict.nothing-to-correct' });
  });
});

describe('recordReview', () => {
  const review = { prediction: 'p-who', comment: '', by: 'Luz', beforeResult: true };

  it('keeps each grade of each person, says whether it is the prediction’s, and keeps the same told twice once', async () => {
    const first = await recordReview(workspace, { ...review, grade: 'high' });
    expect(first).toMatchObject({ agrees: false, beforeResult: true });
    expect(await recordReview(workspace, { ...review, grade: 'high' })).toEqual(first);
    const second = await recordReview(workspace, { ...review, grade: 'low', beforeResult: false });
    const other = await recordReview(workspace, { ...review, grade: 'low', by: 'Ana' });
    expect(second.agrees && other.agrees).toBe(true);
    expect(await listReviews(workspace.database, 'p-who')).toEqual([other, second, first]);
    expect((await actionsOn('p-who')).slice(0, 3).map(([action]) => action)).toEqual(Array(3).fill('predict.review'));
  });

  it('refuses a prediction that is not there, and nobody', async () => {
    await expect(recordReview(workspace, { ...review, grade: 'low', prediction: 'p-none' })).rejects.toMatchObject({
      code: 'usage.not-found',
    });
    await expect(recordReview(workspace, { ...review, grade: 'low', by: '' })).rejects.toMatchObject({
      code: 'usage.invalid-option',
    });
  });
});
