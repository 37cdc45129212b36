import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DatasetDocument,
  ingestConfigurationSchema,
  type ModelArtifact,
  type NeurogradeError,
  type Prediction,
  qualityStandardsSchema,
  trainConfigurationSchema,
} from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModelArtifact } from '../artifacts/readModelArtifact.js';
import { findModel, listModels } from '../database/modelRepository.js';
import { diffDatasets } from '../datasets/diffDatasets.js';
import { exportDataset } from '../datasets/exportDataset.js';
import { loadDataset } from '../datasets/loadDataset.js';
import { exportOnnx } from '../export/onnx/exportOnnx.js';
import { openWorkspace, type Workspace } from '../home/openWorkspace.js';
import { syntheticCohort } from '../sample/syntheticCohort.js';
import { type IngestResult, ingest } from './ingest/ingest.js';
import { predict } from './predict/predict.js';
import { type ProcessResult, processRecords } from './process/process.js';
import { runStages } from './runStages.js';

const FEATURES = 8;
const cohort = syntheticCohort({ patients: 60, lowFraction: 0.4, seed: 3 });
const names = cohort.features.slice(0, FEATURES);
/** The sex goes with the grade, for most; the scanner with nothing, and is not known of the first patient. */
const sexOf = (i: number) => ((cohort.patients[i]!.grade === 'low') === (i % 6 !== 0) ? 'F' : 'M');
const scannerOf = (i: number) => (i === 0 ? '' : ['A 1.5T', 'B 3T', 'C, "old"'][i % 3]!);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lineOf = (i: number, sex = sexOf(i), scanner = scannerOf(i)) =>
  `HC-${i},${sex},${cell(scanner)},${[...cohort.patients[i]!.values.slice(0, FEATURES)].join(',')}\n`;
const tableOf = (lines: readonly string[]) => `patient,Sex,scanner,${names.join(',')}\n${lines.join('')}`;
const whole = tableOf(cohort.patients.map((_, i) => lineOf(i)));

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-categories-'));
const rules = ingestConfigurationSchema.parse({ categorical: ['sex', 'scanner'] });
let workspace: Workspace;
let [without, withThem]: ProcessResult[] = [];
let folders = 0;

function deliver(text: string, categorical = rules): Promise<IngestResult> {
  const folder = join(scratch, `d${folders++}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'cohort.csv'), text);
  writeFileSync(
    join(folder, 'labels.csv'),
    `patient,grade\n${cohort.patients.map(({ grade }, i) => `HC-${i},${grade}\n`).join('')}`,
  );
  const sources = [{ path: folder, grade: undefined }];
  return ingest(workspace, { sources, labels: undefined, segment: undefined, gradeMapping: 'who', rules: categorical });
}
const process = () => processRecords(workspace, { delivery: undefined, gradeMapping: 'who', drawReports: false });

beforeAll(async () => {
  workspace = await openWorkspace({ home: join(scratch, 'home'), keyFile: join(scratch, 'key') });
  await deliver(whole, ingestConfigurationSchema.parse({}));
  without = await process();
  await deliver(whole);
  withThem = await process();
}, 60_000);
afterAll(async () => {
  await workspace.close();
  rmSync(scratch, { recursive: true });
});

describe('columns of categories', () => {
  it('are left aside where none is named, and come with a later delivery of the same patients', async () => {
    expect(without!.summary.dropped.filter(({ reason }) => reason === 'text').map(({ column }) => column)).toEqual([
      'Sex',
      'scanner',
    ]);
    expect(withThem!.summary.version).not.toBe(without!.summary.version);
    const dataset = await loadDataset(workspace);
    expect(dataset.summary.version).toBe(withThem!.summary.version);
    expect(dataset.categoricals).toEqual([
      { feature: 'scanner', categories: ['A 1.5T', 'B 3T', 'C, "old"'] },
      { feature: 'sex', categories: ['F', 'M'] },
    ]);
    expect(dataset.patients).toHaveLength(60);
    expect(dataset.summary.dropped.filter(({ reason }) => reason === 'text')).toEqual([]);
  });

  it('are told in schema.json, are text in the exported files, and are columns that came in the comparison', async () => {
    const version = withThem!.summary.version;
    const document = JSON.parse(
      new TextDecoder().decode(await workspace.bucket.get(`datasets/${version}/schema.json`)),
    ) as DatasetDocument;
    expect(document.columns.filter(({ role }) => role === 'category').map(({ name, type }) => [name, type])).toEqual([
      ['scanner', 'string'],
      ['sex', 'string'],
    ]);
    const path = join(scratch, 'dataset.csv');
    await exportDataset(workspace, version, path);
    const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    const columns = head!.split(',');
    expect(columns.slice(0, 2)).toEqual(['patient', 'grade']);
    expect(lines.filter((line) => line.includes('"C, ""old"""'))).toHaveLength(20);
    expect(lines.filter((line) => line.split(',').includes('M')).length).toBeGreaterThan(20);
    const diff = await diffDatasets(workspace, without!.summary.version, version);
    expect(diff.columns.added).toEqual(['scanner', 'sex']);
    expect(diff.patients.unchanged).toBe(60);
    expect(diff.shift.features).toEqual([]);
  });

  it('are counted and tested against the grade, and are no numbers in any statistic', async () => {
    const report = await workspace.bucket.get(withThem!.edaKey.replace('.html', '.json'));
    const { exploration } = JSON.parse(new TextDecoder().decode(report));
    expect(exploration.features.map(({ feature }: { feature: string }) => feature)).toEqual([...names].sort());
    const [scanner, sex] = exploration.categoricals;
    expect(scanner.missing.low + scanner.missing.high).toBe(1);
    expect(scanner.association).toMatchObject({ test: 'chi2' });
    expect(sex.association.test).toBe('fisher');
    expect(sex.association.p).toBeLessThan(1e-6);
    expect(sex.association.cramersV).toBeGreaterThan(0.6);
  });

  it('are learnt from by every algorithm, and one that was never seen is told and counts for nothing', async () => {
    const lenient = qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['auc'], patients: { low: 5, high: 5 } });
    const sources = [{ path: join(scratch, 'd1'), grade: undefined }];
    const spaces = { svm: { imbalance: 'smote' } };
    await runStages(workspace, {
      ingest: { sources, labels: undefined, segment: undefined, gradeMapping: 'who', rules },
      train: {
        configuration: trainConfigurationSchema.parse({ candidates: 2, folds: 3, spaces }),
        seed: 7,
        threads: 2,
        shuffleLabels: false,
      },
      standards: lenient,
    });
    const models = await listModels(workspace.database);
    expect(new Set(models.map(({ name }) => name))).toEqual(new Set(['xgboost', 'random-forest', 'svm']));
    for (const { id, name } of models) {
      const artifact = await artifactOf(id);
      expect(artifact.categoricals?.map(({ feature }) => feature)).toEqual(['scanner', 'sex']);
      expect(artifact.trainingRange[artifact.features.indexOf('sex')]).toBeNull();
      const pipeline = JSON.stringify(artifact.members[0]!.pipeline);
      expect(pipeline).not.toContain('"SMOTE"');
      if (name === 'svm') expect(pipeline).toContain('"SMOTENC"');
      expect(() => exportOnnx(id, artifact)).toThrow(
        expect.objectContaining({ code: 'model.unsupported-step', details: { step: 'impute', estimator: 'ColumnTransformer' } }),
      );
    }
    const path = join(scratch, 'new.csv');
    writeFileSync(
      path,
      tableOf([lineOf(1, 'F', 'B 3T'), lineOf(1, 'F', 'new one').replace('HC-1', 'HC-2'), lineOf(2, '', 'B 3T')]),
    );
    const answers = (await predict(workspace, { files: [path], segment: undefined, maxMissingShare: 0.5 })) as Prediction[];
    expect(answers.map(({ unknownCategories, imputed }) => [unknownCategories, imputed])).toEqual([
      [undefined, 0],
      [['scanner'], 0],
      [undefined, 1],
    ]);
    expect(JSON.stringify(answers)).not.toContain('new one');
    const bare = join(scratch, 'bare.csv');
    writeFileSync(bare, whole.replace('Sex', 'other'));
    const [refused] = await predict(workspace, { files: [bare], segment: undefined, maxMissingShare: 0.5 });
    expect(refused).toMatchObject({ problem: { code: 'predict.missing-feature', details: { column: 'sex' } } });
  }, 120_000);

  it('are refused where they may tell who a patient is, or are too many to be categories', async () => {
    const reasonOf = async (scanner: (i: number) => string) => {
      const refused = await deliver(tableOf(cohort.patients.map((_, i) => lineOf(i, undefined, scanner(i))))).catch(
        (error) => error,
      );
      expect(refused.code).toBe('ingest.nothing-accepted');
      const [{ code, details }] = refused.cause.errors.filter(({ details }: NeurogradeError) => details.column !== undefined);
      return { code, details };
    };
    expect(await reasonOf((i) => (i === 9 ? 'García Pérez, Ana' : 'A'))).toMatchObject({
      code: 'ingest.identifying-category',
      details: { column: 'scanner', problem: 'names' },
    });
    expect(await reasonOf((i) => `room ${i}`)).toMatchObject({
      code: 'ingest.too-many-categories',
      details: { column: 'scanner', found: 60, limit: 30 },
    });
  });

  async function artifactOf(id: string): Promise<ModelArtifact> {
    const { bucketKey } = (await findModel(workspace.database, id))!;
    return readModelArtifact(await workspace.bucket.get(bucketKey));
  }
});
