import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothServices, freshServices, postgres } from '../../test/services.js';
import { appendAudit, listAudit } from '../database/auditRepository.js';
import { insertDataset } from '../database/datasetRepository.js';
import { putDatasetTag } from '../database/datasetTagRepository.js';
import { insertDelivery } from '../database/deliveryRepository.js';
import { insertIdentities } from '../database/identityRepository.js';
import { insertModels } from '../database/modelRepository.js';
import { insertOutcome } from '../database/outcomeRepository.js';
import { insertPredictions, type NewPrediction } from '../database/predictionRepository.js';
import { insertRelease } from '../database/releaseRepository.js';
import { insertReview } from '../database/reviewRepository.js';
import { startRun } from '../database/runRepository.js';
import { exportTables } from '../database/tableArchive.js';
import { openWorkspace, type Workspace } from '../home/openWorkspace.js';
import { verifyAudit } from '../registry/verifyAudit.js';
import { backup } from './backup.js';
import { closedKey, restoreKey } from './backupKey.js';
import { verifyArchive } from './readArchive.js';
import { restore } from './restore.js';

const NEUROGRADE_KEY = 'a1'.repeat(32);
const scratch = mkdtempSync(join(tmpdir(), 'neurograde-backup-'));
let count = 0;
const fresh = (name: string) => join(scratch, `${name}-${count++}`);
const openEmbedded = () => openWorkspace({ home: fresh('home'), environment: { NEUROGRADE_KEY } });
const openServed = async () =>
  openWorkspace({ home: fresh('none'), environment: { ...(await freshServices()), NEUROGRADE_KEY } });

afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await postgres?.dropAll();
});

describe('an embedded backup', () => {
  let source: Workspace;
  let file: string;
  beforeAll(async () => {
    source = await openEmbedded();
    await fill(source);
    file = fresh('backup');
    await backup(source, file);
  });
  afterAll(() => source.close());

  it('is for its owner alone, leaves nothing beside it and is never overwritten', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(scratch).filter((name) => name.includes('incomplete'))).toEqual([]);
    await expect(backup(source, file)).rejects.toMatchObject({ code: 'usage.file-exists' });
  });

  it('that is broken off leaves nothing', async () => {
    const failing = { ...source, bucket: { ...source.bucket, list: () => Promise.reject(new RangeError('cut')) } };
    const other = fresh('broken');
    await expect(backup(failing as unknown as Workspace, other)).rejects.toThrow('cut');
    expect(readdirSync(scratch).filter((name) => name.includes('broken'))).toEqual([]);
  });

  it('that was taken while predictions were written comes back row by row and byte by byte', async () => {
    await drill(openEmbedded, openEmbedded);
  });

  it('names the changes of the schema that were applied, and is refused where others were', async () => {
    const { migrations } = await verifyArchive(file);
    expect(migrations!.length).toBeGreaterThan(7);
    const target = await openEmbedded();
    await target.database.query((db) =>
      db.execute(sql`update drizzle.__drizzle_migrations set hash = repeat('0', 64) where id = 1`),
    );
    await expect(restore(target, file)).rejects.toMatchObject({ code: 'backup.other-tables' });
    await target.close();
  });

  it('brings the key where it was asked to, to who knows the passphrase', async () => {
    const passphrase = 'four words and a number 7';
    const keyed = fresh('keyed');
    const wrapped = await closedKey({ environment: { NEUROGRADE_KEY }, passphrase });
    await backup(source, keyed, undefined, wrapped);
    const keyFile = fresh('key');
    await expect(restoreKey(keyed, { environment: {}, keyFile, passphrase: 'four other words' })).rejects.toMatchObject({
      code: 'backup.wrong-passphrase',
    });
    await expect(restoreKey(file, { environment: {}, keyFile, passphrase })).rejects.toMatchObject({
      code: 'backup.without-key',
    });
    expect(existsSync(keyFile)).toBe(false);
    await restoreKey(keyed, { environment: {}, keyFile, passphrase });
    expect(readFileSync(keyFile).toString('hex')).toBe(NEUROGRADE_KEY);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const target = await openWorkspace({ home: fresh('home'), keyFile, environment: {} });
    await restore(target, keyed);
    expect((await listAudit(target.database)).length).toBeGreaterThan(0);
    await target.close();
    const other = fresh('other-key');
    writeFileSync(other, Buffer.alloc(32, 1));
    await expect(restoreKey(keyed, { environment: {}, keyFile: other, passphrase })).rejects.toMatchObject({
      code: 'home.wrong-key',
    });
  });

  it('goes on counting where the rows end', async () => {
    const target = await openEmbedded();
    await restore(target, file);
    await appendAudit(target.database, { action: 'next', subject: 's', details: {} });
    expect(await verifyAudit(target)).toMatchObject({ entries: expect.any(Number), problems: [] });
    const sequences = (await listAudit(target.database)).map(({ sequence }) => sequence).sort((a, b) => a - b);
    expect(sequences).toEqual([1, 2, 3]);
    await target.close();
  });

  it('is refused where there are data, and by another key', async () => {
    await expect(restore(source, file)).rejects.toMatchObject({ code: 'backup.not-empty' });
    const other = await openWorkspace({ home: fresh('other'), environment: { NEUROGRADE_KEY: 'b2'.repeat(32) } });
    await expect(restore(other, file)).rejects.toMatchObject({ code: 'home.wrong-key' });
    await other.close();
  });

  it('is put back after a try that was broken off among the objects', async () => {
    const target = await openEmbedded();
    const first = (await source.bucket.list())[0]!;
    await target.bucket.put(first, new Uint8Array([9]));
    await restore(target, file);
    expect(await contentOf(target)).toEqual(await contentOf(source));
    await target.close();
  });

  it.each([
    ['a row', '"action":"first"', 'tables/audit.jsonl'],
    ['an object', 'the bytes of an object', 'objects/a/object'],
  ])('with %s changed names what is damaged, and nothing is restored', async (_, text, member) => {
    const bytes = readFileSync(file);
    bytes[bytes.indexOf(text) + 12]! ^= 1;
    const changed = fresh('changed');
    writeFileSync(changed, bytes);
    await expect(verifyArchive(changed)).rejects.toMatchObject({ code: 'backup.damaged', details: { member } });
    const target = await openEmbedded();
    await expect(restore(target, changed)).rejects.toMatchObject({ code: 'backup.damaged' });
    expect(await target.bucket.list()).toEqual([]);
    await target.close();
  });

  it('cut off anywhere, or no archive at all, is told by a code', async () => {
    const bytes = readFileSync(file);
    for (const share of [0, 0.1, 0.5, 0.8]) {
      const cut = fresh('cut');
      writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
      await expect(verifyArchive(cut)).rejects.toMatchObject({ code: 'backup.damaged' });
    }
    const other = fresh('text');
    writeFileSync(other, 'patient,grade\n'.repeat(200));
    await expect(verifyArchive(other)).rejects.toMatchObject({ code: 'backup.damaged' });
    await expect(verifyArchive(fresh('missing'))).rejects.toMatchObject({ code: 'backup.unreadable' });
  });
});

describe.skipIf(!bothServices)('a backup on PostgreSQL and S3 (POSTGRES_TEST_URL, S3_TEST_ENDPOINT)', () => {
  it.each([
    ['embedded to services', openEmbedded, openServed],
    ['services to embedded', openServed, openEmbedded],
    ['services to services', openServed, openServed],
  ])('under load comes back row by row and byte by byte, from %s', async (_, from, to) => {
    await drill(from, to);
  });
});

/** Back up under load, destroy, restore, compare with what the backup saw. */
async function drill(from: () => Promise<Workspace>, to: () => Promise<Workspace>): Promise<void> {
  const source = await from();
  await fill(source);
  let running = true;
  const load = (async () => {
    for (let at = 0; running; at++) {
      await insertPredictions(source.database, [prediction(`under-load-${at}`)]);
      // The embedded database answers without ever letting a file or a timer have its turn.
      await setImmediate();
    }
    return true;
  })();
  const file = fresh('drill');
  const manifest = await backup(source, file);
  running = false;
  await load;
  const after = await contentOf(source);
  await source.close();
  if (source.home !== undefined) rmSync(source.home.path, { recursive: true });
  const target = await to();
  await restore(target, file);
  const restored = await contentOf(target);
  expect(restored.objects).toEqual(after.objects);
  for (const { name, rows } of manifest.tables) {
    expect(restored.tables[name]).toHaveLength(rows);
    const known = new Set(after.tables[name]);
    // What came after the moment of the backup is not in it; all else is, to the last character.
    if (name === 'predictions') expect(restored.tables[name]!.every((line) => known.has(line))).toBe(true);
    else expect(restored.tables[name]).toEqual(after.tables[name]);
  }
  expect(existsSync(file)).toBe(true);
  await target.close();
}

async function contentOf({ bucket, database }: Workspace) {
  const tables: Record<string, string[]> = {};
  await exportTables(database, async (name, chunks) => {
    tables[name] = [];
    for await (const lines of chunks) tables[name].push(...lines);
  });
  const objects: Record<string, string> = {};
  for (const key of await bucket.list()) objects[key] = Buffer.from(await bucket.get(key)).toString('hex');
  return { tables, objects };
}

async function fill({ bucket, database }: Workspace): Promise<void> {
  await bucket.put('a/object', Buffer.from('here are the bytes of an object'));
  await bucket.put('empty', new Uint8Array());
  await bucket.put(`long/${'k'.repeat(200)}`, new Uint8Array(100_000).fill(7));
  await insertDelivery(database, { id: 'z-first', receivedAt: new Date(1_700_000_000_123), sourceCount: 1, problems: [] });
  await insertDelivery(database, { id: 'a-retry', sourceCount: 1, problems: [], retryOf: 'z-first' });
  await insertIdentities(database, [{ pseudonym: 'p', sealed: 'line\u2028separator\n"ñ\\' }]);
  await insertDataset(database, {
    ...{ version: 'v', rows: 1, low: 1, high: 0, features: 1, bucketKey: 'a/object', reportKey: 'empty', gradeMapping: 'who' },
    summary: { tiny: 5e-324, big: 1.7976931348623157e308, none: null },
  });
  await putDatasetTag(database, { name: 'tag', version: 'v', taggedBy: 'me' });
  await startRun(database, {
    ...{ id: 'r', datasetVersion: 'v', seed: 2 ** 53 - 1, config: {}, shuffled: false, codeVersion: '0', machine: {} },
  });
  await insertModels(database, [{ id: 'm', runId: 'r', name: 'svm', bucketKey: 'a/object', metrics: {}, params: {} }]);
  await insertRelease(database, { id: 'rel', alias: 'champion', modelId: 'm', note: '' });
  await insertPredictions(
    database,
    Array.from({ length: 2500 }, (_, at) => prediction(`p-${at}`, Math.sin(at) / 3)),
  );
  await insertPredictions(database, [prediction('odd', -0, Number.NaN), prediction('Odd', 5e-324, Number.POSITIVE_INFINITY)]);
  await appendAudit(database, { action: 'first', subject: 's', details: { nested: [1, { a: 'b' }] } });
  const biopsy = { predictionId: 'odd', gradeAsWritten: 'II', biopsyDate: '2026-03-29', comment: '', by: 'me' };
  const { sequence } = await insertOutcome(database, { ...biopsy, grade: 'high' });
  await insertOutcome(database, { ...biopsy, grade: 'low', corrects: sequence });
  await insertReview(database, { predictionId: 'odd', grade: 'low', agrees: true, beforeResult: false, comment: 'ñ', by: 'me' });
}

function prediction(id: string, probability = 0.1, threshold = 0.30000000000000004): NewPrediction {
  return {
    ...{
      id,
      releaseId: 'rel',
      modelId: 'm',
      datasetVersion: 'v',
      patient: 'p',
      fileSha256: 'f',
      line: null,
      probability,
      threshold,
    },
    ...{ grade: 'low', conformal: ['low'], warnings: [], featuresSha256: 'x' },
    features: Float64Array.of(probability, Number.NaN, threshold),
  };
}
