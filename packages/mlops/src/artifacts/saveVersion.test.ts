import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatasetSettings, datasetDocumentSchema } from '@neurograde/contracts';
import { Matrix } from '@neurograde/learn';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from '../bucket/Bucket.js';
import { FolderBucket } from '../bucket/FolderBucket.js';
import { sha256 } from '../bucket/putHashed.js';
import type { RegisteredDataset } from '../database/datasetRepository.js';
import { canonicalRows, versionOf } from './canonicalRows.js';
import type { FoundTable } from './finishDataset.js';
import { readVersion } from './readVersion.js';
import { type SavedVersion, saveVersion, type VersionSource } from './saveVersion.js';

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-versions-'));
afterAll(() => rmSync(scratch, { recursive: true }));
let folder = 0;
let bucket: Bucket;
beforeEach(async () => {
  bucket = await FolderBucket.open(join(scratch, `bucket${++folder}`));
});

const settings: DatasetSettings = { gradeMapping: 'who', features: 'majority' };

/** Rows of patients `from` to `to`, in canonical order. */
function table(from: number, to: number): FoundTable {
  const count = to - from;
  const given = {
    foundFeatures: ['T1_original_shape_MeshVolume', 'constant', 'volume'],
    found: new Matrix(
      count,
      3,
      Float64Array.from({ length: 3 * count }, (_, i) => {
        const patient = from + Math.floor(i / 3);
        return [patient ** 2 % 13, 7, patient % 5 === 0 ? Number.NaN : 1 / patient][i % 3]!;
      }),
    ),
    patients: Array.from({ length: count }, (_, i) => `P-${from + i}`),
    grades: Array.from({ length: count }, (_, i) => ((from + i) % 3 === 0 ? ('low' as const) : ('high' as const))),
  };
  const { order, hash } = canonicalRows(given);
  return {
    ...given,
    found: given.found.selectRows(order),
    patients: Array.from(order, (i) => given.patients[i]!),
    grades: Array.from(order, (i) => given.grades[i]!),
    version: versionOf(hash(settings)),
    settings,
    gradesAsWritten: [{ written: 'II', grade: 'low', count }],
    unreadableCells: [{ feature: 'volume', count: 1, example: '#DIV/0!' }],
    dropped: [{ column: 'when', reason: 'date' }],
  };
}

/** The patients below `edge` came by the first delivery, the others by the second. */
function source({ patients }: FoundTable, edge: number, more: Partial<VersionSource> = {}): VersionSource {
  const rowsOf = (second: boolean) => [...patients.keys()].filter((row) => Number(patients[row]!.slice(2)) >= edge === second);
  return {
    parts: [
      { deliveries: ['first'], rows: rowsOf(false) },
      { deliveries: ['second'], rows: rowsOf(true) },
    ].filter(({ rows }) => rows.length > 0),
    parent: null,
    lineage: { deliveries: 2, files: 3, records: patients.length },
    registered: undefined,
    ...more,
  };
}

const registeredAs = ({ document, key, sha256 }: SavedVersion) =>
  ({ version: document.version, bucketKey: key, schemaSha256: sha256 }) as RegisteredDataset;

describe('saveVersion, readVersion', () => {
  it('give a version back value for value, whatever parts it lies in', async () => {
    const one = table(1, 30);
    for (const edge of [1, 11, 30]) {
      const saved = await saveVersion(bucket, one, source(one, edge));
      const { table: read, document } = await readVersion(bucket, registeredAs(saved));
      expect(read).toEqual(one);
      expect(document).toEqual(saved.document);
      await bucket.delete(saved.key);
    }
  });

  it('say in schema.json what the columns, rows and parts are', async () => {
    const one = table(1, 30);
    const { key, document } = await saveVersion(bucket, one, source(one, 11, { parent: 'ds-earlier' }));
    expect(key).toBe(`datasets/${one.version}/schema.json`);
    expect(datasetDocumentSchema.parse(JSON.parse(new TextDecoder().decode(await bucket.get(key))))).toEqual(document);
    expect(document).toMatchObject({ format: 1, version: one.version, parent: 'ds-earlier', settings });
    expect(document.contentSha256.slice(0, 16)).toBe(one.version.slice(3));
    expect(document.columns.map(({ name, role, type, usable, key: parsed }) => [name, role, type, usable, parsed])).toEqual([
      ['patient', 'patient', 'string', true, null],
      ['grade', 'grade', 'string', true, null],
      [
        ...['T1_original_shape_MeshVolume', 'feature', 'double', true],
        { imageType: 'original', featureClass: 'shape', feature: 'MeshVolume', before: 'T1', after: '' },
      ],
      ['constant', 'feature', 'double', false, null],
      ['volume', 'feature', 'double', true, null],
    ]);
    expect(document.columns.map(({ unit }) => unit)).toEqual([null, null, 'mm³', null, null]);
    expect(document.summary).toMatchObject({ rows: 29, features: 3, usableFeatures: 2, missingCells: 5 });
    expect(document.parts.map(({ rows, deliveries }) => [rows, deliveries])).toEqual([
      [10, ['first']],
      [19, ['second']],
    ]);
    for (const { key: part, bytes } of document.parts) expect((await bucket.get(part)).length).toBe(bytes);
  });

  it('share the file of the old patients with the version that ten new ones make', async () => {
    const before = await saveVersion(bucket, table(1, 30), source(table(1, 30), 30));
    const stored = await bucket.get(before.document.parts[0]!.key);
    const after = await saveVersion(bucket, table(1, 40), source(table(1, 40), 30));
    expect(after.document.version).not.toBe(before.document.version);
    expect(after.document.parts[0]).toEqual(before.document.parts[0]);
    expect(await bucket.get(after.document.parts[0]!.key)).toEqual(stored);
    expect(await bucket.list('datasets/parts/')).toHaveLength(2);
  });

  it('leave what is registered as it is, whatever is to be said of it later', async () => {
    const one = table(1, 30);
    const first = await saveVersion(bucket, one, source(one, 11));
    const before = await bucket.get(first.key);
    const again = await saveVersion(
      bucket,
      { ...one, dropped: [] },
      source(one, 11, { parent: 'ds-other', registered: first.sha256 }),
    );
    expect(again).toEqual(first);
    expect(await bucket.get(first.key)).toEqual(before);
  });

  it('write schema.json anew where it is lost, though more is to be said of the data by now', async () => {
    const one = table(1, 30);
    const first = await saveVersion(bucket, one, source(one, 11));
    await bucket.delete(first.key);
    const anew = await saveVersion(bucket, { ...one, dropped: [] }, source(one, 11, { registered: first.sha256 }));
    expect(anew.sha256).not.toBe(first.sha256);
    expect((await readVersion(bucket, registeredAs(anew))).document).toEqual(anew.document);
  });

  it('take over the schema.json of a process that ended before it could register it', async () => {
    const one = table(1, 30);
    const first = await saveVersion(bucket, one, source(one, 11));
    expect(await saveVersion(bucket, one, source(one, 11, { parent: 'ds-other' }))).toEqual(first);
    await bucket.put(first.key, new TextEncoder().encode('{"format":1}'));
    expect((await saveVersion(bucket, one, source(one, 11))).sha256).toBe(first.sha256);
    expect((await readVersion(bucket, registeredAs(first))).document).toEqual(first.document);
  });
});

describe('readVersion', () => {
  const damages: readonly (readonly [string, (key: string) => Promise<void>])[] = [
    ['is missing or not whole', (key) => bucket.delete(key)],
    [
      'is not what its hash says',
      async (key) => {
        const bytes = (await bucket.get(key)).slice();
        bytes[bytes.length >> 1]! ^= 1;
        await bucket.put(key, bytes);
      },
    ],
  ];

  it.each(damages)('names version and file of what %s, and storing it again mends it', async (problem, damage) => {
    const one = table(1, 30);
    const saved = await saveVersion(bucket, one, source(one, 11));
    for (const key of [saved.document.parts[1]!.key, saved.key]) {
      await damage(key);
      await expect(readVersion(bucket, registeredAs(saved))).rejects.toMatchObject({
        code: 'dataset.damaged',
        details: { version: one.version, part: key, problem },
        message: expect.stringContaining('neurograde process'),
      });
      await saveVersion(bucket, one, source(one, 11, { registered: saved.sha256 }));
      expect((await readVersion(bucket, registeredAs(saved))).table).toEqual(one);
    }
  });

  it('does not take the parts of another version, whose hashes are right, for those of this one', async () => {
    const one = table(1, 30);
    const other = table(1, 31);
    const { document } = await saveVersion(bucket, other, source(other, 11));
    const mixed = await saveVersion(bucket, one, source(one, 11));
    const forged = new TextEncoder().encode(JSON.stringify({ ...mixed.document, parts: document.parts }));
    await bucket.put(mixed.key, forged);
    await expect(readVersion(bucket, registeredAs({ ...mixed, sha256: sha256(forged) }))).rejects.toMatchObject({
      code: 'dataset.damaged',
    });
  });

  it('says that a schema.json of a later layout needs a newer neurograde', async () => {
    const later = new TextEncoder().encode('{"format":2,"columns":{}}');
    await bucket.put('datasets/ds-2/schema.json', later);
    const registered = { version: 'ds-2', key: 'datasets/ds-2/schema.json', sha256: sha256(later) };
    await expect(
      readVersion(bucket, {
        version: 'ds-2',
        bucketKey: registered.key,
        schemaSha256: registered.sha256,
      } as RegisteredDataset),
    ).rejects.toMatchObject({ code: 'home.newer', details: { found: 2, known: 1 } });
  });

  it('says of a schema.json that is none that it cannot be read', async () => {
    const other = new TextEncoder().encode('{"format":1,"columns":{}}');
    await bucket.put('datasets/ds-3/schema.json', other);
    const registered = { version: 'ds-3', bucketKey: 'datasets/ds-3/schema.json', schemaSha256: sha256(other) };
    await expect(readVersion(bucket, registered as RegisteredDataset)).rejects.toMatchObject({
      code: 'dataset.damaged',
      details: { part: 'datasets/ds-3/schema.json', problem: 'cannot be read' },
    });
  });

  it('opens the single file of earlier releases, and tells when it is not whole', async () => {
    const version = 'ds-7e9aa55b42e4ef23';
    const bytes = readFileSync(new URL(`../../test/fixtures/${version}.parquet`, import.meta.url));
    const bucketKey = `datasets/${version}.parquet`;
    await bucket.put(bucketKey, bytes);
    const registered = { version, bucketKey, schemaSha256: null } as RegisteredDataset;
    const { table: read, document } = await readVersion(bucket, registered);
    expect(document).toBeUndefined();
    expect(read).toMatchObject({
      foundFeatures: ['original_firstorder_Mean', 'original_glcm_Id', 'original_shape_Flatness'],
      patients: ['P-000000000003', 'P-000000000002', 'P-000000000001'],
      grades: ['high', 'high', 'low'],
      dropped: [{ column: 'fecha', reason: 'date' }],
      settings: { gradeMapping: 'who' },
    });
    expect([...read.found.data]).toEqual([1e-300, 0.1 + 0.2, 1, 7.1, Number.NaN, 1, -12.25, 0.5, 1]);
    await bucket.put(bucketKey, bytes.subarray(0, 500));
    await expect(readVersion(bucket, registered)).rejects.toMatchObject({
      code: 'dataset.damaged',
      details: { part: bucketKey },
    });
  });
});
