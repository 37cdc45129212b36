import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_GENESIS, auditHash } from './auditHash.js';
import { appendAudit, findAuditHead, listAudit, nextAudit } from './auditRepository.js';
import type { Database } from './Database.js';
import {
  findDataset,
  findDatasetsByPrefix,
  insertDataset,
  latestDataset,
  latestDatasetOf,
  listDatasetFiles,
  listDatasets,
} from './datasetRepository.js';
import { deleteDatasetTag, findDatasetTag, listDatasetTags, putDatasetTag } from './datasetTagRepository.js';
import { insertDecision, listDecisions } from './decisionRepository.js';
import { findDelivery, insertDelivery, listDeliveries, lockDelivery } from './deliveryRepository.js';
import { findKeptFiles, insertFiles, listFiles, listQuarantine, type NewDeliveredFile } from './fileRepository.js';
import { findIdentity, insertIdentities, knownPseudonyms } from './identityRepository.js';
import { migrate } from './migrate.js';
import { findModel, insertModels, listModels } from './modelRepository.js';
import { insertOutcome, listOutcomes } from './outcomeRepository.js';
import { findPrediction, insertPredictions, listPredictions, type NewPrediction } from './predictionRepository.js';
import { insertRecords, listRecords, type NewPatientRecord } from './recordRepository.js';
import { currentRelease, everReleased, findRelease, insertRelease, latestMove, listReleases } from './releaseRepository.js';
import { insertReview, listReviews } from './reviewRepository.js';
import { findRun, finishRun, latestRun, listRuns, type NewRun, startRun } from './runRepository.js';
import { audit, modelDecisions, predictionOutcomes, predictionReviews, releases } from './schema.js';
import { findSelection, insertSelection, latestSelection, listSelections } from './selectionRepository.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 20, 31, second, 123));

/** What every database must hold to. `open` gives a new one with the current schema; the cases build upon one another. */
export function databaseContract(name: string, open: () => Promise<Database>): void {
  describe(`${name} as a database`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    it('changes nothing when it is migrated again, by several at once too', async () => {
      await Promise.all([migrate(database), migrate(database)]);
      expect(await listDeliveries(database)).toEqual([]);
    });

    it('keeps a delivery once, with its moment to the millisecond', async () => {
      await insertDelivery(database, { id: 'd1', receivedAt: at(1), sourceCount: 3, problems: [] });
      await insertDelivery(database, { id: 'd1', receivedAt: at(9), sourceCount: 99, problems: [], tableKey: 'other' });
      expect(await findDelivery(database, 'd1')).toEqual({
        ...{ id: 'd1', receivedAt: at(1), sourceCount: 3, problems: [] },
        ...{ tableKey: null, manifestKey: null, labels: [], retryOf: null },
      });
      expect(await findDelivery(database, 'd0')).toBeUndefined();
    });

    it('lists the newest delivery first, as many as asked for', async () => {
      await insertDelivery(database, { id: 'd2', receivedAt: at(2), sourceCount: 1, problems: [] });
      expect((await listDeliveries(database)).map(({ id }) => id)).toEqual(['d2', 'd1']);
      expect((await listDeliveries(database, { limit: 1 })).map(({ id }) => id)).toEqual(['d2']);
    });

    it('keeps the same bytes under each name they came by, and once for each', async () => {
      const file = (deliveryId: string, fileName: string): NewDeliveredFile => ({
        ...{
          deliveryId,
          name: fileName,
          sha256: 'aa',
          bucketKey: 'files/aa/aa.csv',
          layout: 'wide-csv',
          bytes: 5e9,
          status: 'accepted',
        },
      });
      const refused: NewDeliveredFile = {
        ...{ deliveryId: 'd1', name: 'file 3', sha256: 'bb', bytes: 0, status: 'refused', errorCode: 'format.empty' },
        errorDetails: { line: 2, column: 'original_firstorder_Energy', ratio: 0.1 },
      };
      for (let time = 0; time < 2; time++) await insertFiles(database, [file('d1', 'file 1'), file('d1', 'file 2'), refused]);
      await insertFiles(database, [file('d2', 'file 1')]);
      await insertFiles(database, []);
      expect((await listFiles(database)).map((row) => `${row.deliveryId} ${row.name}`)).toEqual([
        'd2 file 1',
        'd1 file 1',
        'd1 file 2',
        'd1 file 3',
      ]);
      expect(await listFiles(database, { sha256: 'aa' })).toHaveLength(3);
      expect(await listFiles(database, { deliveryId: 'd1', limit: 2 })).toHaveLength(2);
      expect(await listFiles(database, { status: 'refused' })).toEqual([
        { ...refused, bucketKey: null, sealedSource: null, layout: null, segment: null },
      ]);
      expect((await listFiles(database, { deliveryId: 'd2' }))[0]!.bytes).toBe(5e9);
    });

    it('finds the packs of files, whichever delivery brought them, and none of what lies outside packs', async () => {
      const packed = { deliveryId: 'd1', name: 'packed', sha256: 'cc', bucketKey: 'originals/11/11.pack', bytes: 1 };
      await insertFiles(database, [{ ...packed, status: 'accepted' }]);
      await insertFiles(database, [{ ...packed, deliveryId: 'd2', bucketKey: 'quarantine/22/22.pack', status: 'refused' }]);
      const kept = await findKeptFiles(database, ['aa', 'bb', 'cc', 'dd']);
      expect([...kept]).toEqual([['cc', 'originals/11/11.pack']]);
      expect(await findKeptFiles(database, [])).toEqual(new Map());
      // The second delivery refused what the first had accepted: nothing of it is in quarantine.
      expect(await listQuarantine(database)).toEqual([]);
      await insertFiles(database, [{ ...packed, name: 'bad', deliveryId: 'd2', sha256: 'ee', status: 'refused' }]);
      expect((await listQuarantine(database, { deliveryId: 'd2' })).map(({ name }) => name)).toEqual(['bad']);
      expect(await listQuarantine(database, { deliveryId: 'd1' })).toEqual([]);
    });

    it('lets one after the other store the same delivery', async () => {
      const order: string[] = [];
      const store = (name: string) =>
        database.transaction(async (transaction) => {
          await lockDelivery(transaction, 'd1');
          order.push(`${name} begins`);
          await findDelivery(transaction, 'd1');
          order.push(`${name} ends`);
        });
      await Promise.all([store('a'), store('b')]);
      expect(order.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    });

    it('keeps whose a pseudonym is, the first time it is told', async () => {
      await insertIdentities(database, [{ pseudonym: 'P-1', sealed: 'x' }]);
      await insertIdentities(database, [
        { pseudonym: 'P-1', sealed: 'y' },
        { pseudonym: 'P-2', sealed: 'z' },
      ]);
      expect(await findIdentity(database, 'P-1')).toEqual({ pseudonym: 'P-1', sealed: 'x' });
      expect(await findIdentity(database, 'P-3')).toBeUndefined();
      expect(await knownPseudonyms(database, ['P-2', 'P-3'])).toEqual(new Set(['P-2']));
    });

    it('keeps ten thousand records of a delivery, in the order of patient and id', async () => {
      const rows = Array.from({ length: 10_000 }, (_, i): NewPatientRecord => {
        const id = String(9_999 - i).padStart(4, '0');
        return { id, deliveryId: 'd1', fileSha256: 'aa', line: i, patient: `P-${id}`, grade: i % 10 === 0 ? 'low' : null };
      });
      await insertRecords(database, rows);
      await insertRecords(database, rows.slice(0, 3));
      const stored = await listRecords(database);
      expect(stored).toHaveLength(10_000);
      expect(stored[0]!.id).toBe('0000');
      expect(stored.at(-1)!.id).toBe('9999');
      expect(await listRecords(database, { graded: true })).toHaveLength(1_000);
      expect(await listRecords(database, { patient: 'P-0042' })).toHaveLength(1);
    });

    it('gives a biopsy date back as the day it is, in whatever zone', async () => {
      await insertRecords(database, [
        {
          ...{ id: 'dated', deliveryId: 'd2', fileSha256: 'aa', line: null, patient: 'P-X', segment: 'tumor' },
          ...{ grade: 'high', gradeAsWritten: 'Grado IV', biopsyDate: '2026-03-29' },
        },
      ]);
      const [record] = await listRecords(database, { deliveryId: 'd2' });
      expect(record).toMatchObject({ line: null, grade: 'high', gradeAsWritten: 'Grado IV', biopsyDate: '2026-03-29' });
    });

    it('refuses a record of a delivery that is not there, and a grade that is none', async () => {
      const record: NewPatientRecord = { id: 'r', deliveryId: 'd1', fileSha256: 'aa', patient: 'P-Y' };
      await expect(insertRecords(database, [{ ...record, deliveryId: 'nowhere' }])).rejects.toThrow();
      await expect(insertRecords(database, [{ ...record, grade: 'medium' as 'low' }])).rejects.toThrow();
    });

    it('keeps a dataset version once, and takes the one registered last, again too, as the latest', async () => {
      const dataset = {
        ...{
          rows: 133,
          low: 24,
          high: 109,
          features: 724,
          bucketKey: 'd/p',
          reportKey: 'd/r',
          gradeMapping: 'who',
        },
        ...{ schemaSha256: 'cc', parent: null, configuration: { delivery: null }, codeVersion: '0.1.0', createdBy: 'cli' },
        summary: { dropped: ['a', 'ñ'], share: 0.1, nested: { none: null } },
      };
      await insertDataset(database, { ...dataset, version: 'v1', createdAt: at(10), latestAt: at(10) });
      await insertDataset(database, { ...dataset, version: 'v2', createdAt: at(11), latestAt: at(11) });
      expect((await latestDataset(database))?.version).toBe('v2');
      await insertDataset(database, { ...dataset, version: 'v1', createdAt: at(12), latestAt: at(12), rows: 0 });
      expect(await findDataset(database, 'v1')).toEqual({ ...dataset, version: 'v1', createdAt: at(10), latestAt: at(12) });
      expect((await latestDataset(database))?.version).toBe('v1');
      expect((await listDatasets(database)).map(({ version }) => version)).toEqual(['v1', 'v2']);
    });

    it('moves the name of a version to another, takes it away, and tells of both', async () => {
      expect(await putDatasetTag(database, { name: 'best', version: 'v1', taggedBy: 'a' }, at(13))).toBeUndefined();
      expect(await putDatasetTag(database, { name: 'best', version: 'v2', taggedBy: 'b' }, at(14))).toBe('v1');
      expect(await putDatasetTag(database, { name: 'best', version: 'v2', taggedBy: 'c' }, at(15))).toBeUndefined();
      const tag = { name: 'best', version: 'v2', taggedAt: at(14), taggedBy: 'b' };
      expect(await findDatasetTag(database, 'best')).toEqual(tag);
      expect(await listDatasetTags(database)).toEqual([tag]);
      expect(await listDatasetTags(database, { version: 'v1' })).toEqual([]);
      await expect(putDatasetTag(database, { name: 'x', version: 'nowhere', taggedBy: 'a' })).rejects.toThrow();
      expect(await deleteDatasetTag(database, { name: 'best', by: 'd' }, at(16))).toBe('v2');
      expect(await deleteDatasetTag(database, { name: 'best', by: 'd' }, at(17))).toBeUndefined();
      expect((await listAudit(database, { subject: 'v2' })).map(({ action, details }) => [action, details])).toEqual([
        ['dataset.untag', { name: 'best', by: 'd' }],
        ['dataset.tag', { name: 'best', by: 'b', before: 'v1' }],
      ]);
    });

    it('finds versions by the beginning of their id, whatever is in it', async () => {
      const found = (prefix: string, limit = 9) =>
        findDatasetsByPrefix(database, prefix, { limit }).then((each) => each.map(({ version }) => version));
      expect(await found('v')).toEqual(['v1', 'v2']);
      expect(await found('v', 1)).toEqual(['v1']);
      expect(await found('v2')).toEqual(['v2']);
      expect(await found('%')).toEqual([]);
    });

    it('knows the files of a version and the latest version of a delivery, and changes neither afterwards', async () => {
      const dataset = {
        ...{ rows: 1, low: 1, high: 0, features: 2, bucketKey: 'd/p', reportKey: 'd/r', gradeMapping: 'who', summary: {} },
        ...{ version: 'v0', createdAt: at(9), latestAt: at(9) },
      };
      const files = [
        { deliveryId: 'd2', fileSha256: 'bb', records: ['r1'] },
        { deliveryId: 'd1', fileSha256: 'aa', records: ['r2', 'r3'] },
      ];
      await insertDataset(database, dataset, files);
      await insertDataset(database, dataset, [{ deliveryId: 'd1', fileSha256: 'cc', records: [] }]);
      expect(await listDatasetFiles(database, 'v0')).toEqual([
        { version: 'v0', ...files[1] },
        { version: 'v0', ...files[0] },
      ]);
      await insertDataset(database, { ...dataset, version: 'v0b', parent: 'v0', latestAt: at(8) }, files.slice(0, 1));
      expect((await latestDatasetOf(database, ['d1', 'd2']))?.version).toBe('v0');
      await insertDataset(database, { ...dataset, version: 'v0b', latestAt: at(9.5) });
      expect((await latestDatasetOf(database, ['d1', 'd2']))?.version).toBe('v0b');
      expect((await latestDatasetOf(database, ['d1']))?.version).toBe('v0');
      expect(await latestDatasetOf(database, ['d3'])).toBeUndefined();
      expect(await latestDatasetOf(database, [])).toBeUndefined();
      await expect(insertDataset(database, { ...dataset, version: 'v9', parent: 'nowhere' })).rejects.toThrow();
    });

    const run: NewRun = {
      ...{ id: 'run1', datasetVersion: 'v1', seed: 2 ** 40, shuffled: false, codeVersion: '0.1.0', startedAt: at(20) },
      ...{ config: { folds: 5 }, machine: { cores: 2 } },
    };

    it('begins a run that failed or was broken off anew, and leaves one that is done', async () => {
      expect((await startRun(database, run)).status).toBe('running');
      await finishRun(database, 'run1', { status: 'failed', finishedAt: at(21), summary: { problem: 'x' } });
      expect(await findRun(database, 'run1')).toMatchObject({ status: 'failed', finishedAt: at(21), seed: 2 ** 40 });
      expect(await startRun(database, { ...run, startedAt: at(22) })).toMatchObject({
        ...{ status: 'running', startedAt: at(22), finishedAt: null, summary: null },
      });
      await finishRun(database, 'run1', { status: 'done', finishedAt: at(23), summary: { auc: 0.9 }, bucketKey: 'runs/run1' });
      const done = { status: 'done', startedAt: at(22), finishedAt: at(23), summary: { auc: 0.9 }, bucketKey: 'runs/run1' };
      expect(await startRun(database, { ...run, startedAt: at(24) })).toMatchObject(done);
      await finishRun(database, 'run1', { status: 'failed' });
      expect(await findRun(database, 'run1')).toMatchObject(done);
    });

    it('finds the latest run, of a dataset or a status too', async () => {
      await startRun(database, { ...run, id: 'run2', datasetVersion: 'v2', startedAt: at(30) });
      expect((await listRuns(database)).map(({ id }) => id)).toEqual(['run2', 'run1']);
      expect((await latestRun(database))?.id).toBe('run2');
      expect((await latestRun(database, { status: 'done' }))?.id).toBe('run1');
      expect(await latestRun(database, { datasetVersion: 'v2', status: 'done' })).toBeUndefined();
    });

    it('keeps the models of a run once', async () => {
      const model = { runId: 'run1', bucketKey: 'm', metrics: { auc: 1 / 3 }, params: { C: 1 }, createdAt: at(40) };
      const rows = [
        { ...model, id: 'm1', name: 'xgboost' as const },
        { ...model, id: 'm2', name: 'svm' as const },
      ];
      await insertModels(database, rows);
      await insertModels(database, rows);
      await insertModels(database, [{ ...model, id: 'm3', name: 'random-forest', runId: 'run2', createdAt: at(41) }]);
      expect((await listModels(database)).map(({ id }) => id)).toEqual(['m3', 'm2', 'm1']);
      expect((await listModels(database, { runId: 'run1' })).map(({ id }) => id)).toEqual(['m2', 'm1']);
      expect((await findModel(database, 'm1'))?.metrics).toEqual({ auc: 1 / 3 });
    });

    it('keeps a selection with a champion and one without', async () => {
      const standards = { name: 'Clinic', version: '1', date: null, sha256: 'aa' };
      const quality = { standards, patients: [], models: [], ranking: ['f1' as const], champion: null };
      const selection = { runId: 'run1', quality, dashboardKey: 'k' };
      const first = { ...selection, id: 's1', champion: 'm1', createdAt: at(50) };
      await insertSelection(database, { ...first, latestAt: at(50) });
      await insertSelection(database, { ...first, champion: null, latestAt: at(51) });
      await insertSelection(database, { ...selection, id: 's2', champion: null, createdAt: at(52), latestAt: at(52) });
      expect(await findSelection(database, 's1')).toEqual({ ...first, latestAt: at(51) });
      expect((await latestSelection(database))?.id).toBe('s2');
      expect(await listSelections(database, { runId: 'run2' })).toEqual([]);
    });

    it('has the newest release as the current one, also after going back to an earlier model', async () => {
      expect(await currentRelease(database)).toBeUndefined();
      const release = { alias: 'champion' as const, releasedAt: at(60), note: '' };
      await insertRelease(database, { ...release, id: 'rel1', modelId: 'm1' });
      await insertRelease(database, { ...release, id: 'rel2', modelId: 'm2' });
      await insertRelease(database, { ...release, id: 'rel1', modelId: 'm1' });
      expect((await currentRelease(database))?.id).toBe('rel2');
      await insertRelease(database, { ...release, id: 'rel3', modelId: 'm1', note: 'back' });
      expect(await currentRelease(database)).toMatchObject({ id: 'rel3', modelId: 'm1', note: 'back' });
      expect((await listReleases(database)).map(({ id }) => id)).toEqual(['rel3', 'rel2', 'rel1']);
      expect((await findRelease(database, 'rel2'))?.modelId).toBe('m2');
    });

    it('keeps a prediction once, its numbers to the last bit', async () => {
      const prediction: NewPrediction = {
        ...{
          id: 'p1',
          createdAt: at(70),
          releaseId: 'rel1',
          modelId: 'm1',
          datasetVersion: 'v1',
          patient: 'P-A',
          fileSha256: 'aa',
          line: 2,
        },
        ...{
          probability: 0.1 + 0.2,
          threshold: 5e-324,
          grade: 'low',
          conformal: ['low', 'high'],
          warnings: [],
          featuresSha256: 'ff',
          features: Float64Array.of(0.1 + 0.2, Number.NaN, -0, 5e-324, Number.NEGATIVE_INFINITY),
          requester: 'user-1',
          fileKey: 'predicted/aa/aa.pack',
        },
      };
      await insertPredictions(database, [prediction]);
      await insertPredictions(database, [
        { ...prediction, probability: 0.9 },
        { ...prediction, id: 'p2', patient: 'P-B', createdAt: at(71), features: null },
      ]);
      expect(await findPrediction(database, 'p1')).toEqual(prediction);
      expect((await findPrediction(database, 'p2'))?.features).toBeNull();
      expect(Object.keys((await listPredictions(database))[0]!)).not.toContain('features');
      expect((await listPredictions(database)).map(({ id }) => id)).toEqual(['p2', 'p1']);
      expect((await listPredictions(database, { patient: 'P-A' })).map(({ id }) => id)).toEqual(['p1']);
      expect(await listPredictions(database, { releaseId: 'rel2' })).toEqual([]);
    });

    it('keeps what a biopsy said with its corrections, one after the other, and changes none of it', async () => {
      const outcome = {
        ...{ predictionId: 'p1', grade: 'high' as const, gradeAsWritten: 'Grado IV', biopsyDate: '2026-03-29', whoEdition: 2021 },
        ...{ comment: '', by: 'Ana', at: at(75), corrects: null },
      };
      const first = await insertOutcome(database, outcome);
      expect(first).toEqual({ ...outcome, sequence: expect.any(Number) });
      await expect(insertOutcome(database, outcome)).rejects.toThrow();
      const correction = { ...outcome, grade: 'low' as const, whoEdition: null, comment: 'ñ', corrects: first.sequence };
      const second = await insertOutcome(database, correction);
      await expect(insertOutcome(database, correction)).rejects.toThrow();
      expect(await listOutcomes(database, 'p1')).toEqual([second, first]);
      expect(await listOutcomes(database, 'p2')).toEqual([]);
      await expect(insertOutcome(database, { ...outcome, predictionId: 'nowhere' })).rejects.toThrow();
      await expect(insertOutcome(database, { ...outcome, predictionId: 'p2', grade: 'medium' as 'low' })).rejects.toThrow();
      await expect(database.query((db) => db.update(predictionOutcomes).set({ grade: 'low' }))).rejects.toThrow();
      await expect(database.query((db) => db.delete(predictionOutcomes))).rejects.toThrow();
    });

    it('keeps what radiologists said, each of it, and changes none of it', async () => {
      const review = { predictionId: 'p1', grade: 'low' as const, agrees: true, beforeResult: true, comment: '', by: 'Ana' };
      const first = await insertReview(database, { ...review, at: at(76) });
      const second = await insertReview(database, { ...review, grade: 'high', agrees: false, beforeResult: false, at: at(77) });
      expect(first).toEqual({ ...review, at: at(76), sequence: expect.any(Number) });
      expect(await listReviews(database, 'p1')).toEqual([second, first]);
      expect(await listReviews(database, 'p2')).toEqual([]);
      await expect(insertReview(database, { ...review, predictionId: 'nowhere' })).rejects.toThrow();
      await expect(database.query((db) => db.update(predictionReviews).set({ agrees: true }))).rejects.toThrow();
      await expect(database.query((db) => db.delete(predictionReviews))).rejects.toThrow();
    });

    it('tells what was done in order', async () => {
      await appendAudit(database, { action: 'deploy.release', subject: 'm1', details: { note: 'ñ' }, at: at(80) });
      await appendAudit(database, { action: 'deploy.back', subject: 'm2', at: at(79) });
      expect((await listAudit(database, { limit: 2 })).map(({ action }) => action)).toEqual(['deploy.back', 'deploy.release']);
      expect(await listAudit(database, { subject: 'm1' })).toMatchObject([{ at: at(80), details: { note: 'ñ' } }]);
    });

    it('chains each entry to the one before, also where many are told at once', async () => {
      await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          database.transaction(async (transaction) => {
            await appendAudit(transaction, {
              action: 'test.at-once',
              subject: 'm1',
              details: { i, share: 0.1 + 0.2, of: ['ñ', null] },
            });
            await findModel(transaction, 'm1');
          }),
        ),
      );
      const entries = await nextAudit(database, -1, 1_000);
      const atOnce = entries.filter(({ action }) => action === 'test.at-once');
      expect(atOnce.map(({ details }) => details.i).sort((a, b) => Number(a) - Number(b))).toEqual([...Array(12).keys()]);
      let previous = AUDIT_GENESIS;
      for (const entry of entries) {
        expect(entry.previous).toBe(previous);
        expect(entry.hash).toBe(auditHash(previous, entry));
        previous = entry.hash;
      }
      expect(await findAuditHead(database)).toMatchObject({ entries: entries.length, hash: previous });
      await expect(
        database.transaction(async (transaction) => {
          await appendAudit(transaction, { action: 'test.undone', subject: 'm1' });
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      expect(await findAuditHead(database)).toMatchObject({ entries: entries.length, hash: previous });
    });

    it('keeps what persons decided on a model in order, and changes none of it', async () => {
      const decision = { modelId: 'm1', by: 'Ana', comment: 'ñ', selectionId: 's1', at: at(90) };
      await insertDecision(database, { ...decision, decision: 'approve' });
      await insertDecision(database, { ...decision, decision: 'retire', selectionId: null });
      expect((await listDecisions(database, 'm1')).map(({ decision }) => decision)).toEqual(['retire', 'approve']);
      expect(await listDecisions(database, 'm2')).toEqual([]);
      await expect(insertDecision(database, { ...decision, decision: 'approve', modelId: 'nowhere' })).rejects.toThrow();
      await expect(database.query((db) => db.update(modelDecisions).set({ by: 'Eva' }))).rejects.toThrow();
      await expect(database.query((db) => db.delete(modelDecisions))).rejects.toThrow();
    });

    it('moves an alias of its own, and takes it away', async () => {
      const challenger = { alias: 'challenger' as const, note: '', follows: 'rel1' };
      await insertRelease(database, { ...challenger, id: 'ch1', modelId: 'm2' });
      expect(await currentRelease(database, 'challenger')).toMatchObject({ modelId: 'm2', follows: 'rel1' });
      expect(await everReleased(database)).toEqual(new Set(['m1', 'm2']));
      await insertRelease(database, { ...challenger, id: 'ch2', modelId: null });
      expect(await currentRelease(database, 'challenger')).toBeUndefined();
      expect([await findRelease(database, 'ch2'), (await latestMove(database, 'challenger'))?.id]).toEqual([undefined, 'ch2']);
      expect((await currentRelease(database))?.id).toBe('rel3');
    });

    it('never changes or removes a release or an entry of the audit', async () => {
      await expect(database.query((db) => db.update(releases).set({ note: 'changed' }))).rejects.toThrow();
      await expect(database.query((db) => db.delete(releases))).rejects.toThrow();
      await expect(database.query((db) => db.update(audit).set({ subject: 'changed' }))).rejects.toThrow();
      await expect(database.query((db) => db.delete(audit))).rejects.toThrow();
      expect((await currentRelease(database))?.note).toBe('back');
    });

    it('does all of a transaction or nothing, and goes on afterwards', async () => {
      const failed = database.transaction(async (transaction) => {
        await insertDelivery(transaction, { id: 'd3', receivedAt: at(3), sourceCount: 1, problems: [] });
        expect(await findDelivery(transaction, 'd3')).toBeDefined();
        throw new Error('half-way');
      });
      await expect(failed).rejects.toThrow('half-way');
      expect(await findDelivery(database, 'd3')).toBeUndefined();
      const id = await database.transaction(async (transaction) => {
        await insertDelivery(transaction, { id: 'd3', receivedAt: at(3), sourceCount: 1, problems: [] });
        return 'd3';
      });
      expect(await findDelivery(database, id)).toBeDefined();
    });
  });
}
