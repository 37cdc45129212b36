import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DatasetDocument,
  dataQualitySchema,
  datasetDocumentSchema,
  type Grade,
  type GradeMapping,
  processConfigurationSchema,
} from '@neurograde/contracts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listDatasets } from '../../database/datasetRepository.js';
import { listFiles } from '../../database/fileRepository.js';
import { drawDatasetReports } from '../../datasets/drawDatasetReports.js';
import { loadDataset } from '../../datasets/loadDataset.js';
import { openWorkspace, type Workspace } from '../../home/openWorkspace.js';
import { ingest } from '../ingest/ingest.js';
import { processRecords } from './process.js';

// Drawing the report takes most of the time, and has tests of its own.
vi.mock('../../reports/edaReport.js', () => ({
  renderEdaReport: async (_: object, { version }: { version: string }) => `<p>${version}`,
}));

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-process-'));
const opened: Workspace[] = [];
let workspace: Workspace;

/** Opening a home takes a while: only tests on all that was ever delivered need one of their own. */
async function openNew(): Promise<void> {
  workspace = await openWorkspace({ home: join(scratch, `home${opened.length}`), keyFile: join(scratch, 'key') });
  opened.push(workspace);
}
beforeAll(openNew);
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()));
  rmSync(scratch, { recursive: true });
});

let file = 0;
async function deliver(
  grade: Grade | undefined,
  text: string,
  labelled = '',
  gradeMapping: GradeMapping = 'who',
): Promise<string> {
  const folder = join(scratch, `d${++file}`);
  mkdirSync(folder);
  const path = join(folder, `table${file}.csv`);
  writeFileSync(path, text);
  const labels = labelled === '' ? undefined : join(folder, 'labels.csv');
  if (labels !== undefined) writeFileSync(labels, `patient,grade\n${labelled}`);
  return (await ingest(workspace, { sources: [{ path, grade }], labels, segment: undefined, gradeMapping })).delivery;
}

/** Six patients of two features that vary, so that an exploration can be drawn. */
const table = (from: number, more = '') =>
  `ID,a,b${more && ',c'}\n${Array.from({ length: 6 }, (_, i) => `P${from + i},${(from + i) ** 2 % 11},${1 / (from + i + 1)}${more}\n`).join('')}`;

const all = (gradeMapping: GradeMapping = 'who') => processRecords(workspace, { delivery: undefined, gradeMapping });

async function loadDocument(version: string): Promise<{ document: DatasetDocument }> {
  const bytes = await workspace.bucket.get(`datasets/${version}/schema.json`);
  return { document: datasetDocumentSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) };
}

describe('loadDataset', () => {
  it('says that there is none yet, and which one is not there', async () => {
    await expect(loadDataset(workspace)).rejects.toMatchObject({ code: 'train.no-dataset' });
    await expect(loadDataset(workspace, 'ds-0')).rejects.toMatchObject({
      code: 'usage.not-found',
      details: { kind: 'dataset', id: 'ds-0' },
    });
  });
});

describe('processRecords', () => {
  it('refuses to process nothing', async () => {
    await expect(all()).rejects.toMatchObject({ code: 'process.no-records', exit: 2 });
  });

  it('tells of a grade without a patient as something to look at, not as a refused file', async () => {
    const shared = workspace;
    await openNew();
    const lines = [...Array(6).keys(), 7].map((i) => `P${60 + i},low\n`).join('');
    const delivery = await deliver(undefined, table(60), lines);
    const { edaKey } = await processRecords(workspace, { delivery, gradeMapping: 'who' });
    const { flow } = JSON.parse(new TextDecoder().decode(await workspace.bucket.get(edaKey.replace('.html', '.json'))));
    expect(flow).toMatchObject({ received: 1, used: 1, refused: [], warnings: [{ code: 'ingest.grade-for-unknown-patient' }] });
    workspace = shared;
  });

  it('registers the dataset once, however often it is processed, and stores table and report in the bucket', async () => {
    const delivery = await deliver('low', table(0));
    await deliver('high', table(10));
    const events: number[] = [];
    const first = await processRecords(workspace, { delivery: undefined, gradeMapping: 'who' }, ({ done, total }) =>
      events.push(done / total),
    );
    expect(first.summary).toMatchObject({ rows: 12, counts: { low: 6, high: 6 }, features: 2, usableFeatures: 2 });
    expect(first.problems).toEqual([]);
    expect(events.at(-1)).toBe(1);
    const before = await listDatasets(workspace.database);
    const keys = await workspace.bucket.list();
    expect(keys).toEqual(expect.arrayContaining([`datasets/${first.summary.version}/schema.json`, first.edaKey]));
    expect(await all()).toEqual(first);
    expect(await listDatasets(workspace.database)).toEqual([{ ...before[0], latestAt: expect.any(Date) }]);
    expect(await workspace.bucket.list()).toEqual(keys);
    expect(before).toHaveLength(1);

    const part = await processRecords(workspace, { delivery, gradeMapping: 'who' });
    expect(part.summary).toMatchObject({ rows: 6, counts: { low: 6, high: 0 } });
    expect(await listDatasets(workspace.database)).toHaveLength(2);
    const loaded = await loadDataset(workspace, first.summary.version);
    expect(loaded.summary).toEqual(first.summary);
    expect(new Set(loaded.patients)).toContain(workspace.pseudonymize('P10'));
    expect((await loadDataset(workspace)).summary.version).toBe(part.summary.version);
  });

  it('makes one version when two process the same at once', async () => {
    await openNew();
    await deliver('low', table(0));
    await deliver('high', table(10));
    const [one, other] = await Promise.all([all(), all()]);
    expect(other).toEqual(one);
    expect(await listDatasets(workspace.database)).toHaveLength(1);
    expect(await workspace.bucket.list('datasets/')).toHaveLength(3);
  });

  it('counts a patient of several deliveries once when all is equal, and not at all when not', async () => {
    await openNew();
    const first = await deliver('low', table(0));
    const second = await deliver('low', `ID,b,a\nP1,${1 / 2},1\nP2,99,99\n`);
    await deliver('high', `ID,a,b\nP3,9,${1 / 4}\nP50,1,2\n`);
    const { summary, problems } = await all();
    expect(summary).toMatchObject({ rows: 5, counts: { low: 4, high: 1 } });
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'ingest.duplicate-patient-different',
      'ingest.duplicate-patient-different',
      'ingest.grade-conflict',
      'ingest.grade-conflict',
    ]);
    const others = problems.flatMap(({ details: { other } }) => (other === undefined ? [] : [String(other).split(' ')[0]]));
    expect(others.sort()).toEqual([first, second].sort());
  });

  it('reads WHO grades by the mapping it is given, not by the one they were delivered under', async () => {
    await openNew();
    const labels = ['P0,II', 'P1,II', 'P2,III', 'P3,III', 'P4,IV', 'P5,IV'].join('\n');
    await deliver(undefined, table(0), labels, 'who');
    const who = await all('who');
    const brats = await all('brats');
    expect(who.summary).toMatchObject({ gradeMapping: 'who', counts: { low: 2, high: 4 } });
    expect(brats.summary).toMatchObject({ gradeMapping: 'brats', counts: { low: 4, high: 2 } });
    expect(brats.summary.version).not.toBe(who.summary.version);

    await deliver(undefined, table(0), labels, 'brats');
    const again = await all('who');
    expect(again.problems).toEqual([]);
    expect(again.summary.version).toBe(who.summary.version);
  });

  it('reads a home of the first version, whose deliveries have no table and whose files lie unsealed', async () => {
    await openNew();
    const text = `${table(0)
      .replace('a,b', 'a,b,fecha')
      .replaceAll(/(\d)\n/g, '$1,2020-01-01\n')}P9,1,#DIV/0!,2020-01-02\n`;
    await deliver('low', text);
    const first = await all();
    const [file] = await listFiles(workspace.database);
    await workspace.bucket.put(`files/old.csv`, new TextEncoder().encode(text));
    await workspace.database.query((db) => db.execute(sql`update files set bucket_key = 'files/old.csv'`));
    await workspace.database.query((db) => db.execute(sql`update deliveries set table_key = null`));
    await workspace.bucket.delete(file!.bucketKey!);
    expect(first.summary).toMatchObject({ rows: 7, dropped: [{ column: 'fecha' }], unreadableCells: [{ feature: 'b' }] });
    expect(await all()).toEqual(first);
  });

  it('lists what the readers left aside, and counts the cells that are no numbers', async () => {
    const delivery = await deliver(
      'low',
      'ID,fecha,note,a,b,k,e\nQ1,2020-01-01,x,1,2,5,\nQ2,2020-01-02,y,#DIV/0!,3,5,\nQ3,2020-01-02,y,3,inf,5,\n',
    );
    const { summary } = await processRecords(workspace, { delivery, gradeMapping: 'who' });
    expect(summary.dropped).toEqual([
      { column: 'fecha', reason: 'date' },
      { column: 'note', reason: 'text' },
      { column: 'e', reason: 'all-missing' },
      { column: 'k', reason: 'constant' },
    ]);
    expect(summary.unreadableCells).toEqual([
      { feature: 'a', count: 1, example: '#DIV/0!' },
      { feature: 'b', count: 1, example: 'inf' },
    ]);
    expect(summary.missingCells).toBe(5);
  });

  it('refuses the odd file and the blank patient, names both, and goes on with the others', async () => {
    await openNew();
    const first = await deliver('low', table(0));
    const alone = (await processRecords(workspace, { delivery: first, gradeMapping: 'who' })).summary;
    await deliver('low', 'ID,b,c\nODD,1,2\n');
    await deliver('high', 'ID,a,b\nBLANK,,#DIV/0!\n');
    const { summary, problems, warnings } = await all();
    expect(summary.version).toBe(alone.version);
    expect(summary).toMatchObject({ rows: 6, features: 2, gradesAsWritten: [{ written: 'low', grade: 'low', count: 6 }] });
    expect(summary.dropped).toEqual([{ column: 'c', reason: 'not-in-every-file' }]);
    const sorted = problems.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    expect(sorted.map(({ code, details }) => [code, details])).toEqual([
      ['process.lacks-feature', { file: expect.stringMatching(/^table\d+\.csv$/), line: 2, column: 'a', more: '' }],
      ['process.no-values', { file: expect.stringMatching(/^table\d+\.csv$/), line: 2 }],
    ]);
    expect(warnings).toEqual([]);
  });

  it('warns of the same values under two patients, and uses both', async () => {
    const delivery = await deliver('low', 'ID,a,b\nT1,1,2\nT2,3,4\nT3,1,2\n');
    const { summary, problems, warnings } = await processRecords(workspace, { delivery, gradeMapping: 'who' });
    expect(summary.rows).toBe(3);
    expect(problems).toEqual([]);
    const lines = warnings.map(({ code, details: { line, other } }) => [code, line, String(other).replace(/^.*:/, '')]);
    expect(lines).toEqual([expect.arrayContaining(['process.same-values'])]);
    expect([lines[0]![1], Number(lines[0]![2])].toSorted()).toEqual([2, 4]);
  });

  it('refuses patients among whom no feature varies', async () => {
    const delivery = await deliver('low', 'ID,a,b\nR1,1,\nR2,1,\n');
    const before = await listDatasets(workspace.database);
    await expect(processRecords(workspace, { delivery, gradeMapping: 'who' })).rejects.toMatchObject({
      code: 'process.no-usable-features',
      details: { rows: 2 },
    });
    expect(await listDatasets(workspace.database)).toEqual(before.map((each) => ({ ...each, latestAt: expect.any(Date) })));
  });

  it('refuses what has nothing in common, and a delivery it does not know', async () => {
    await openNew();
    await deliver('low', 'ID,y\nS3,1\nS4,2\n');
    await deliver('high', 'ID,x\nS1,1\nS2,2\n');
    await expect(all()).rejects.toMatchObject({ code: 'process.no-common-features' });
    await expect(processRecords(workspace, { delivery: 'delivery-0', gradeMapping: 'who' })).rejects.toMatchObject({
      code: 'usage.not-found',
      details: { kind: 'delivery', id: 'delivery-0' },
    });
  });

  it('refuses mixed extraction settings, and records those that were accepted by name', async () => {
    const extracted = (patient: string, binWidth: string) =>
      `${patient},"{'binWidth': ${binWidth}, 'normalize': True}",${[1, 2].map((k) => (patient.charCodeAt(1) * k) % 7).join()}\n`;
    const head = 'ID,diagnostics_Configuration_Settings,original_glcm_Id,original_glcm_Idm\n';
    const rows = [extracted('E1', '25'), extracted('E2', '25.0'), extracted('E3', '50')].join('');
    const delivery = await deliver('low', head + rows);
    const options = { delivery, gradeMapping: 'who' } as const;
    await expect(processRecords(workspace, options)).rejects.toMatchObject({
      code: 'process.mixed-settings',
      details: { mixes: 'binWidth: 25 × 2, 50 × 1', accept: '--accept binWidth' },
    });
    const rules = processConfigurationSchema.parse({ accept: ['binWidth'] });
    const { summary } = await processRecords(workspace, { ...options, rules });
    expect(summary.acceptedMix).toEqual(['binWidth']);
    const { document } = await loadDocument(summary.version);
    expect(document.settings).toEqual({ gradeMapping: 'who', features: 'majority', accepted: ['binWidth'] });
  });

  it('makes other versions by another choice of features, says which in schema.json, and by the defaults names no choice', async () => {
    const delivery = await deliver('low', table(40).replace('ID,a,b', 'ID,FLAIR_a,T1_b'));
    const options = { delivery, gradeMapping: 'who' } as const;
    const plain = await processRecords(workspace, options);
    expect(plain.summary.choice).toBeUndefined();
    const rules = processConfigurationSchema.parse({ features: 'union', sequence: 'flair' });
    const chosen = await processRecords(workspace, { ...options, rules });
    expect(chosen.summary).toMatchObject({ features: 1, choice: { features: 'union', sequence: 'FLAIR' } });
    expect(chosen.summary.version).not.toBe(plain.summary.version);
    const { document } = await loadDocument(chosen.summary.version);
    expect(document.settings).toEqual({ gradeMapping: 'who', features: 'union', sequence: 'FLAIR' });
    expect(chosen.changes?.settings.map(({ name, to }) => [name, to])).toEqual([
      ['features', 'union'],
      ['sequence', 'FLAIR'],
    ]);
  });

  it('stores the quality report beside the exploratory one, and registers what fails unless it is to be refused', async () => {
    const delivery = await deliver('low', table(60));
    const options = { delivery, gradeMapping: 'who' } as const;
    const before = await listDatasets(workspace.database);
    const strict = processConfigurationSchema.parse({ onFail: 'refuse' });
    await expect(processRecords(workspace, { ...options, rules: strict })).rejects.toMatchObject({
      code: 'process.quality-failed',
      details: { rules: 'patients-per-grade' },
    });
    expect(await listDatasets(workspace.database)).toHaveLength(before.length);
    const { quality, qualityKey, summary } = await processRecords(workspace, options);
    expect(quality).toMatchObject({ status: 'fail', version: summary.version });
    const json = await workspace.bucket.get(qualityKey.replace('.html', '.json'));
    expect(dataQualitySchema.parse(JSON.parse(new TextDecoder().decode(json)))).toEqual(quality);
    const explored = JSON.parse(new TextDecoder().decode(await workspace.bucket.get(`reports/${summary.version}/eda.json`)));
    expect(explored).toMatchObject({ summary, changes: null, exploration: { rows: summary.rows, counts: summary.counts } });
    expect(new TextDecoder().decode(await workspace.bucket.get(qualityKey))).toContain(summary.version);
  });

  it('registers without drawing where that is asked, and the reports drawn later are those it would have drawn', async () => {
    const delivery = await deliver('low', table(70));
    const options = { delivery, gradeMapping: 'who' } as const;
    const { summary, edaKey, qualityKey } = await processRecords(workspace, { ...options, drawReports: false });
    const { version } = summary;
    expect((await loadDataset(workspace, version)).summary.version).toBe(version);
    const drawn = () => Promise.all([edaKey, qualityKey].map((key) => workspace.bucket.has(key)));
    expect(await drawn()).toEqual([false, false]);
    expect(await drawDatasetReports(workspace, version.slice(0, 12))).toEqual({ version, edaKey, qualityKey });
    const pages = () => Promise.all([edaKey, qualityKey].map(async (key) => String(await workspace.bucket.get(key))));
    const later = await pages();
    await processRecords(workspace, { ...options, drawReports: false });
    expect(await pages()).toEqual(later);
    await processRecords(workspace, options);
    expect(await pages()).toEqual(later);
    const data = edaKey.replace('.html', '.json');
    await workspace.bucket.put(data, new TextEncoder().encode('{}'));
    await expect(drawDatasetReports(workspace, version)).rejects.toMatchObject({
      code: 'dataset.damaged',
      details: { part: 'eda.json' },
    });
    await processRecords(workspace, { ...options, drawReports: false });
    expect(await drawn()).toEqual([false, true]);
  });
});
