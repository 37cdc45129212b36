import { createHash } from 'node:crypto';
import {
  ENSEMBLES,
  isEnsemble,
  MODEL_NAMES,
  modelArtifactSchema,
  runRecordSchema,
  trainConfigurationSchema,
} from '@neurograde/contracts';
import { RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { finishDataset } from '../../artifacts/finishDataset.js';
import { syntheticCohort } from '../../sample/syntheticCohort.js';
import { LoadedModel } from '../predict/LoadedModel.js';
import { buildTable } from '../process/buildTable.js';
import { planSplits } from './planSplits.js';
import { type TrainOptions, trainDataset } from './trainDataset.js';

function tinyDataset(patients: number, lowFraction: number) {
  const cohort = syntheticCohort({ patients, lowFraction, seed: 5 });
  const features = [...cohort.features.slice(0, 30), 'constant', 'empty'];
  const records = cohort.patients.map(({ patient, grade, values }) => ({
    patient: `P-PSEUDONYM${patient.slice(4)}`,
    grade,
    gradeAsWritten: grade,
    features,
    values: Float64Array.of(...values.slice(0, 30), 1, Number.NaN),
  }));
  return finishDataset(
    buildTable(records, { settings: { gradeMapping: 'who', features: 'majority' }, droppedColumns: [], unreadableCells: [] }),
  );
}

const dataset = tinyDataset(60, 0.4);
const configuration = trainConfigurationSchema.parse({
  candidates: 2,
  folds: 3,
  ensembles: [...ENSEMBLES],
  checks: { permutations: 2, seeds: 1 },
});
const options: TrainOptions = { id: 'run-1', configuration, seed: 7, threads: 2, shuffleLabels: false, onProgress: () => {} };
/** Of the honesty checks, on each fold: two deals, three parts of the learning curve, the selections and the folds of another seed. */
const CHECK_FITS = 2 + 3 + 1 + 1;
const trained = await trainDataset(dataset, options);
const bytesOf = ({ record, artifacts }: typeof trained) => [
  JSON.stringify(record),
  ...Array.from(artifacts, ([id, bytes]) => `${id} ${Buffer.from(bytes)}`),
];

describe('trainDataset', () => {
  it('gives a record and artifacts as the contracts have them', () => {
    const { record, artifacts } = trained;
    expect(runRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(record.models.map(({ name }) => name)).toEqual(MODEL_NAMES);
    expect([...artifacts.keys()]).toEqual(record.models.map(({ model }) => model));
    for (const bytes of artifacts.values()) modelArtifactSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
    expect(record).toMatchObject({
      id: 'run-1',
      seed: 7,
      folds: 3,
      protocol: 'holdout',
      configuration,
      datasetVersion: dataset.summary.version,
      features: 30,
    });
    expect(record.rows).toEqual({ train: { low: 19, high: 29 }, test: { low: 5, high: 7 } });
  });

  it('gives the same bytes on one thread and on a second run', async () => {
    expect(bytesOf(await trainDataset(dataset, { ...options, threads: 1 }))).toEqual(bytesOf(trained));
    expect(bytesOf(await trainDataset(dataset, options))).toEqual(bytesOf(trained));
  });

  it('gives other models for another seed', async () => {
    const other = await trainDataset(dataset, { ...options, seed: 8 });
    expect([...other.artifacts.keys()].filter((id) => trained.artifacts.has(id))).toEqual([]);
  });

  it('gives other models on shuffled grades, says so, and keeps their counts', async () => {
    const { record, artifacts } = await trainDataset(dataset, { ...options, shuffleLabels: true });
    expect(record.shuffledLabels).toBe(true);
    expect(record.rows).toEqual(trained.record.rows);
    expect([...artifacts.keys()].filter((id) => trained.artifacts.has(id))).toEqual([]);
    for (const bytes of artifacts.values())
      expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ shuffledLabels: true });
    expect(record.models[1]!.cv.auc.mean).toBeLessThan(trained.record.models[1]!.cv.auc.mean);
  });

  it('keeps no patient in the artifacts and pseudonyms alone in the record, and trains the same whatever the patients are called', async () => {
    for (const bytes of trained.artifacts.values()) expect(Buffer.from(bytes).toString()).not.toMatch(/PSEUDONYM|SYN/);
    const { outOfFold, testScores } = trained.record.models[0]!;
    expect([...outOfFold.patient, ...testScores!.patient].sort()).toEqual([...dataset.patients].sort());
    const nameOf = new Map(dataset.patients.map((patient, i) => [patient, `P-X${i}`]));
    const other = await trainDataset({ ...dataset, patients: dataset.patients.map((patient) => nameOf.get(patient)!) }, options);
    expect([...other.artifacts]).toEqual([...trained.artifacts]);
    const renamed = JSON.stringify(trained.record).replace(/P-PSEUDONYM\d+/g, (patient) => nameOf.get(patient)!);
    expect(JSON.stringify(other.record)).toBe(renamed);
  });

  it('leaves the test part out of everything that is decided', async () => {
    const y = Uint8Array.from(dataset.grades, (grade) => (grade === 'low' ? 1 : 0));
    const { test } = planSplits(y, dataset.patients, configuration, options.seed);
    const random = new RandomState(1);
    const X = dataset.X.selectRows(Int32Array.from({ length: dataset.X.rows }, (_, row) => row));
    for (const row of test) for (let j = 0; j < X.columns; j++) X.set(row, j, random.normal());
    const other = await trainDataset({ ...dataset, X }, options);
    expect([...other.artifacts.keys()]).toEqual([...trained.artifacts.keys()]);
    other.record.models.forEach((model, i) => {
      const { test: _, testIntervals: __, testConfusion: ___, testScores, calibration: ____, ...decided } = model;
      expect(trained.record.models[i]).toMatchObject(decided);
      expect(testScores).not.toEqual(trained.record.models[i]!.testScores);
    });
  });

  it('takes the candidate with the highest mean AUC', () => {
    for (const { name, search, params, cv } of trained.record.models) {
      if (isEnsemble(name)) {
        expect(search).toEqual([]);
        continue;
      }
      const best = search.reduce((a, b) => (b.auc!.mean > a.auc!.mean ? b : a));
      expect(params).toEqual(best.params);
      expect(cv.auc.folds).toEqual(best.auc!.folds);
      expect(search.map(({ index }) => index)).toEqual([0, 1]);
    }
  });

  it('says of which models no threshold keeps both floors, and what looks like a leak', async () => {
    const X = dataset.X.selectRows(Int32Array.from({ length: dataset.X.rows }, (_, row) => row));
    for (let i = 0; i < X.rows; i++) X.set(i, 0, (dataset.grades[i] === 'low' ? 1 : -1) * (1 + i / 100));
    const leaky = await trainDataset({ ...dataset, X }, options);
    expect(leaky.record.warnings).toContainEqual({ code: 'single-feature', details: { feature: dataset.features[0], auc: 1 } });
    expect(leaky.record.warnings).toContainEqual(expect.objectContaining({ code: 'nearly-perfect' }));
    const strict = { ...configuration, recallFloor: 1, highRecallFloor: 1 };
    const { record } = await trainDataset(dataset, { ...options, shuffleLabels: true, configuration: strict });
    expect(record.models.map(({ thresholdFeasible }) => thresholdFeasible)).toEqual(MODEL_NAMES.map(() => false));
    expect(record.warnings.filter(({ code }) => code === 'threshold-infeasible')).toEqual(
      MODEL_NAMES.map((model) => ({ code: 'threshold-infeasible', details: { model, recall: 1, highRecall: 1 } })),
    );
  });

  it('counts its tasks to the end', async () => {
    const seen: [number, number][] = [];
    await trainDataset(dataset, { ...options, onProgress: ({ done, total }) => seen.push([done, total]) });
    const total = 3 * 2 * 3 + 3 + CHECK_FITS * 3;
    expect(seen).toEqual(Array.from({ length: total }, (_, i) => [i + 1, total]));
  });

  it('gives XGBoost and LIBSVM files of the members that have one, each under its own hash', () => {
    const artifacts = Array.from(trained.artifacts.values(), (bytes) => JSON.parse(Buffer.from(bytes).toString()));
    const members = artifacts.flatMap((artifact) => artifact.members);
    const told = members.map(({ name, native }) => [name, native?.format]);
    expect(Object.fromEntries(told)).toMatchObject({ xgboost: 'xgboost-json', 'random-forest': undefined, svm: 'libsvm' });
    const keys: string[] = [...new Set(members.flatMap(({ native }) => (native === null ? [] : [native.key])))];
    expect([...trained.natives.keys()].sort()).toEqual(keys.sort());
    for (const [key, bytes] of trained.natives) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      expect(key).toMatch(new RegExp(`^models/${hash.slice(0, 2)}/${hash}\\.(json|model)$`));
    }
    const [xgboost, svm] = keys
      .map((key) => Buffer.from(trained.natives.get(key)!).toString())
      .sort()
      .reverse();
    expect(JSON.parse(xgboost!)).toHaveProperty('learner.gradient_booster');
    expect(svm).toMatch(/^svm_type c_svc\n/);
  });

  it('asks of a file to predict every feature that was found, and takes those that vary', async () => {
    const [bytes] = trained.artifacts.values();
    const { artifact } = await LoadedModel.read(bytes!);
    expect(artifact.requiredFeatures).toEqual(dataset.foundFeatures);
    expect(artifact.requiredFeatures).toContain('constant');
    expect(artifact.features).toEqual(dataset.features);
    expect(artifact.features).not.toContain('constant');
  });

  it('trains on five patients a grade with fewer folds, and says so', async () => {
    const { record } = await trainDataset(tinyDataset(10, 0.5), { ...options, configuration: { ...configuration, folds: 5 } });
    expect(record.folds).toBe(4);
    expect(record.warnings[0]).toEqual({ code: 'fewer-folds', details: { folds: 4, asked: 5 } });
    expect(record.models.every(({ cv }) => cv.auc.folds.length === 4)).toBe(true);
  });

  it('refuses a grade with fewer, with the counts', async () => {
    await expect(trainDataset(tinyDataset(20, 0.2), options)).rejects.toMatchObject({
      code: 'train.class-too-small',
      details: { low: 4, high: 16, minimum: 5 },
    });
  });

  it('says why no candidate of a model could be fitted', async () => {
    const X = dataset.X.selectRows(Int32Array.from({ length: dataset.X.rows }, (_, row) => row));
    X.set(0, 0, Number.POSITIVE_INFINITY);
    await expect(trainDataset({ ...dataset, X }, options)).rejects.toMatchObject({
      code: 'train.no-candidate-fits',
      details: { model: 'xgboost', problem: expect.stringMatching(/\w+: /) },
    });
  });
});

describe('trainDataset in the nested protocol', async () => {
  const nested = { ...configuration, protocol: 'nested' as const, folds: 2, repeats: 2, innerFolds: 3 };
  const nestedOptions = { ...options, configuration: nested };
  const progress: [number, number][] = [];
  const run = await trainDataset(dataset, { ...nestedOptions, onProgress: ({ done, total }) => progress.push([done, total]) });

  it('judges by outer folds, keeps no test part, and learns the model to use from all rows', () => {
    const { record } = run;
    expect(runRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(record).toMatchObject({ protocol: 'nested', rows: { train: { low: 24, high: 36 }, test: { low: 0, high: 0 } } });
    expect(record.nested!.models.map(({ name }) => name)).toEqual(MODEL_NAMES);
    for (const model of record.models) {
      expect(model).toMatchObject({ test: null, testIntervals: {}, testConfusion: null, testScores: null });
      expect(model.outOfFold.low).toHaveLength(60);
      expect(model.nested!.auc.folds).toHaveLength(4);
    }
  });

  it('gives the same bytes on one thread', async () => {
    expect(bytesOf(await trainDataset(dataset, { ...nestedOptions, threads: 1 }))).toEqual(bytesOf(run));
  });

  it('gives the rows of an outer fold no say in what is chosen without them', async () => {
    const { foldOf } = run.record.nested!;
    const X = dataset.X.selectRows(Int32Array.from({ length: dataset.X.rows }, (_, row) => row));
    const random = new RandomState(1);
    for (const [row, fold] of foldOf[0]!.entries()) {
      if (fold === 0) for (let j = 0; j < X.columns; j++) X.set(row, j, random.normal());
    }
    const other = await trainDataset({ ...dataset, X }, nestedOptions);
    for (const [m, { choices }] of other.record.nested!.models.entries()) {
      expect(choices[0]).toEqual(run.record.nested!.models[m]!.choices[0]);
      expect(choices[1]).not.toEqual(run.record.nested!.models[m]!.choices[1]);
    }
  });

  it('counts the fits of all outer folds and of the models to use', () => {
    // Four outer folds of three inner ones, then two folds over all rows; two candidates of three algorithms, each best fitted once more; then the checks.
    const total = 4 * 3 * (2 * 3 + 1) + 3 * (2 * 2 + 1) + CHECK_FITS * 2;
    expect(progress.at(-1)).toEqual([total, total]);
    expect(progress.every(([done], i) => i === 0 || done >= progress[i - 1]![0])).toBe(true);
  });
});

describe('LoadedModel', () => {
  const models = Array.from(trained.artifacts, ([id, bytes]) => ({
    id,
    bytes,
    record: trained.record.models.find(({ model }) => model === id)!,
  }));
  const y = Uint8Array.from(dataset.grades, (grade) => (grade === 'low' ? 1 : 0));
  const { test } = planSplits(y, dataset.patients, configuration, options.seed);

  it.each(models)('grades the test part as the training did, row by row ($record.name)', async ({ bytes, record }) => {
    const loaded = await LoadedModel.read(bytes);
    const Xtest = dataset.X.selectRows(test);
    const graded = loaded.grade(Xtest);
    expect(graded.map(({ probability }) => probability)).toEqual(record.testScores!.probability);
    expect(graded.map(({ grade }) => grade)).toEqual(
      record.testScores!.probability.map((p) => (p >= record.threshold ? 'low' : 'high')),
    );
    for (const [i, row] of test.entries()) expect(loaded.grade(dataset.X.selectRows(Int32Array.of(row)))[0]).toEqual(graded[i]);
  });

  it('counts values outside the training range and missing ones', async () => {
    const loaded = await LoadedModel.read(models[0]!.bytes);
    const X = dataset.X.selectRows(Int32Array.of(0));
    for (const [j, range] of loaded.artifact.trainingRange.entries()) X.set(0, j, range![0]);
    expect(loaded.grade(X)[0]).toMatchObject({ outOfRange: 0, imputed: 0 });
    X.set(0, 0, loaded.artifact.trainingRange[0]![0] - 1);
    X.set(0, 1, loaded.artifact.trainingRange[1]![1] + 1e9);
    X.set(0, 2, Number.NaN);
    expect(loaded.grade(X)[0]).toMatchObject({ outOfRange: 2, imputed: 1 });
  });

  it('allows as much missing as is configured, or somewhat more than the training rows commonly had, but not half for that', async () => {
    const stored = JSON.parse(Buffer.from(models[0]!.bytes).toString());
    const limit = async (usualMissingShare: number, configured: number) =>
      (await LoadedModel.read(Buffer.from(JSON.stringify({ ...stored, usualMissingShare })))).missingLimit(configured);
    expect(await limit(0.32, 0.2)).toBe(0.4);
    expect(await limit(0.1, 0.2)).toBe(0.2);
    expect(await limit(0.9, 0.2)).toBe(0.5);
    expect(await limit(0, 0.7)).toBe(0.7);
  });

  it('does not let a blank training row decide how much may be missing', async () => {
    const { train } = planSplits(y, dataset.patients, configuration, options.seed);
    const X = dataset.X.selectRows(Int32Array.from(y, (_, row) => row));
    for (let j = 0; j < X.columns; j++) X.set(train[0]!, j, Number.NaN);
    const [bytes] = (await trainDataset({ ...dataset, X }, options)).artifacts.values();
    expect((await LoadedModel.read(bytes!)).missingLimit(0.2)).toBe(0.2);
  });

  it('calls a row with absurd values atypical, and hardly any of its own training rows', async () => {
    const loaded = await LoadedModel.read(models[0]!.bytes);
    const absurd = dataset.X.selectRows(Int32Array.of(0));
    absurd.data.fill(1e300);
    expect(loaded.grade(absurd)[0]).toMatchObject({ conformal: 'atypical', unlikeTraining: true, outOfRange: 30 });
    const { train } = planSplits(y, dataset.patients, configuration, options.seed);
    const unlike = loaded.grade(dataset.X.selectRows(train)).filter(({ unlikeTraining }) => unlikeTraining);
    expect(unlike.length / train.length).toBeLessThanOrEqual(0.05);
    const usual = loaded.grade(dataset.X.selectRows(test));
    expect(usual.filter(({ conformal }) => conformal !== 'atypical').length).toBeGreaterThan(test.length / 2);
  });

  it('refuses an artifact of a newer format, and what is none', async () => {
    const stored = JSON.parse(Buffer.from(models[0]!.bytes).toString());
    const open = (content: unknown) =>
      LoadedModel.read(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));
    await expect(open({ ...stored, format: 3, members: 'other' })).rejects.toThrow(
      expect.objectContaining({ code: 'predict.newer-model', details: { found: 3, known: 2 } }),
    );
    const [member] = stored.members;
    for (const broken of [
      '',
      'null',
      '[]',
      '{"format":2}',
      { ...stored, threshold: 2 },
      { ...stored, members: [{ ...member, pipeline: { ...member.pipeline, version: 99 } }] },
    ]) {
      await expect(open(broken)).rejects.toThrow(expect.objectContaining({ code: 'home.damaged' }));
    }
  });
});
