import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Prediction, qualityStandardsSchema, trainConfigurationSchema } from '@neurograde/contracts';
import { writeWideCsv } from '@neurograde/radiomics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../database/auditRepository.js';
import { listDatasets } from '../database/datasetRepository.js';
import { findModel, listModels } from '../database/modelRepository.js';
import { findPrediction, listPredictions } from '../database/predictionRepository.js';
import { listReleases } from '../database/releaseRepository.js';
import { findRun, listRuns } from '../database/runRepository.js';
import { listSelections } from '../database/selectionRepository.js';
import { loadDataset } from '../datasets/loadDataset.js';
import { openWorkspace, type Workspace } from '../home/openWorkspace.js';
import { OriginalsReader } from '../originals/OriginalsReader.js';
import { type Listable, listPage, type PageOptions, SHOWABLE, showRecord } from '../records.js';
import { syntheticCohort } from '../sample/syntheticCohort.js';
import { deploy } from './deploy/deploy.js';
import type { Failed } from './predict/gradeFile.js';
import { LoadedModel } from './predict/LoadedModel.js';
import { predict } from './predict/predict.js';
import type { PredictAnswer } from './predict/recordPredictions.js';
import { type RunStagesOptions, type RunStagesResult, runStages } from './runStages.js';
import { select } from './select/select.js';
import { train } from './train/train.js';
import { trainDataset } from './train/trainDataset.js';

const FEATURES = 20;
const cohort = syntheticCohort({ patients: 40, lowFraction: 0.4, seed: 11 });
const features = cohort.features.slice(0, FEATURES);
const recordsOf = (patients: typeof cohort.patients) =>
  patients.map(({ patient, values }) => ({ patient: `HC-${patient}`, values: values.slice(0, FEATURES) }));

const lenient = qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['f1', 'auc'] });
const strict = qualityStandardsSchema.parse({ rules: ['auc >= 1', 'brier <= 0'], ranking: ['f1'] });
const configuration = trainConfigurationSchema.parse({ candidates: 2, folds: 3 });

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-stages-'));
let workspace: Workspace;
let options: RunStagesOptions;
let first: RunStagesResult;
const stages: string[] = [];
beforeAll(async () => {
  workspace = await openWorkspace({ home: join(scratch, 'home'), keyFile: join(scratch, 'key') });
  const folder = join(scratch, 'cohort');
  mkdirSync(folder);
  writeFileSync(join(folder, 'cohort.csv'), writeWideCsv({ features, records: recordsOf(cohort.patients) }));
  writeFileSync(
    join(folder, 'labels.csv'),
    `patient,grade\n${cohort.patients.map(({ patient, grade }) => `HC-${patient},${grade}\n`).join('')}`,
  );
  options = {
    ingest: { sources: [{ path: folder, grade: undefined }], labels: undefined, segment: undefined, gradeMapping: 'who' },
    train: { configuration, seed: 7, threads: 2, shuffleLabels: false },
    standards: lenient,
  };
  await expectNothingYet();
  first = await runStages(workspace, options, ({ stage }) => {
    if (stages.at(-1) !== stage) stages.push(stage);
  });
});
afterAll(async () => {
  await workspace.close();
  rmSync(scratch, { recursive: true });
});

async function expectNothingYet(): Promise<void> {
  await expect(train(workspace, { ...options.train, dataset: undefined })).rejects.toMatchObject({
    code: 'train.no-dataset',
    exit: 2,
  });
  await expect(select(workspace, { run: undefined, standards: lenient })).rejects.toMatchObject({
    code: 'select.no-run',
    exit: 2,
  });
  await expect(deploy(workspace, { model: undefined })).rejects.toMatchObject({ code: 'deploy.no-champion', exit: 2 });
  await expect(grade('none.csv')).rejects.toMatchObject({ code: 'predict.no-release', exit: 2 });
}

function grade(...files: readonly string[]): Promise<PredictAnswer[]> {
  return predict(workspace, { files, segment: undefined, maxMissingShare: 0.2 });
}

let written = 0;
function write(text: string, name = `unlabelled${++written}.csv`): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}
const isPrediction = (answer: PredictAnswer): answer is Prediction => 'probability' in answer;
const predictions = (answers: readonly PredictAnswer[]) => answers.filter(isPrediction);
const failures = (answers: readonly PredictAnswer[]) => answers.filter((answer): answer is Failed => !isPrediction(answer));

describe('runStages', () => {
  it('goes from files to a release, stage by stage', async () => {
    const { ingested, processed, trained, selected, release } = first;
    expect(stages).toEqual(['ingest', 'process', 'train', 'select', 'deploy']);
    expect(ingested.records).toEqual({ accepted: 40, low: 16, high: 24 });
    expect(processed.summary).toMatchObject({ rows: 40, features: FEATURES });
    expect(trained.record.datasetVersion).toBe(processed.summary.version);
    expect(release!.modelId).toBe(selected.evaluation.champion!.model);
    for (const key of [processed.edaKey, selected.dashboardKey])
      expect(Buffer.from(await workspace.bucket.get(key)).toString()).toMatch(/^<!doctype html>/i);
  });

  it('changes nothing when it is run again', async () => {
    const state = async () => [
      withoutLatest(await listDatasets(workspace.database)),
      withoutLatest(await listRuns(workspace.database)),
      await listModels(workspace.database),
      withoutLatest(await listSelections(workspace.database)),
      await listReleases(workspace.database),
      await listAudit(workspace.database),
      await workspace.bucket.list(),
    ];
    const before = await state();
    const again = await runStages(workspace, options);
    expect(again.trained.reused).toBe(true);
    expect({ ...again, trained: again.trained.record }).toEqual({ ...first, trained: first.trained.record });
    expect(await state()).toEqual(before);
  });

  it('tells what was refused with the error of a later stage', async () => {
    const low = join(scratch, 'only-low.csv');
    const none = join(scratch, 'ungraded.csv');
    writeFileSync(low, 'ID,a\nX1,1\nX2,2\n');
    writeFileSync(none, 'ID,a\nX3,1\n');
    const sources = [
      { path: low, grade: 'low' as const },
      { path: none, grade: undefined },
    ];
    const own = await openWorkspace({ home: join(scratch, 'refusing'), keyFile: join(scratch, 'key') });
    const error = await runStages(own, { ...options, ingest: { ...options.ingest, sources } }).catch((error: unknown) => error);
    await own.close();
    expect(error).toMatchObject({ code: 'train.class-too-small', cause: { errors: [{ code: 'ingest.patient-without-grade' }] } });
  });

  it('neither names a champion that fails the standards nor deploys one', async () => {
    const { selected, release } = await runStages(workspace, { ...options, standards: strict });
    expect(selected.evaluation.champion).toBeNull();
    expect(release).toBeUndefined();
    expect(await listReleases(workspace.database)).toHaveLength(1);
    await expect(deploy(workspace, { model: undefined })).rejects.toMatchObject({ code: 'deploy.no-champion' });
  });

  it('deploys no model of shuffled grades, asked to or not', async () => {
    const { selected, release, trained } = await runStages(workspace, {
      ...options,
      train: { ...options.train, shuffleLabels: true },
    });
    expect(trained.record.shuffledLabels).toBe(true);
    expect(release).toBeUndefined();
    await expect(deploy(workspace, { model: selected.evaluation.champion!.model })).rejects.toMatchObject({
      code: 'deploy.shuffled-labels',
      exit: 2,
    });
    expect(await listReleases(workspace.database)).toHaveLength(1);
  });
});

describe('train', () => {
  it('trains anew with another seed, and the same on one thread', async () => {
    const { record, reused } = await train(workspace, { ...options.train, seed: 8, threads: 1, dataset: undefined });
    expect(reused).toBe(false);
    expect(record.id).not.toBe(first.trained.record.id);
    const again = await train(workspace, { ...options.train, seed: 8, threads: 2, dataset: undefined });
    expect(again).toEqual({ record, reused: true, fits: { found: 0, computed: 0 } });
  });

  it('keeps what a cancelled run had done, and goes on to what the undisturbed run gives', async () => {
    const asked = { ...options.train, seed: 20, dataset: undefined };
    const controller = new AbortController();
    const cancelled = train(workspace, { ...asked, signal: controller.signal }, ({ done }) => {
      if (done >= 3) controller.abort();
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'train.cancelled', exit: 130 });
    const [run] = await listRuns(workspace.database, { status: 'cancelled' });
    const { record, fits } = await train(workspace, { ...asked, seed: 1, resume: null });
    expect(record.id).toBe(run!.id);
    expect(fits.found).toBeGreaterThanOrEqual(3);
    expect(fits.computed).toBeGreaterThan(0);
    const { record: undisturbed } = await trainDataset(await loadDataset(workspace, undefined), {
      ...asked,
      id: run!.id,
      onProgress: () => {},
    });
    expect(JSON.stringify(record)).toBe(JSON.stringify(undisturbed));
    const { candidates } = (await showRecord(workspace, 'run', record.id)) as { candidates: { fits: number; seconds: number }[] };
    expect(candidates.reduce((sum, each) => sum + each.fits, 0)).toBe(fits.found + fits.computed);
    expect(candidates.every(({ seconds }) => seconds > 0)).toBe(true);
  });

  it('says that there is no run to resume, or none of that name', async () => {
    const asked = { ...options.train, dataset: undefined };
    await expect(train(workspace, { ...asked, resume: null })).rejects.toMatchObject({ code: 'train.nothing-to-resume' });
    await expect(train(workspace, { ...asked, resume: 'run-0' })).rejects.toMatchObject({ code: 'train.unknown-run' });
  });

  it('records a run that failed, and does it from the start when asked again', async () => {
    const asked = { ...options.train, seed: 9, dataset: undefined };
    const { bucket } = workspace;
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const failing = Object.assign(Object.create(bucket), { get: bucket.get.bind(bucket), put: () => Promise.reject(full) });
    const failed = await train({ ...workspace, bucket: failing }, asked).catch((error: unknown) => error);
    expect(failed).toBe(full);
    const [run] = await listRuns(workspace.database, { status: 'failed' });
    expect(run).toMatchObject({ seed: 9, bucketKey: null });
    expect(await listModels(workspace.database, { runId: run!.id })).toEqual([]);
    const { record, reused } = await train(workspace, asked);
    expect([record.id, reused]).toEqual([run!.id, false]);
    expect(await findRun(workspace.database, run!.id)).toMatchObject({ status: 'done' });
  });

  it('tells what ended a run even when that cannot be recorded', async () => {
    const { database, bucket } = workspace;
    let broken = false;
    const fails = <T>(work: () => Promise<T>) => (broken ? Promise.reject(new Error('database gone')) : work());
    const failingDatabase = {
      query: ((work) => fails(() => database.query(work))) as typeof database.query,
      transaction: ((work) => fails(() => database.transaction(work))) as typeof database.transaction,
      close: () => database.close(),
    };
    const failing = Object.assign(Object.create(bucket), {
      get: bucket.get.bind(bucket),
      put: () => {
        broken = true;
        return Promise.reject(new Error('bucket gone'));
      },
    });
    const asked = { ...options.train, seed: 10, dataset: undefined };
    await expect(train({ ...workspace, bucket: failing, database: failingDatabase }, asked)).rejects.toThrow('bucket gone');
  });

  it('knows no dataset that was never registered', async () => {
    await expect(train(workspace, { ...options.train, dataset: 'ds-0' })).rejects.toMatchObject({ code: 'usage.not-found' });
  });
});

describe('select', () => {
  it('evaluates a run once for the same standards', async () => {
    const before = await listSelections(workspace.database);
    const again = await select(workspace, { run: first.trained.record.id, standards: lenient });
    expect(again).toEqual(first.selected);
    expect(await listSelections(workspace.database)).toHaveLength(before.length);
  });

  it('makes a selection that is made again the one that deploy takes', async () => {
    await select(workspace, { run: first.trained.record.id, standards: strict });
    await expect(deploy(workspace, { model: undefined })).rejects.toMatchObject({ code: 'deploy.no-champion' });
    await select(workspace, { run: first.trained.record.id, standards: lenient });
    expect((await deploy(workspace, { model: undefined })).modelId).toBe(first.selected.evaluation.champion!.model);
  });

  it('knows no run that is not there or did not end', async () => {
    const [failed] = await listRuns(workspace.database, { limit: 1 });
    expect(failed!.status).not.toBe('done');
    for (const run of ['run-0', failed!.id]) {
      await expect(select(workspace, { run, standards: lenient })).rejects.toMatchObject({
        code: 'usage.not-found',
        details: { kind: 'run', id: run },
      });
    }
  });
});

describe('deploy', () => {
  it('releases what is deployed already only once', async () => {
    const model = first.selected.evaluation.champion!.model;
    expect(await deploy(workspace, { model })).toEqual(first.release);
    expect(await listReleases(workspace.database)).toHaveLength(1);
    expect(await listAudit(workspace.database, { subject: first.release!.id })).toHaveLength(1);
  });

  it('refuses a model that does not meet the standards, and one that it does not know', async () => {
    const { models } = first.selected.evaluation;
    const best = Math.max(...first.trained.record.models.map(({ cv }) => cv.averagePrecision.mean));
    const only = qualityStandardsSchema.parse({ rules: [{ metric: 'averagePrecision', atLeast: best }], ranking: ['f1', 'auc'] });
    const { evaluation } = await select(workspace, { run: first.trained.record.id, standards: only });
    const failed = evaluation.models.filter(({ passed }) => !passed);
    expect(failed.length).toBe(models.length - 1);
    await expect(deploy(workspace, { model: failed[0]!.model })).rejects.toMatchObject({ code: 'registry.not-validated' });
    await select(workspace, { run: first.trained.record.id, standards: lenient });
    await expect(deploy(workspace, { model: 'model-none' })).rejects.toMatchObject({
      code: 'usage.not-found',
      details: { kind: 'model', id: 'model-none' },
    });
  });

  it('waits for a person where approval is required', async () => {
    const registry = { approval: 'required' as const, selfApproval: true };
    const { release, awaiting, selected } = await runStages(workspace, { ...options, registry });
    expect([release, awaiting]).toEqual([undefined, selected.evaluation.champion!.model]);
  });

  it('moves the alias to another champion and back, and keeps the history', async () => {
    const { release: other } = await runStages(workspace, { ...options, train: { ...options.train, seed: 8 } });
    expect(other!.modelId).not.toBe(first.release!.modelId);
    const back = await deploy(workspace, { model: first.release!.modelId });
    expect(back.modelId).toBe(first.release!.modelId);
    expect(back.id).not.toBe(first.release!.id);
    expect((await listReleases(workspace.database)).map(({ id }) => id)).toEqual([back.id, other!.id, first.release!.id]);
    expect(await listAudit(workspace.database, { subject: back.id })).toMatchObject([
      { action: 'deploy.release', details: { model: back.modelId, before: other!.modelId } },
    ]);
  });
});

describe('predict', () => {
  const three = recordsOf(syntheticCohort({ patients: 3, lowFraction: 0.4, seed: 99 }).patients);
  const values = ({ id, patient, probability, grade: given, conformal }: Prediction) => ({
    id,
    patient,
    probability,
    given,
    conformal,
  });

  it('answers every patient in the order of the file, and has stored it before it answers', async () => {
    const answers = predictions(await grade(write(writeWideCsv({ features, records: three }))));
    expect(answers.map(({ patient, file, line }) => [patient, file, line])).toEqual(
      three.map(({ patient }, i) => [workspace.pseudonymize(patient), 1, i + 2]),
    );
    for (const answer of answers) {
      const { id, probability, grade: given, threshold, patient } = answer;
      expect(given).toBe(probability >= threshold ? 'low' : 'high');
      expect(await findPrediction(workspace.database, id)).toMatchObject({
        probability,
        grade: given,
        threshold,
        patient,
        modelId: first.release!.modelId,
      });
    }
  });

  it('keeps the values the model took, who asked, and the file, sealed', async () => {
    const path = write(writeWideCsv({ features, records: three }));
    const [answer] = predictions(await grade(path));
    const stored = (await findPrediction(workspace.database, answer!.id))!;
    const place = new Map(features.map((feature, at) => [feature, at]));
    const { artifact } = await LoadedModel.read(
      await workspace.bucket.get((await findModel(workspace.database, stored.modelId))!.bucketKey),
    );
    expect(Array.from(stored.features!)).toEqual(artifact.features.map((feature) => three[0]!.values[place.get(feature)!]));
    expect(stored.requester).toBe(workspace.actor);
    const kept = { sha256: stored.fileSha256, bucketKey: stored.fileKey! };
    expect(Buffer.from(await new OriginalsReader(workspace).read(kept))).toEqual(readFileSync(path));
    expect(Buffer.from(await workspace.bucket.get(stored.fileKey!)).includes(three[0]!.patient)).toBe(false);
  });

  it('does not depend on the order of the columns, on a further one, nor on the other patients', async () => {
    const expected = predictions(await grade(write(writeWideCsv({ features, records: three })))).map(values);
    const turned = {
      features: ['original_shape_New', ...[...features].reverse()],
      records: three.map(({ patient, values: row }) => ({ patient, values: [7, ...[...row].reverse()] })),
    };
    expect(predictions(await grade(write(writeWideCsv(turned)))).map(values)).toEqual(expected);
    expect(predictions(await grade(write(writeWideCsv({ features, records: [three[2]!] })))).map(values)).toEqual([expected[2]]);
  });

  it('stores the same patient with the same values once', async () => {
    const before = (await listPredictions(workspace.database)).length;
    const text = writeWideCsv({ features, records: [...three, three[0]!] });
    const answers = predictions(await grade(write(text), write(text)));
    expect(answers).toHaveLength(8);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(3);
    expect(await listPredictions(workspace.database)).toHaveLength(before);
  });

  it('names the column that a file misses, and how many more', async () => {
    const without = (...names: string[]) => {
      const kept = features.filter((name) => !names.includes(name));
      const records = three.map(({ patient, values: row }) => ({
        patient,
        values: row.filter((_, i) => kept.includes(features[i]!)),
      }));
      return write(writeWideCsv({ features: kept, records }));
    };
    const [one] = failures(await grade(without(features[4]!)));
    expect(one).toMatchObject({
      file: 1,
      line: null,
      problem: { code: 'predict.missing-feature', exit: 2, details: { column: features[4], more: '' } },
    });
    const [two] = failures(await grade(without(features[4]!, features[5]!)));
    expect(two!.problem.details.more).toBe(' (+1)');
  });

  it('imputes some missing values, and refuses a patient with too many', async () => {
    const gap = (from: number, count: number) => three[from]!.values.map((value, i) => (i < count ? Number.NaN : value));
    const records = [
      { patient: 'A', values: gap(0, 4) },
      { patient: 'B', values: gap(1, 5) },
      { patient: 'C', values: gap(2, 0) },
    ];
    const answers = await grade(write(writeWideCsv({ features, records })));
    expect(answers.map(isPrediction)).toEqual([true, false, true]);
    expect(answers[0]).toMatchObject({ imputed: 4 });
    expect(answers[1]).toMatchObject({
      file: 1,
      line: 3,
      problem: { code: 'predict.too-many-missing', details: { line: 3, missing: 5, features: FEATURES } },
    });
    const [alone] = await grade(write(writeWideCsv({ features, records: [records[0]!] })));
    expect(alone).toMatchObject({ probability: (answers[0] as Prediction).probability });
  });

  it('goes on past a file that cannot be read or is not there, without showing its name', async () => {
    const good = write(writeWideCsv({ features, records: [three[0]!] }));
    const answers = await grade(write('ID,a,a\n1,2,3\n', 'Juan Perez.csv'), join(scratch, 'nowhere.csv'), good);
    expect(answers.map(({ file }) => file)).toEqual([1, 2, 3]);
    expect(failures(answers).map(({ problem }) => problem.code)).toEqual(['format.duplicate-column', 'usage.path-not-found']);
    expect(isPrediction(answers[2]!)).toBe(true);
    expect(failures(answers)[0]!.problem.message).not.toMatch(/Juan/);
  });

  it('keeps no identifier of a patient', async () => {
    await grade(write(writeWideCsv({ features, records: [{ patient: 'CC-79123456 Juan', values: three[0]!.values }] })));
    const stored = [
      await listPredictions(workspace.database),
      await listAudit(workspace.database),
      await workspace.bucket.list(),
    ];
    expect(JSON.stringify(stored)).not.toMatch(/79123456|Juan|HC-SYN|unlabelled/);
  });
});

async function lines<Kind extends Listable>(kind: Kind, options: PageOptions) {
  return (await listPage(workspace, kind, options)).lines;
}

describe('listPage, showRecord', () => {
  const none = { limit: 100, patient: undefined };

  it('lists every kind in flat lines, and shows each whole', async () => {
    const { database } = workspace;
    expect(await lines('files', none)).toMatchObject([
      { name: 'cohort.csv', status: 'accepted', delivery: first.ingested.delivery },
    ]);
    expect(await lines('datasets', none)).toMatchObject([
      { version: first.processed.summary.version, rows: 40, low: 16, high: 24 },
    ]);
    const runs = await lines('runs', none);
    expect(runs.map(({ id }) => id)).toContain(first.trained.record.id);
    const models = await lines('models', none);
    expect(models.filter(({ alias }) => alias === 'champion')).toMatchObject([
      { id: first.release!.modelId, run: first.trained.record.id },
    ]);
    const champion = first.trained.record.models.find(({ model }) => model === first.release!.modelId)!;
    expect(models.find(({ id }) => id === champion.model)).toMatchObject({
      auc: champion.cv.auc.mean,
      recall: champion.cv.recall.mean,
    });

    expect(await showRecord(workspace, 'run', first.trained.record.id)).toMatchObject({
      status: 'done',
      record: first.trained.record,
    });
    expect(await showRecord(workspace, 'dataset', first.processed.summary.version)).toMatchObject({
      summary: first.processed.summary,
    });
    expect(await showRecord(workspace, 'model', champion.model)).toMatchObject({ name: champion.name });
    const [prediction] = await listPredictions(database);
    const { id, patient, probability, grade, threshold, featuresSha256 } = prediction!;
    expect(await showRecord(workspace, 'prediction', id)).toMatchObject({
      ...{ id, patient, probability, grade, threshold, featuresSha256 },
      release: prediction!.releaseId,
    });
    const [file] = await lines('files', none);
    expect(await showRecord(workspace, 'file', String(file!.id))).toMatchObject({ name: 'cohort.csv' });
  });

  it('finds a patient’s predictions by the identifier that the clinic uses', async () => {
    const found = await lines('predictions', { limit: 100, patient: ' CC-79123456 Juan ' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ patient: workspace.pseudonymize('CC-79123456 Juan') });
    expect(await lines('predictions', { limit: 2, patient: undefined })).toHaveLength(2);
    expect(await lines('predictions', { limit: 100, patient: 'nobody' })).toEqual([]);
  });

  it.each(SHOWABLE)('says that there is no such %s', async (kind) => {
    await expect(showRecord(workspace, kind, 'x')).rejects.toMatchObject({
      code: 'usage.not-found',
      details: { kind, list: expect.stringMatching(new RegExp(`^${kind.replace(/y$/, '')}`)), id: 'x' },
    });
  });
});

/** Rows less the moment they were last asked for, which every run moves. */
function withoutLatest(rows: readonly { latestAt: Date }[]): object[] {
  return rows.map(({ latestAt: _, ...row }) => row);
}
