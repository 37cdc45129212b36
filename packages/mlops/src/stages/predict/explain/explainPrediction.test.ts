import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Explanation, explanationSchema, qualityStandardsSchema, trainConfigurationSchema } from '@neurograde/contracts';
import { Matrix } from '@neurograde/learn';
import { writeWideCsv } from '@neurograde/radiomics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../artifacts/Dataset.js';
import { findDataset } from '../../../database/datasetRepository.js';
import { findModel, listModels } from '../../../database/modelRepository.js';
import { findPrediction, type Prediction } from '../../../database/predictionRepository.js';
import { loadDataset } from '../../../datasets/loadDataset.js';
import { openWorkspace, type Workspace } from '../../../home/openWorkspace.js';
import { syntheticCohort } from '../../../sample/syntheticCohort.js';
import { runStages } from '../../runStages.js';
import { LoadedModel } from '../LoadedModel.js';
import { predict } from '../predict.js';
import { explainPrediction } from './explainPrediction.js';
import { ModelContext } from './ModelContext.js';
import { ModelContexts } from './ModelContexts.js';

const cohort = syntheticCohort({ patients: 40, lowFraction: 0.4, seed: 11 });
const features = cohort.features.slice(0, 20);
const rowsOf = ({ patients }: typeof cohort) => patients.map(({ patient, values }) => ({ patient, values: values.slice(0, 20) }));

let folder: string;
let workspace: Workspace;
let contexts: ModelContexts;
let dataset: Dataset;

const write = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function stored(
  records: readonly { readonly patient: string; readonly values: ArrayLike<number> }[],
): Promise<Prediction[]> {
  const path = write(`${records.length}-${records[0]!.patient}.csv`, writeWideCsv({ features, records }));
  const answers = await predict(workspace, { files: [path], segment: undefined, maxMissingShare: 0.3 });
  return Promise.all(answers.map(async (answer) => (await findPrediction(workspace.database, (answer as { id: string }).id))!));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'neurograde-explain-'));
  workspace = await openWorkspace({ home: join(folder, 'home') });
  const cases = join(folder, 'cohort');
  mkdirSync(cases);
  writeFileSync(join(cases, 'cohort.csv'), writeWideCsv({ features, records: rowsOf(cohort) }));
  const labels = cohort.patients.map(({ patient, grade }) => `${patient},${grade}\n`);
  writeFileSync(join(cases, 'labels.csv'), `patient,grade\n${labels.join('')}`);
  const configuration = trainConfigurationSchema.parse({
    ...{ candidates: 2, folds: 3, ensembles: ['soft-vote', 'stacking'], checks: { permutations: 2, seeds: 1 } },
  });
  await runStages(workspace, {
    ingest: { sources: [{ path: cases, grade: undefined }], labels: undefined, segment: undefined, gradeMapping: 'who' },
    train: { configuration, seed: 7, threads: 2, shuffleLabels: false },
    standards: qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['f1', 'auc'] }),
  });
  contexts = new ModelContexts(workspace);
  dataset = await loadDataset(workspace);
}, 120_000);

afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const contributionsOf = ({ clusters, rest }: Explanation) =>
  clusters.reduce((sum, { contribution }) => sum + contribution, rest.contribution);

describe('explainPrediction', () => {
  it('adds up to the stored probability, model by model, and is the same each time', async () => {
    const [prediction] = await stored(rowsOf(syntheticCohort({ patients: 2, lowFraction: 0.4, seed: 99 })));
    const models = await listModels(workspace.database);
    expect(models.map(({ name }) => name).sort()).toEqual(['random-forest', 'soft-vote', 'stacking', 'svm', 'xgboost']);
    for (const { id, name, bucketKey } of models) {
      const model = await LoadedModel.read(await workspace.bucket.get(bucketKey));
      const graded = model.grade(new Matrix(1, features.length, prediction!.features!))[0]!;
      const explanation = await explainPrediction(contexts, { ...prediction!, modelId: id });
      expect(explanationSchema.parse(explanation)).toEqual(explanation);
      expect(explanation.output.probability).toBe(graded.probability);
      expect(explanation.output.logOdds).toBeCloseTo(Math.log(graded.probability / (1 - graded.probability)), 10);
      expect(explanation.baseline.logOdds + contributionsOf(explanation)).toBeCloseTo(explanation.output.logOdds, 4);
      expect(explanation.additivityError).toBeLessThan(1e-4);
      expect(explanation.warnings.some(({ code }) => code === 'proportional')).toBe(name === 'soft-vote');
      expect(explanation.members.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(await explainPrediction(new ModelContexts(workspace), { ...prediction!, modelId: id })).toEqual(explanation);
    }
  });

  it('tells groups by what they add, their values and where these stand among the training cases', async () => {
    const [prediction] = await stored(rowsOf(syntheticCohort({ patients: 2, lowFraction: 0.4, seed: 98 })));
    const explanation = await explainPrediction(contexts, prediction!);
    const sizes = explanation.clusters.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const context = await contexts.get(prediction!.modelId);
    const trained = await trainedRows(prediction!.modelId);
    for (const { leader, members, contribution, gloss } of explanation.clusters) {
      expect(members.reduce((sum, member) => sum + member.contribution, 0)).toBeCloseTo(contribution, 12);
      expect(members[0]).toEqual(leader);
      const j = context.model.artifact.features.indexOf(leader.feature);
      expect(leader.value).toBe(prediction!.features![j]);
      const place = dataset.features.indexOf(leader.feature);
      const column = trained.map((i) => dataset.X.get(i, place)).filter((value) => !Number.isNaN(value));
      const below = column.filter((value) => value < leader.value!).length;
      const equal = column.filter((value) => value === leader.value).length;
      expect(leader.percentile).toBeCloseTo((100 * (below + equal / 2)) / column.length, 10);
      expect(gloss?.name.es).toMatch(/\S/);
    }
  });

  it('finds the nearest training cases with their confirmed grade, and never the patient', async () => {
    const known = rowsOf(cohort)[3]!;
    const [own, other] = [...(await stored([known])), ...(await stored([{ patient: 'somebody else', values: known.values }]))];
    const [mine, theirs] = [await explainPrediction(contexts, own!), await explainPrediction(contexts, other!)];
    const distances = theirs.nearest!.map(({ distance }) => distance);
    expect(distances).toHaveLength(5);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (const { patient, grade } of theirs.nearest!) expect(grade).toBe(dataset.grades[dataset.patients.indexOf(patient)]);
    expect(mine.nearest!.map(({ patient }) => patient)).not.toContain(own!.patient);
    const trained = new Set((await trainedRows(own!.modelId)).map((i) => dataset.patients[i]!));
    if (trained.has(own!.patient)) {
      expect(theirs.nearest![0]).toEqual({ patient: own!.patient, grade: cohort.patients[3]!.grade, distance: 0 });
      expect(mine.nearest!.slice(0, 4)).toEqual(theirs.nearest!.slice(1));
    }
    expect(mine.warnings.some(({ code }) => code === 'known-patient')).toBe(trained.has(own!.patient));
    expect(theirs.warnings.map(({ code }) => code)).not.toContain('known-patient');
  });

  it('warns of values far outside, of missing ones, and of a case unlike all others', async () => {
    const [first] = rowsOf(syntheticCohort({ patients: 2, lowFraction: 0.4, seed: 97 }));
    const far = { patient: 'far', values: Array.from(first!.values, (value) => value * 1000 + 1e6) };
    const [prediction] = await stored([far]);
    const { warnings } = await explainPrediction(contexts, prediction!);
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['unlike-training', 'far-from-training']));
    const gaps = { patient: 'gaps', values: Array.from(first!.values, (value, j) => (j < 3 ? Number.NaN : value)) };
    const [sparse] = await stored([gaps]);
    const explained = await explainPrediction(contexts, sparse!);
    expect(explained.warnings).toContainEqual({ code: 'imputed', details: { count: 3, features: 20 } });
    for (const { members } of explained.clusters)
      for (const { feature, value, percentile } of members) {
        if (features.indexOf(feature) < 3) expect([value, percentile]).toEqual([null, null]);
      }
  });

  it('explains without the training rows, and says so', async () => {
    const [prediction] = await stored(rowsOf(syntheticCohort({ patients: 2, lowFraction: 0.4, seed: 96 })));
    for (const { id, bucketKey } of await listModels(workspace.database)) {
      const model = await LoadedModel.read(await workspace.bucket.get(bucketKey));
      const imported = await LoadedModel.of({ ...model.artifact, datasetVersion: 'ds-elsewhere' });
      const explanation = (await ModelContext.load(workspace, id, imported)).explain(prediction!.features!, undefined);
      expect(explanation.nearest).toBeNull();
      expect(explanation.clusters.every(({ leader, alike }) => leader.percentile === null && alike === 0)).toBe(true);
      expect(explanation.warnings).toContainEqual({ code: 'reference-unavailable', details: { version: 'ds-elsewhere' } });
      expect(explanation.additivityError).toBeLessThan(1e-4);
    }
    const { bucketKey } = (await findDataset(workspace.database, dataset.summary.version))!;
    const bytes = await workspace.bucket.get(bucketKey);
    await workspace.bucket.delete(bucketKey);
    const damaged = await explainPrediction(new ModelContexts(workspace), prediction!);
    await workspace.bucket.put(bucketKey, bytes);
    expect(damaged.warnings).toContainEqual({ code: 'reference-damaged', details: { version: dataset.summary.version } });
    expect((await explainPrediction(new ModelContexts(workspace), prediction!)).nearest).not.toBeNull();
  });

  it('says that the values of a prediction of an earlier release were not kept', async () => {
    const old = { id: 'prediction-old', modelId: 'm', patient: 'P', features: null };
    await expect(explainPrediction(contexts, old)).rejects.toMatchObject({ code: 'predict.no-values' });
  });
});

/** Rows of the dataset that a model was trained on. */
async function trainedRows(id: string): Promise<number[]> {
  const { runId } = (await findModel(workspace.database, id))!;
  const record = JSON.parse(new TextDecoder().decode(await workspace.bucket.get(`runs/${runId}.json`)));
  const { patient } = record.models.find(({ model }: { model: string }) => model === id).outOfFold as { patient: string[] };
  return [...dataset.patients.keys()].filter((i) => patient.includes(dataset.patients[i]!));
}
