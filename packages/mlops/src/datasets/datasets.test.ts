import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFeatureTable } from '@neurograde/radiomics';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPart } from '../artifacts/partParquet.js';
import { listAudit } from '../database/auditRepository.js';
import { insertDataset } from '../database/datasetRepository.js';
import { openWorkspace, type Workspace } from '../home/openWorkspace.js';
import { listPage, showRecord } from '../records.js';
import { ingest } from '../stages/ingest/ingest.js';
import { processRecords } from '../stages/process/process.js';
import { diffDatasets } from './diffDatasets.js';
import { exportDataset } from './exportDataset.js';
import { loadDataset } from './loadDataset.js';
import { resolveDataset } from './resolveDataset.js';
import { tagDataset, untagDataset } from './tagDataset.js';
import { traceDataset } from './traceDataset.js';
import { verifyDatasets } from './verifyDatasets.js';

// Drawing the report takes most of the time, and has tests of its own.
vi.mock('../reports/edaReport.js', () => ({ renderEdaReport: async () => '<p>' }));

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-datasets-'));
let workspace: Workspace;
/** Versions: of the first delivery, of it and ten patients more, and those under another grade mapping. */
let small: string;
let grown: string;
let regraded: string;
const deliveries: string[] = [];

async function deliver(name: string, from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    return `HC-${n},${(n ** 2 % 17) + n / 64},${n % 4 === 0 ? '' : 1 / n},"${n % 3}"\n`;
  });
  const labels = Array.from({ length: to - from }, (_, i) => `HC-${from + i},${['II', 'III', 'IV'][(from + i) % 3]}\n`);
  writeFileSync(join(scratch, `${name}.csv`), `ID,original_glcm_Id,"a ""b"", c",volume\n${rows.join('')}`);
  writeFileSync(join(scratch, `${name}-grades.csv`), `patient,grade\n${labels.join('')}`);
  const { delivery } = await ingest(workspace, {
    sources: [{ path: join(scratch, `${name}.csv`), grade: undefined }],
    labels: join(scratch, `${name}-grades.csv`),
    segment: undefined,
    gradeMapping: 'who',
  } as Parameters<typeof ingest>[1]);
  deliveries.push(delivery);
}

beforeAll(async () => {
  vi.stubEnv('NEUROGRADE_ACTOR', 'tester');
  workspace = await openWorkspace({ home: join(scratch, 'home'), keyFile: join(scratch, 'key') });
  const all = (gradeMapping: 'who' | 'brats') => processRecords(workspace, { delivery: undefined, gradeMapping });
  await deliver('first', 1, 31);
  small = (await all('who')).summary.version;
  await deliver('second', 31, 41);
  const second = await all('who');
  grown = second.summary.version;
  expect(second.changes).toMatchObject({ from: small, to: grown, patients: { unchanged: 30 } });
  expect(second.changes!.patients.added).toHaveLength(10);
  regraded = (await all('brats')).summary.version;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await workspace.close();
  rmSync(scratch, { recursive: true });
});

describe('a version', () => {
  it('grows out of the latest that has rows of one of its deliveries', async () => {
    const parents = await Promise.all(
      [small, grown, regraded].map(async (version) => (await traceDataset(workspace, version)).ancestors),
    );
    expect(parents).toEqual([[], [small], [grown, small]]);
  });

  it('shares the file of the old delivery, byte for byte, and is there with who made it, how and from what', async () => {
    const [before, after] = await Promise.all([small, grown].map((version) => showRecord(workspace, 'dataset', version)));
    expect(after).toMatchObject({
      ...{ version: grown, rows: 40, parent: small, createdBy: 'tester', codeVersion: expect.any(String) },
      configuration: { settings: { gradeMapping: 'who', features: 'majority' }, delivery: null },
      schema: { lineage: { deliveries: 2, files: 2, records: 40 }, parts: [{ rows: 30 }, { rows: 10 }] },
    });
    const partsOf = (shown: object) => (shown as { schema: { parts: { key: string }[] } }).schema.parts;
    expect(partsOf(after!)[0]).toEqual(partsOf(before!)[0]);
  });

  it('knows every file and record that its rows come from', async () => {
    const { deliveries: traced } = await traceDataset(workspace, grown);
    expect(traced.map(({ id }) => id)).toEqual(deliveries);
    expect(traced.map(({ files }) => files.map(({ names, records }) => [names, records.length]))).toEqual([
      [[['first.csv'], 30]],
      [[['second.csv'], 10]],
    ]);
    const stored = traced.flatMap(({ files }) => files.flatMap(({ records }) => records));
    expect(new Set(stored).size).toBe(40);
  });

  it('says what is other in another', async () => {
    expect(await diffDatasets(workspace, small, grown)).toMatchObject({ patients: { unchanged: 30, removed: [], changed: [] } });
    const diff = await diffDatasets(workspace, grown, regraded);
    expect(diff).toMatchObject({ settings: [{ name: 'gradeMapping', from: 'who', to: 'brats' }], patients: { added: [] } });
    expect(diff.grades.changed).toBe(diff.patients.changed.length);
    expect(diff.grades.changed).toBeGreaterThan(10);
  });
});

describe('a name', () => {
  it('stands for a version wherever one is asked for, can be moved, and the audit tells', async () => {
    expect(await tagDataset(workspace, small, 'clinic-2026')).toEqual({ tag: 'clinic-2026', version: small, before: undefined });
    expect((await loadDataset(workspace, 'clinic-2026')).summary.version).toBe(small);
    expect(await tagDataset(workspace, grown, 'clinic-2026')).toMatchObject({ version: grown, before: small });
    expect(await tagDataset(workspace, 'clinic-2026', 'clinic-2026')).toMatchObject({ version: grown, before: undefined });
    expect(await showRecord(workspace, 'dataset', 'clinic-2026')).toMatchObject({
      version: grown,
      tags: [{ name: 'clinic-2026', taggedBy: 'tester' }],
    });
    const { lines: listed } = await listPage(workspace, 'datasets', { limit: 10 });
    expect(listed.find(({ version }) => version === grown)).toMatchObject({ tags: 'clinic-2026', parent: small });
    expect(await untagDataset(workspace, 'clinic-2026')).toEqual({ tag: 'clinic-2026', version: grown });
    await expect(loadDataset(workspace, 'clinic-2026')).rejects.toMatchObject({ code: 'usage.not-found' });
    await expect(untagDataset(workspace, 'clinic-2026')).rejects.toMatchObject({ code: 'usage.not-found' });
    expect(
      (await listAudit(workspace.database)).slice(0, 3).map(({ action, subject, details }) => [action, subject, details]),
    ).toEqual([
      ['dataset.untag', grown, { name: 'clinic-2026', by: 'tester' }],
      ['dataset.tag', grown, { name: 'clinic-2026', by: 'tester', before: small }],
      ['dataset.tag', small, { name: 'clinic-2026', by: 'tester', before: null }],
    ]);
  });

  it.each(['', 'ds-1', 'Two', 'a b', '-x', 'x'.repeat(65), '../x'])('is not %j', async (name) => {
    await expect(tagDataset(workspace, small, name)).rejects.toMatchObject({ code: 'usage.invalid-option' });
  });
});

describe('resolveDataset', () => {
  it('takes the beginning of an id where no other begins so, and lists those that do', async () => {
    const { database } = workspace;
    expect((await resolveDataset(database, small.slice(0, 12))).version).toBe(small);
    expect((await resolveDataset(database, undefined)).version).toBe(regraded);
    const row = { rows: 1, low: 1, high: 0, features: 1, bucketKey: 'k', reportKey: 'r', gradeMapping: 'who', summary: {} };
    for (const version of [`${small}0`, `${small}1`]) {
      await insertDataset(database, { ...row, version, createdAt: new Date(0), latestAt: new Date(0) });
    }
    expect((await resolveDataset(database, small)).version).toBe(small);
    await expect(resolveDataset(database, small.slice(0, 18))).rejects.toMatchObject({
      code: 'usage.ambiguous-id',
      details: { candidates: `${small}, ${small}0, ${small}1` },
    });
    for (const nothing of ['ds-', 'ds', '', 'ds-%', 'ds-zz']) {
      await expect(resolveDataset(database, nothing)).rejects.toMatchObject({ code: 'usage.not-found' });
    }
  });
});

describe('exportDataset', () => {
  it('writes a csv and a Parquet file of the same values, rows in canonical order, and overwrites nothing', async () => {
    const [csv, parquet] = [join(scratch, 'out.csv'), join(scratch, 'out.Parquet')];
    expect(await exportDataset(workspace, grown, csv)).toMatchObject({ version: grown, rows: 40, features: 3 });
    await exportDataset(workspace, grown, parquet);
    const dataset = await loadDataset(workspace, grown);
    const rows = await readPart(readFileSync(parquet));
    expect(rows).toMatchObject({ foundFeatures: dataset.foundFeatures, patients: dataset.patients, grades: dataset.grades });
    expect(rows.found.data).toEqual(dataset.X.data);
    const read = readFeatureTable(readFileSync(csv));
    expect(read.features).toEqual(dataset.features);
    expect(read.records.map(({ patient }) => patient)).toEqual(dataset.patients);
    expect(Float64Array.from(read.records.flatMap(({ values }) => [...values]))).toEqual(dataset.X.data);
    await expect(exportDataset(workspace, small, csv)).rejects.toMatchObject({
      code: 'usage.file-exists',
      details: { file: 'out.csv' },
    });
    await expect(exportDataset(workspace, small, join(scratch, 'out.xlsx'))).rejects.toMatchObject({
      code: 'usage.invalid-option',
    });
    await expect(exportDataset(workspace, small, join(scratch, 'no', 'out.csv'))).rejects.toMatchObject({
      code: 'usage.path-not-found',
    });
  });
});

describe('verifyDatasets', () => {
  it('reads the versions whole, and names what is damaged; the next processing mends it', async () => {
    expect(await verifyDatasets(workspace, grown)).toEqual([
      { version: grown, rows: 40, files: 2, bytes: expect.any(Number), problem: undefined },
    ]);
    const { schema } = (await showRecord(workspace, 'dataset', grown)) as { schema: { parts: { key: string; bytes: number }[] } };
    const { key } = schema.parts[1]!;
    await workspace.bucket.put(key, new Uint8Array(schema.parts[1]!.bytes));
    const [found] = await verifyDatasets(workspace, grown);
    expect(found).toMatchObject({
      version: grown,
      files: 0,
      problem: { code: 'dataset.damaged', details: { version: grown, part: key } },
    });
    await expect(loadDataset(workspace, grown)).rejects.toMatchObject({ code: 'dataset.damaged' });
    expect((await verifyDatasets(workspace, { all: true })).filter(({ problem }) => problem === undefined)).toHaveLength(2);

    const mended = await processRecords(workspace, { delivery: undefined, gradeMapping: 'who' });
    expect(mended).toMatchObject({ warnings: [], summary: { version: grown } });
    expect((await verifyDatasets(workspace, grown))[0]!.problem).toBeUndefined();
  });

  it('has schema.json written anew by the next processing, and knows that one', async () => {
    await workspace.bucket.put(`datasets/${grown}/schema.json`, new TextEncoder().encode('{}'));
    expect((await verifyDatasets(workspace, grown))[0]!.problem?.code).toBe('dataset.damaged');
    // A file that lacks a feature adds a column that is left out, which schema.json tells and the version does not depend on.
    writeFileSync(join(scratch, 'odd.csv'), 'ID,original_glcm_Id,more\nHC-90,1,2\n');
    await ingest(workspace, {
      sources: [{ path: join(scratch, 'odd.csv'), grade: 'low' }],
      labels: undefined,
      segment: undefined,
      gradeMapping: 'who',
    } as Parameters<typeof ingest>[1]);
    const { summary } = await processRecords(workspace, { delivery: undefined, gradeMapping: 'who' });
    expect(summary).toMatchObject({ version: grown, dropped: [{ column: 'more' }] });
    expect((await verifyDatasets(workspace, grown))[0]!.problem).toBeUndefined();
    expect((await loadDataset(workspace, grown)).summary).toEqual(summary);
  });

  it('does not keep a new version from being made when its parent is damaged', async () => {
    const { schema } = (await showRecord(workspace, 'dataset', grown)) as { schema: { parts: { key: string }[] } };
    const { key } = schema.parts[1]!;
    const bytes = await workspace.bucket.get(key);
    await workspace.bucket.delete(key);
    await deliver('third', 41, 47);
    // Only the new delivery and the damaged one's, so that nothing is mended on the way.
    const made = await processRecords(workspace, { delivery: deliveries[0], gradeMapping: 'brats' });
    expect(made.changes).toBeUndefined();
    expect(made.warnings).toMatchObject([{ code: 'dataset.damaged', details: { version: grown } }]);
    await workspace.bucket.put(key, bytes);
  });
});
