import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MODEL_PACKAGE_MEMBERS,
  type ModelPackageMember,
  qualityStandardsSchema,
  trainConfigurationSchema,
} from '@neurograde/contracts';
import { writeWideCsv } from '@neurograde/radiomics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../database/auditRepository.js';
import { findModel, listModels } from '../database/modelRepository.js';
import { findRun } from '../database/runRepository.js';
import { exportModel } from '../export/exportModel.js';
import { openWorkspace, type Workspace } from '../home/openWorkspace.js';
import { listPage, showRecord } from '../records.js';
import { approveModel } from '../registry/decideOnModel.js';
import { showModel } from '../registry/showModel.js';
import { verifyAudit } from '../registry/verifyAudit.js';
import { writeVersionsReport } from '../reports/writeVersionsReport.js';
import { syntheticCohort } from '../sample/syntheticCohort.js';
import { deploy } from '../stages/deploy/deploy.js';
import { predict } from '../stages/predict/predict.js';
import { runStages } from '../stages/runStages.js';
import { select } from '../stages/select/select.js';
import { importModel, importModelFile } from './importModel.js';
import { packMembers } from './packMembers.js';
import { type UnpackedMembers, unpackMembers } from './unpackMembers.js';

const cohort = syntheticCohort({ patients: 40, lowFraction: 0.4, seed: 11 });
const features = cohort.features.slice(0, 12);
const recordsOf = (patients: typeof cohort.patients) =>
  patients.map(({ patient, values }) => ({ patient: `HC-${patient}`, values: values.slice(0, 12) }));
const standards = qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['f1', 'auc'] });
const scratch = mkdtempSync(join(tmpdir(), 'neurograde-exchange-'));
const open = (name: string, actor: string): Promise<Workspace> =>
  openWorkspace({ home: join(scratch, name), keyFile: join(scratch, `${name}.key`), environment: { NEUROGRADE_ACTOR: actor } });
const cases = join(scratch, 'cases.csv');
const packageFile = join(scratch, 'resources.zip');

let home: Workspace;
let clinic: Workspace;
let champion: string;
let unpacked: UnpackedMembers;
beforeAll(async () => {
  home = await open('home', 'ana.ruiz');
  clinic = await open('clinic', 'luis.paz');
  const folder = join(scratch, 'cohort');
  mkdirSync(folder);
  writeFileSync(join(folder, 'cohort.csv'), writeWideCsv({ features, records: recordsOf(cohort.patients) }));
  const labels = cohort.patients.map(({ patient, grade }) => `HC-${patient},${grade}\n`);
  writeFileSync(join(folder, 'labels.csv'), `patient,grade\n${labels.join('')}`);
  writeFileSync(cases, writeWideCsv({ features, records: recordsOf(cohort.patients.slice(0, 4)) }));
  const { selected } = await runStages(home, {
    ingest: { sources: [{ path: folder, grade: undefined }], labels: undefined, segment: undefined, gradeMapping: 'who' },
    train: {
      configuration: trainConfigurationSchema.parse({ candidates: 2, folds: 3 }),
      seed: 7,
      threads: 2,
      shuffleLabels: false,
    },
    standards,
  });
  champion = selected.evaluation.champion!.model;
  await exportModel(home, 'champion', packageFile);
  unpacked = unpackMembers(readFileSync(packageFile), 'resources.zip');
}, 240_000);
afterAll(async () => {
  await home.close();
  await clinic.close();
  rmSync(scratch, { recursive: true });
});

const { members: _, ...anyHead } = {} as UnpackedMembers['manifest'];
/** The package with some members put in place of its own. */
function repacked(
  changes: Partial<Record<ModelPackageMember, Uint8Array | null>>,
  head: Partial<typeof anyHead> = {},
): Uint8Array {
  const { members: _listed, ...own } = unpacked.manifest;
  const members = new Map(unpacked.members);
  for (const name of MODEL_PACKAGE_MEMBERS) {
    const change = changes[name];
    if (change === null) members.delete(name);
    else if (change !== undefined) members.set(name, change);
  }
  return packMembers({ ...own, ...head }, members);
}
const jsonOf = (name: ModelPackageMember) => JSON.parse(new TextDecoder().decode(unpacked.members.get(name)));
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const arrive = (bytes: Uint8Array) => importModel(clinic, bytes, 'resources.zip');

describe('a package', () => {
  it('holds the model, its record, its dataset, its evaluation and card, and no identifier of a patient', () => {
    const names = [...unpacked.members.keys()];
    expect(names).toEqual(expect.arrayContaining(['model.json', 'run.json', 'dataset.json', 'quality.json', 'model-card.json']));
    for (const bytes of unpacked.members.values()) expect(Buffer.from(bytes).toString()).not.toContain('HC-');
    expect(jsonOf('dataset.json').summary.rows).toBe(40);
    expect(jsonOf('model-card.json').model).toBe(champion);
    expect(unpacked.manifest.run.createdBy).toBe('ana.ruiz');
  });

  it('is the same to the byte when it is made again', async () => {
    const again = join(scratch, 'again.zip');
    await exportModel(home, 'champion', again);
    expect(readFileSync(again).equals(readFileSync(packageFile))).toBe(true);
  });

  it('is made of any model of the run, with a card that is about that one', async () => {
    const other = (await listModels(home.database)).find(({ id }) => id !== champion)!;
    const path = join(scratch, 'other.zip');
    await exportModel(home, other.id, path);
    const { manifest, members } = unpackMembers(readFileSync(path), 'other.zip');
    expect(manifest.model).toBe(other.id);
    expect(JSON.parse(new TextDecoder().decode(members.get('model-card.json'))).model).toBe(other.id);
  });
});

describe('importModel', () => {
  it('refuses what does not go together, what is unknown and what is missing, and keeps nothing of it', async () => {
    const [model, run, dataset] = [jsonOf('model.json'), jsonOf('run.json'), jsonOf('dataset.json')];
    await expect(
      arrive(repacked({ 'model.json': bytesOf({ ...model, artifact: { ...model.artifact, threshold: 0.01 } }) })),
    ).rejects.toMatchObject({ code: 'model.changed' });
    await expect(arrive(repacked({ 'run.json': null }))).rejects.toMatchObject({ code: 'model.package-damaged' });
    await expect(arrive(repacked({ 'run.json': bytesOf({ ...run, format: 1 }) }))).rejects.toMatchObject({
      code: 'train.record-outdated',
    });
    await expect(arrive(repacked({ 'quality.json': bytesOf({}) }))).rejects.toMatchObject({ code: 'model.package-damaged' });
    const others = { ...run, models: run.models.filter(({ model: id }: { model: string }) => id !== champion) };
    const changed = { ...run, models: run.models.map((one: object) => ({ ...one, threshold: 0.987 })) };
    const mixed = [
      repacked({ 'run.json': bytesOf(others) }),
      repacked({ 'run.json': bytesOf(changed) }),
      repacked({ 'dataset.json': bytesOf({ ...dataset, summary: { ...dataset.summary, version: 'ds-other' } }) }),
      repacked({}, { model: 'model-0000000000000000' }),
      repacked({ 'svm.model': new TextEncoder().encode('svm_type nu_svc\n'), 'xgboost.json': bytesOf({}) }),
    ];
    for (const bytes of mixed) await expect(arrive(bytes)).rejects.toMatchObject({ code: 'model.mismatched' });
    expect(await listModels(clinic.database)).toEqual([]);
    expect(await clinic.bucket.list()).toEqual([]);
  });

  it('takes a model as a candidate, tells the audit, and the second time changes nothing', async () => {
    const taken = await importModelFile(clinic, packageFile);
    expect(taken).toMatchObject({ id: champion, recorded: true, known: false, run: unpacked.manifest.run.id });
    expect(await importModelFile(clinic, packageFile)).toEqual({ ...taken, known: true });
    expect(await showModel(clinic, champion)).toMatchObject({ state: 'candidate', alias: null, quality: null });
    const entries = (await listAudit(clinic.database)).filter(({ action }) => action === 'registry.import');
    expect(entries).toMatchObject([{ subject: champion, details: { by: 'luis.paz', trainedBy: 'ana.ruiz', recorded: true } }]);
    expect(await findRun(clinic.database, taken.run)).toMatchObject({ status: 'done', importedBy: 'luis.paz', seed: 7 });
    const natives = (['svm.model', 'xgboost.json'] as const).filter((name) => unpacked.members.has(name));
    expect(await clinic.bucket.list('models/')).toHaveLength(1 + natives.length);
    await expect(deploy(clinic, { model: champion })).rejects.toMatchObject({ code: 'registry.not-validated' });
  });

  it('is judged by the standards of the clinic, with the numbers of the home that trained it', async () => {
    const { evaluation, dashboardKey } = await select(clinic, { run: undefined, standards });
    expect(evaluation.models.map(({ model }) => model)).toEqual([champion]);
    expect(evaluation.champion).toMatchObject({ model: champion });
    const report = JSON.parse(
      new TextDecoder().decode(await clinic.bucket.get(dashboardKey.replace('dashboard.html', 'dashboard.json'))),
    );
    expect(report.dataset).toEqual(jsonOf('dataset.json').summary);
    expect(report.subject.shap).toEqual(unpacked.members.has('explanation.json') ? jsonOf('explanation.json') : null);
    expect(await findModel(clinic.database, champion)).toMatchObject({
      metrics: (await findModel(home.database, champion))!.metrics,
    });
  });

  it('is approved by neither who trained nor who imported it, then deployed, and answers as it did at home', async () => {
    const sign = (actor: string) =>
      approveModel(
        { ...clinic, actor },
        { model: champion, by: actor, comment: 'ok' },
        { approval: 'required', selfApproval: false },
      );
    for (const actor of ['ana.ruiz', 'luis.paz']) await expect(sign(actor)).rejects.toMatchObject({ code: 'registry.own-run' });
    expect(await sign('eva.gil')).toMatchObject({ state: 'approved' });
    await deploy(clinic, { model: champion });
    const options = { files: [cases], segment: undefined, maxMissingShare: 0.2 };
    const [here, there] = [await predict(clinic, options), await predict(home, options)];
    const scores = (answers: typeof here) =>
      answers.map((answer) => ('problem' in answer ? answer.problem.code : answer.probability));
    expect(scores(here)).toEqual(scores(there));
    expect(scores(here).every((score) => typeof score === 'number')).toBe(true);
    expect((await verifyAudit(clinic)).problems).toEqual([]);
    const { report } = await writeVersionsReport(clinic);
    expect(report).toMatchObject({
      runs: [{ run: unpacked.manifest.run.id, imported: true, models: [{ model: champion, state: 'approved', passed: true }] }],
      champions: [{ model: champion, until: null }],
      limits: [{ metric: 'auc', atLeast: 0 }],
      unread: 0,
    });
  });

  it('takes a model alone, which cannot be judged, until its package comes', async () => {
    const other = (await listModels(home.database)).find(({ id }) => id !== champion)!;
    const [alone, whole] = [join(scratch, 'alone.json'), join(scratch, 'whole.zip')];
    await exportModel(home, other.id, alone);
    await exportModel(home, other.id, whole);
    const third = await open('third', 'luis.paz');
    try {
      expect(await importModelFile(third, alone)).toMatchObject({ id: other.id, recorded: false, known: false });
      await expect(select(third, { run: undefined, standards })).rejects.toMatchObject({ code: 'select.no-run' });
      await expect(select(third, { run: other.runId, standards })).rejects.toMatchObject({ code: 'model.no-record' });
      await expect(exportModel(third, other.id, join(scratch, 'no.zip'))).rejects.toMatchObject({ code: 'model.no-record' });
      expect((await listPage(third, 'models', { limit: 5 })).lines).toMatchObject([
        { id: other.id, auc: null, state: 'candidate' },
      ]);
      await showRecord(third, 'run', other.runId);
      expect(await importModelFile(third, whole)).toMatchObject({ recorded: true, known: false });
      expect((await select(third, { run: undefined, standards })).evaluation.champion).toMatchObject({ model: other.id });
    } finally {
      await third.close();
    }
  });
});
