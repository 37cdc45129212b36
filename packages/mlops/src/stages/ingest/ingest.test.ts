import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ingestConfigurationSchema, type NeurogradeError } from '@neurograde/contracts';
import { writeSlicerTable } from '@neurograde/radiomics';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readExpected } from '../../../../../reference/expected.js';
import { readDeliveryTable } from '../../artifacts/readDeliveryTable.js';
import { sha256 } from '../../bucket/putHashed.js';
import { listAudit } from '../../database/auditRepository.js';
import { findDelivery, listDeliveries } from '../../database/deliveryRepository.js';
import { type DeliveredFile, listFiles } from '../../database/fileRepository.js';
import { findIdentity } from '../../database/identityRepository.js';
import { listRecords } from '../../database/recordRepository.js';
import { openWorkspace, type Workspace } from '../../home/openWorkspace.js';
import { OriginalsReader } from '../../originals/OriginalsReader.js';
import { readSource } from '../../originals/sealedSource.js';
import type { ProgressEvent } from '../../progress/Progress.js';
import type { IngestSource } from './collectFiles.js';
import { type IngestOptions, type IngestResult, ingest } from './ingest.js';
import type { ManifestFile } from './manifest.js';

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-ingest-'));
let workspace: Workspace;
let folder: string;
let count = 0;
beforeAll(async () => {
  workspace = await openWorkspace({ home: join(scratch, 'home'), keyFile: join(scratch, 'key') });
});
afterAll(async () => {
  await workspace.close();
  rmSync(scratch, { recursive: true });
});
beforeEach(() => {
  folder = join(scratch, `delivery${++count}`);
  mkdirSync(folder);
});

function put(path: string, content: string | Uint8Array): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

/** A wide table of made-up values that no other delivery of this file has. */
function wide(...patients: readonly (readonly [patient: string, value: number])[]): string {
  return `ID,original_a,original_b\n${patients.map(([patient, value]) => `${patient},${value},${count}.5\n`).join('')}`;
}

function slicer(value: number): string {
  return writeSlicerTable(
    { features: ['original_firstorder_Mean', 'original_firstorder_Range'], values: [value, count], segment: 'Tumor' },
    'csv',
  );
}

function deliver(sources: readonly (string | IngestSource)[], options: Partial<IngestOptions> = {}): Promise<IngestResult> {
  return ingest(workspace, {
    sources: sources.map((source) => (typeof source === 'string' ? { path: source, grade: undefined } : source)),
    labels: undefined,
    segment: undefined,
    gradeMapping: 'who',
    ...options,
  });
}

async function originalOf({ sha256, bucketKey }: DeliveredFile): Promise<string> {
  return new TextDecoder().decode(await new OriginalsReader(workspace).read({ sha256, bucketKey: bucketKey! }));
}

const codes = (problems: readonly NeurogradeError[]) => problems.map(({ code }) => code);
const recordsOf = async ({ delivery }: IngestResult) => {
  const records = await listRecords(workspace.database, { deliveryId: delivery });
  return new Map(records.map((record) => [record.patient, record]));
};
const all = async () => ({
  deliveries: await listDeliveries(workspace.database, { limit: 10_000 }),
  files: await listFiles(workspace.database),
  records: await listRecords(workspace.database),
  audit: await listAudit(workspace.database),
  keys: await workspace.bucket.list(),
});

describe('ingest', () => {
  it('grades by the path, stores the file sealed and a record a patient, and counts', async () => {
    const path = put('a.csv', wide(['P1', 1], ['P2', 2]));
    const events: ProgressEvent[] = [];
    const result = await ingest(
      workspace,
      { sources: [{ path, grade: 'low' }], labels: undefined, segment: undefined, gradeMapping: 'who' },
      (event) => events.push(event),
    );
    expect(result).toMatchObject({
      files: { received: 1, accepted: 1, refused: 0, ignored: 0 },
      records: { accepted: 2, low: 2, high: 0 },
      problems: [],
    });
    expect(events).toEqual([{ stage: 'ingest', done: 1, total: 1 }]);
    const [file] = await listFiles(workspace.database, { deliveryId: result.delivery });
    expect(file).toMatchObject({ name: 'a.csv', status: 'accepted', layout: 'wide-csv', errorCode: null });
    expect(file!.bucketKey).toMatch(/^originals\/.*\.pack$/);
    expect(await originalOf(file!)).toBe(wide(['P1', 1], ['P2', 2]));
    expect(file!.sha256).toBe(sha256(wide(['P1', 1], ['P2', 2])));
    const records = await recordsOf(result);
    expect([...records.keys()].sort()).toEqual([workspace.pseudonymize('P1'), workspace.pseudonymize('P2')].sort());
    expect(records.get(workspace.pseudonymize('P2'))).toMatchObject({
      line: 3,
      grade: 'low',
      gradeAsWritten: 'low',
      fileSha256: file!.sha256,
    });
  });

  it('grades by folders', async () => {
    put('bajo/P1.csv', slicer(1));
    put('HGG/P2.csv', slicer(2));
    const result = await deliver([folder]);
    expect(result.records).toEqual({ accepted: 2, low: 1, high: 1 });
    expect((await recordsOf(result)).get(workspace.pseudonymize('P2'))).toMatchObject({ grade: 'high', segment: 'Tumor' });
  });

  it('grades by the labels.csv of a folder, with the biopsy date and the grade as written', async () => {
    put('P1.csv', slicer(1));
    put('P2.csv', slicer(2));
    put('README.md', '');
    put('labels.csv', 'patient,grade,biopsy_date\nP1,II,2021-05-01\nP2,IV,\n');
    const result = await deliver([folder]);
    expect(result.problems).toEqual([]);
    expect(result.files).toEqual({ received: 2, accepted: 2, refused: 0, ignored: 1 });
    const records = await recordsOf(result);
    expect(records.get(workspace.pseudonymize('P1'))).toMatchObject({
      grade: 'low',
      gradeAsWritten: 'II',
      biopsyDate: '2021-05-01',
    });
    expect(records.get(workspace.pseudonymize('P2'))).toMatchObject({ grade: 'high', gradeAsWritten: 'IV', biopsyDate: null });
  });

  it('grades each folder by its own labels.csv', async () => {
    put('a/P1.csv', slicer(1));
    put('a/labels.csv', 'patient,grade\nP1,low\n');
    put('b/P2.csv', slicer(2));
    put('b/labels.csv', 'patient,grade\nP2,high\n');
    expect(await deliver([join(folder, 'a'), join(folder, 'b')])).toMatchObject({
      records: { accepted: 2, low: 1, high: 1 },
      problems: [],
    });
  });

  it('puts --labels before the labels.csv of a folder, and takes it for no table where it lies among them', async () => {
    put('P1.csv', slicer(1));
    put('labels.csv', 'patient,grade\nP1,low\n');
    const labels = put('grados.csv', 'patient,grade\nP1,high\n');
    expect(await deliver([folder], { labels })).toMatchObject({
      files: { received: 1, accepted: 1, refused: 0 },
      records: { accepted: 1, low: 0, high: 1 },
      problems: [],
    });
  });

  it('finds the grade of a patient however accents are encoded', async () => {
    put('Nu\u0301n\u0303ez.csv', slicer(1));
    put('labels.csv', 'patient,grade\nNúñez,low\n');
    expect(await deliver([folder])).toMatchObject({ records: { accepted: 1 }, problems: [] });
  });

  it('changes nothing when the same is delivered again, in another order, from other places and under other names', async () => {
    const bad = 'ID,a,a\n1,2,3\n';
    put('one/Juan Perez.csv', wide(['P1', 1], ['P2', 2]));
    put('one/b.csv', bad);
    put('one/c.csv', wide(['P2', 2]));
    put('two/0.csv', bad);
    put('two/1.csv', wide(['P2', 2]));
    put('two/Maria Ruiz.csv', wide(['P1', 1], ['P2', 2]));
    const source = (name: string): IngestSource => ({ path: join(folder, name), grade: 'low' });
    const first = await deliver([source('one')]);
    const before = await all();
    expect((await deliver([source('one')])).delivery).toBe(first.delivery);
    const again = await deliver([source('two')]);
    expect(again.delivery).toBe(first.delivery);
    expect(again.records).toEqual(first.records);
    expect(await all()).toEqual(before);
  });

  it('is another delivery with another value, grade or biopsy date', async () => {
    put('P1.csv', slicer(1));
    const ids = new Set<string>();
    for (const [value, label] of [
      [1, 'low'],
      [2, 'low'],
      [2, 'high'],
      [2, 'high,2020-01-01'],
    ] as const) {
      put('P1.csv', slicer(value));
      put('labels.csv', `patient,grade,biopsy_date\nP1,${label}\n`);
      ids.add((await deliver([folder])).delivery);
    }
    expect(ids.size).toBe(4);
  });

  it('keeps files of one name in different folders apart', async () => {
    put('low/table.csv', wide(['P1', 1]));
    put('high/table.csv', wide(['P2', 2]));
    const result = await deliver([folder]);
    expect(result.records).toEqual({ accepted: 2, low: 1, high: 1 });
    const files = await listFiles(workspace.database, { deliveryId: result.delivery });
    expect(files.map(({ name }) => name).sort()).toEqual(['#2 table.csv', 'table.csv']);
    const shas = new Set(files.map(({ sha256 }) => sha256));
    for (const record of (await recordsOf(result)).values()) expect(shas).toContain(record.fileSha256);
  });

  it('keeps a patient that is there twice with the same values once, and says where the other is', async () => {
    const a = put('a.csv', wide(['P1', 1]));
    const b = put('b.csv', wide(['P2', 2], ['P1', 1]));
    const result = await deliver([
      { path: a, grade: 'low' },
      { path: b, grade: 'low' },
    ]);
    expect(result.records.accepted).toBe(2);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({
      code: 'ingest.duplicate-patient-same',
      details: { file: 'b.csv', line: 3, other: 'a.csv:2' },
    });
  });

  it('takes values for the same whatever the order of the columns', async () => {
    put('low/a.csv', 'ID,x,y\nP1,1,2\n');
    put('low/b.csv', 'ID,y,x\nP1,2,1\n');
    expect(codes((await deliver([folder])).problems)).toEqual(['ingest.duplicate-patient-same']);
  });

  it('uses neither of two records with different values', async () => {
    const path = put('a.csv', wide(['P1', 1], ['P2', 2], ['P1', 3]));
    const result = await deliver([{ path, grade: 'high' }]);
    expect([...(await recordsOf(result)).keys()]).toEqual([workspace.pseudonymize('P2')]);
    expect(result.problems.map(({ code, details }) => [code, details.line, details.other])).toEqual([
      ['ingest.duplicate-patient-different', 2, 'a.csv:4'],
      ['ingest.duplicate-patient-different', 4, 'a.csv:2'],
    ]);
  });

  it('uses no patient with two grades: of folders, of folder and labels, of two lines of the labels', async () => {
    put('low/P1.csv', slicer(1));
    put('high/P1.csv', slicer(1));
    put('low/P2.csv', slicer(2));
    put('low/P3.csv', slicer(3));
    put('low/P4.csv', slicer(4));
    put('labels.csv', 'patient,grade\nP2,IV\nP3,low\nP3,high\n');
    const result = await deliver([folder]);
    expect([...(await recordsOf(result)).keys()]).toEqual([workspace.pseudonymize('P4')]);
    expect(result.problems.map(({ code, details }) => [code, details.file, details.grades])).toEqual([
      ['ingest.grade-conflict', 'labels.csv', 'low, high'],
      ['ingest.grade-conflict', 'P2.csv', 'low, IV'],
      ['ingest.grade-conflict', 'P3.csv', 'low, high'],
      ['ingest.grade-conflict', 'P1.csv', 'high, low'],
      ['ingest.grade-conflict', '#2 P1.csv', 'low, high'],
    ]);
  });

  it('uses no patient whose folder contradicts the grade given with the path', async () => {
    put('low/P1.csv', slicer(1));
    put('high/P2.csv', slicer(2));
    put('P3.csv', slicer(3));
    const result = await deliver([{ path: folder, grade: 'low' }]);
    expect(result.records).toEqual({ accepted: 2, low: 2, high: 0 });
    expect(result.problems.map(({ code, details }) => [code, details.file, details.grades])).toEqual([
      ['ingest.grade-conflict', 'P2.csv', 'low, high'],
    ]);
  });

  it('reads a file that is there twice once, and says so once', async () => {
    const path = put('a.csv', wide(['P1', 1], ['P2', 2]));
    put('sub/a.csv', wide(['P1', 1], ['P2', 2]));
    const result = await deliver([{ path: folder, grade: 'low' }]);
    expect(result.records.accepted).toBe(2);
    expect(result.problems.map(({ code, details }) => [code, details])).toEqual([
      ['ingest.duplicate-file', { file: '#2 a.csv', other: 'a.csv' }],
    ]);
    const graded = (['low', 'high'] as const).map((grade) => ({ path, grade }));
    const contradiction = await deliver(graded).catch((error: NeurogradeError) => error.cause as AggregateError);
    expect(codes((contradiction as AggregateError).errors)).toEqual(Array(4).fill('ingest.grade-conflict'));
  });

  it('keeps two patients whose tables have the same bytes', async () => {
    put('low/P1.csv', slicer(1));
    put('low/P2.csv', slicer(1));
    expect(await deliver([folder])).toMatchObject({ records: { accepted: 2 }, problems: [] });
  });

  it('says that a folder has no tables, before anything is stored', async () => {
    put('scan.nrrd', '');
    const before = await all();
    await expect(deliver([folder])).rejects.toMatchObject({ code: 'ingest.no-tables', exit: 2, details: { ignored: 1 } });
    const labels = put('grades.csv', 'patient,grade\nP1,low\n');
    await expect(deliver([folder], { labels })).rejects.toMatchObject({ code: 'ingest.no-tables' });
    expect(await all()).toEqual(before);
  });

  it('counts files and rows apart when nothing is accepted', async () => {
    put('a.csv', wide(['P1', 1], ['P2', 2]));
    put('b.csv', '');
    put('c.csv', 'ID,a,a\nP1,1,5\n');
    put('labels.csv', 'patient,grade\nP9,low\n');
    await expect(deliver([folder])).rejects.toMatchObject({ code: 'ingest.nothing-accepted', details: { files: 2, rows: 3 } });
  });

  it.skipIf(process.platform === 'win32')('refuses what is no regular file, without waiting for it', async () => {
    const path = join(folder, 'P1.csv');
    execFileSync('mkfifo', [path]);
    const good = put('low/P2.csv', slicer(2));
    const result = await deliver([{ path, grade: 'low' }, good]);
    expect(result.problems.map(({ code, details }) => [code, details.file])).toEqual([['usage.not-a-file', 'P1.csv']]);
  });

  it('refuses a patient without a grade, and a grade without a patient, each with its line', async () => {
    const path = put('a.csv', wide(['P1', 1], ['P2', 2]));
    const labels = put('labels.csv', 'patient,grade\nP9,low\nP2,high\n');
    const result = await deliver([path], { labels });
    expect(result.records).toEqual({ accepted: 1, low: 0, high: 1 });
    expect(result.problems.map(({ code, details }) => [code, details.file, details.line])).toEqual([
      ['ingest.patient-without-grade', 'a.csv', 2],
      ['ingest.grade-for-unknown-patient', 'labels.csv', 2],
    ]);
  });

  it('reads the sheet that is named of workbooks with features on several', async () => {
    const { xlsx } = readExpected<{ xlsx: Record<string, string> }>('feature_files');
    put('two.xlsx', Buffer.from(xlsx.two!, 'base64'));
    const grades = { grade: 'low' as const, path: folder };
    await expect(deliver([grades])).rejects.toMatchObject({ cause: { errors: [{ code: 'format.sheet-required' }] } });
    const first = await deliver([grades], { sheet: 'FLAIR' });
    expect(first.records.accepted).toBeGreaterThan(0);
    expect((await deliver([grades], { sheet: '1' })).delivery).toBe(first.delivery);
  });

  it('refuses a bad file, keeps it in quarantine and goes on with the others', async () => {
    put('P1.csv', slicer(1));
    put('P2.csv', `ID,a,a\n${count},2,3\n`);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'P3.csv'));
    put('labels.csv', 'patient,grade\nP1,low\nP2,high\nP3,high\n');
    const result = await deliver([folder]);
    expect(result.files).toEqual({ received: 3, accepted: 1, refused: 2, ignored: 0 });
    // Of these patients it is not said besides that no file of theirs arrived.
    expect(result.problems.map(({ code, details }) => [code, details.file])).toEqual([
      ['format.duplicate-column', 'P2.csv'],
      ['usage.path-not-found', 'P3.csv'],
    ]);
    const files = await listFiles(workspace.database, { deliveryId: result.delivery, status: 'refused' });
    expect(files.map(({ name, errorCode, layout }) => [name, errorCode, layout])).toEqual([
      ['P2.csv', 'format.duplicate-column', null],
      ['P3.csv', 'usage.path-not-found', null],
    ]);
    expect(files[0]!.bucketKey).toMatch(/^quarantine\//);
    expect(await originalOf(files[0]!)).toBe(`ID,a,a\n${count},2,3\n`);
    expect(files[1]!.bucketKey).toBeNull();
  });

  it('records what it refused even when nothing is accepted', async () => {
    const path = put('a.csv', wide(['P1', 1]));
    await expect(deliver([path])).rejects.toMatchObject({
      code: 'ingest.nothing-accepted',
      exit: 2,
      details: { files: 0, rows: 1 },
    });
    const [delivery] = await listDeliveries(workspace.database, { limit: 1 });
    expect(delivery!.problems).toEqual([{ code: 'ingest.patient-without-grade', details: { file: 'a.csv', line: 2 } }]);
  });

  it('asks for the segment where a table has several, and reads the one asked for', async () => {
    const path = put('P1.csv', 'Image type,Feature Class,Feature Name,A,B\noriginal,shape,Volume,1,2\n');
    await expect(deliver([{ path, grade: 'low' }])).rejects.toMatchObject({ code: 'ingest.nothing-accepted' });
    const result = await deliver([{ path, grade: 'low' }], { segment: 'B' });
    expect((await recordsOf(result)).get(workspace.pseudonymize('P1'))).toMatchObject({ segment: 'B' });
  });

  it('refuses a labels file that is not there or has not the columns, before anything is stored', async () => {
    const path = put('a.csv', wide(['P1', 1]));
    const before = await all();
    await expect(deliver([path], { labels: join(folder, 'none.csv') })).rejects.toMatchObject({
      code: 'usage.path-not-found',
      details: { file: 'none.csv' },
    });
    const labels = put('labels.csv', 'patient,note\nP1,low\n');
    await expect(deliver([path], { labels })).rejects.toMatchObject({ code: 'ingest.invalid-labels-file' });
    const semicolons = put('labels2.csv', 'patient;grade\nP1;low\n');
    await expect(deliver([path], { labels: semicolons })).rejects.toMatchObject({ code: 'format.wrong-delimiter' });
    await expect(deliver([path], { labels: folder })).rejects.toMatchObject({ code: 'usage.folder-given' });
    expect(await all()).toEqual(before);
  });

  it('leaves no delivery behind when the bucket fails in its midst, and is whole on the next try', async () => {
    put('P1.csv', slicer(1));
    put('P2.csv', slicer(2));
    const source = { path: folder, grade: 'low' as const };
    const { bucket } = workspace;
    let puts = 0;
    const failing = Object.assign(Object.create(bucket), {
      has: bucket.has.bind(bucket),
      putIfAbsent: (key: string, bytes: Uint8Array) =>
        ++puts > 1 ? Promise.reject(new Error('disk')) : bucket.putIfAbsent(key, bytes),
    });
    const options = { sources: [source], labels: undefined, segment: undefined, gradeMapping: 'who' as const };
    const before = await all();
    await expect(ingest({ ...workspace, bucket: failing }, options)).rejects.toThrow('disk');
    expect({ ...(await all()), keys: [] }).toEqual({ ...before, keys: [] });
    expect((await ingest(workspace, options)).records.accepted).toBe(2);
  });

  it('stores no patient’s identifier, no name and no path', async () => {
    put('low/Juan_Perez.csv', slicer(1));
    put('low/wide 1.csv', wide(['CC-79123456', 2], ['Ana Gómez', 3]));
    put('low/bad Juan_Perez.csv', 'Nombre;a\nJuan Perez;2\n');
    put('low/headless.csv', 'Juan Perez,1,2\nAna Gómez,3,4\n');
    put('low/text.csv', 'ID,a\nCC-79123456,Juan\nB,Ana Gómez\nC,1\n');
    put('labels.csv', 'patient,grade\nJuan_Perez,high\nCC-79123456,low\nnobody-ever,low\nhigh,Juan Perez\n');
    await deliver([folder]).catch(() => {});
    const [delivery] = await listDeliveries(workspace.database, { limit: 1 });
    expect(delivery!.problems.length).toBeGreaterThan(3);
    const { deliveries, files, records, audit, keys } = await all();
    const objects = await Promise.all(keys.map(async (key) => Buffer.from(await workspace.bucket.get(key)).toString('latin1')));
    for (const stored of [deliveries, files, records, audit, keys, objects]) {
      expect(JSON.stringify(stored)).not.toMatch(/Juan|P[eé]rez|79123456|G[oó]mez|GÃ³mez|PÃ©rez|nobody|neurograde-ingest/i);
    }
  });

  it('keeps the accepted records as a table, value for value, and describes the delivery in a manifest', async () => {
    put('low/P1.csv', slicer(0.1));
    put('low/wide.csv', 'ID,note,original_x,original_y\nP2,hello,-0,1e-320\nP3,you,,#DIV/0!\n');
    put('low/bad.csv', 'ID,a,a\n1,2,3\n');
    const result = await deliver([folder]);
    const delivery = (await findDelivery(workspace.database, result.delivery))!;
    const table = await readDeliveryTable(await workspace.bucket.get(delivery.tableKey!));
    const values = new Map(table.records.map(({ patient, features, values }) => [patient, [features, [...values]]]));
    expect(values).toEqual(
      new Map([
        [
          workspace.pseudonymize('P1'),
          [
            ['original_firstorder_Mean', 'original_firstorder_Range'],
            [0.1, count],
          ],
        ],
        [
          workspace.pseudonymize('P2'),
          [
            ['original_x', 'original_y'],
            [-0, 1e-320],
          ],
        ],
        [
          workspace.pseudonymize('P3'),
          [
            ['original_x', 'original_y'],
            [Number.NaN, Number.NaN],
          ],
        ],
      ]),
    );
    expect(table.remarks).toMatchObject([
      { droppedColumns: [{ column: 'note', reason: 'text' }], unreadableCells: [{ feature: 'original_y', count: 1 }] },
    ]);
    const manifest = JSON.parse(new TextDecoder().decode(await workspace.bucket.get(delivery.manifestKey!)));
    expect(manifest).toMatchObject({
      ...{ format: 1, delivery: result.delivery, retryOf: null, records: 3, table: delivery.tableKey, labels: [] },
      settings: { gradeMapping: 'who', segment: null, decimal: null },
      refused: [{ code: 'format.duplicate-column' }],
    });
    expect(manifest.files.map(({ name, status, detection }: ManifestFile) => [name, status, detection?.layout])).toEqual([
      ['P1.csv', 'accepted', 'slicer'],
      ['bad.csv', 'refused', undefined],
      ['wide.csv', 'accepted', 'wide-csv'],
    ]);
  });

  it('keeps sealed what a file was called, its grades, the labels and whose each pseudonym is', async () => {
    put('low/Juan Perez.csv', slicer(1));
    const labels = 'patient,grade\nJuan Perez,II\n';
    put('labels.csv', labels);
    const { delivery } = await deliver([folder]);
    const [file] = await listFiles(workspace.database, { deliveryId: delivery });
    expect(readSource(file!.sealedSource!, workspace.seal)).toEqual({ path: 'Juan Perez.csv', grades: ['low'] });
    const [kept] = (await findDelivery(workspace.database, delivery))!.labels;
    expect(await originalOf(kept as DeliveredFile)).toBe(labels);
    const mapped = await findIdentity(workspace.database, workspace.pseudonymize('Juan Perez'));
    expect(workspace.seal.openText('identity', mapped!.sealed)).toBe('Juan Perez');
  });

  it('takes files without what identifies, tells how much of what, and refuses them where that is configured', async () => {
    put('low/Juan Perez.csv', slicer(1));
    put('low/wide.csv', `ID,Fecha,Ana Ruiz,x,y\nP1,2020-01-01,a,1,2\nP2,2020-01-02,b,3,${count}\n`);
    const result = await deliver([folder]);
    expect(result.records.accepted).toBe(3);
    expect(result.identifiers).toEqual([
      { kind: 'name', files: 2, count: 2, places: ['file-name', 'header'] },
      { kind: 'date', files: 1, count: 2, places: ['cells'] },
    ]);
    const delivery = (await findDelivery(workspace.database, result.delivery))!;
    const table = await readDeliveryTable(await workspace.bucket.get(delivery.tableKey!));
    expect(table.remarks[0]!.droppedColumns.map(({ column }) => column)).toEqual(['Fecha', '#3']);
    const manifest = JSON.parse(new TextDecoder().decode(await workspace.bucket.get(delivery.manifestKey!)));
    expect(manifest.files[1].identifiers).toEqual([
      { place: 'header', column: 3, kind: 'name', count: 1 },
      { place: 'cells', column: 2, kind: 'date', count: 2 },
    ]);

    const rules = ingestConfigurationSchema.parse({ identifiers: 'refuse' });
    const refused = await deliver([folder], { rules }).catch((error: NeurogradeError) => error.cause as AggregateError);
    expect((refused as AggregateError).errors.map(({ code, details }) => [code, details.problem, details.problema])).toEqual([
      ['ingest.identifiers-found', 'names', 'nombres'],
      ['ingest.identifiers-found', 'names, dates', 'nombres, fechas'],
    ]);
  });

  it('refuses a table in which a feature bears a patient’s name', async () => {
    put('low/wide.csv', `ID,x,Maria_Lopez_volume\nP1,1,2\nP2,3,${count}\n`);
    put('low/P3.csv', slicer(3));
    const result = await deliver([folder]);
    expect(result.problems.map(({ code, details }) => [code, details.place])).toEqual([['ingest.identifying-feature', 2]]);
    expect((await listFiles(workspace.database, { deliveryId: result.delivery, status: 'refused' }))[0]!.bucketKey).toMatch(
      /^quarantine/,
    );
  });

  it('keeps the bytes of a file once, though another delivery brings them again', async () => {
    const content = wide(['P1', 1]);
    const path = put('a.csv', content);
    await deliver([{ path, grade: 'low' }]);
    const before = (await workspace.bucket.list('originals/')).length;
    const second = await deliver([{ path, grade: 'high' }]);
    expect(await workspace.bucket.list('originals/')).toHaveLength(before);
    const [file] = await listFiles(workspace.database, { deliveryId: second.delivery });
    expect(await originalOf(file!)).toBe(content);
  });

  it('makes one set of files of two that deliver the same at once under other names', async () => {
    const content = wide(['P1', 1], ['P2', 2]);
    const [a, b] = [put('one/a.csv', content), put('two/b.csv', content)];
    const both = await Promise.all([a, b].map((path) => deliver([{ path, grade: 'low' }])));
    expect(both[0]!.delivery).toBe(both[1]!.delivery);
    expect(await listFiles(workspace.database, { deliveryId: both[0]!.delivery })).toHaveLength(1);
    expect(await listRecords(workspace.database, { deliveryId: both[0]!.delivery })).toHaveLength(2);
  });
});
