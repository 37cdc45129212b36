import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '../../database/auditRepository.js';
import { findDelivery, listDeliveries } from '../../database/deliveryRepository.js';
import { listFiles, listQuarantine } from '../../database/fileRepository.js';
import { listRecords } from '../../database/recordRepository.js';
import { openWorkspace, type Workspace } from '../../home/openWorkspace.js';
import { reveal } from '../../identity/reveal.js';
import { type IngestResult, ingest } from './ingest.js';
import { type RetryOptions, retry } from './retry.js';

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-retry-'));
const opened: Workspace[] = [];
let workspace: Workspace;
let folder: string;
beforeEach(async () => {
  folder = join(scratch, `delivery${opened.length}`);
  workspace = await openWorkspace({ home: join(scratch, `home${opened.length}`), keyFile: join(scratch, 'key') });
  opened.push(workspace);
});
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()));
  rmSync(scratch, { recursive: true });
});

function put(path: string, content: string): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}
const SETTINGS = { labels: undefined, segment: undefined, gradeMapping: 'who' } as const;
const deliver = (): Promise<IngestResult> => ingest(workspace, { ...SETTINGS, sources: [{ path: folder, grade: undefined }] });
const again = (options: Partial<RetryOptions> = {}) => retry(workspace, { ...SETTINGS, delivery: undefined, ...options });
const patientsOf = async (delivery: string) =>
  (await listRecords(workspace.database, { deliveryId: delivery })).map(({ patient }) => patient);
const twoSegments = (a: number, b: number) =>
  `Image type,Feature Class,Feature Name,A,B\noriginal,shape,MeshVolume,${a},${b}\noriginal,shape,Flatness,1,2\n`;

describe('retry', () => {
  it('accepts what was in quarantine with the option that it lacked, by its name and folder of then, though the file is gone', async () => {
    put('low/Juan Perez.csv', twoSegments(1, 2));
    put('high/P2.csv', 'Image type,Feature Class,Feature Name,A\noriginal,shape,MeshVolume,3\noriginal,shape,Flatness,4\n');
    const first = await deliver();
    expect(first.records.accepted).toBe(1);
    expect(await listQuarantine(workspace.database)).toHaveLength(1);
    rmSync(folder, { recursive: true });

    expect((await again())[0]).toMatchObject({ delivery: first.delivery, records: { accepted: 0 }, files: { refused: 1 } });
    expect(await listDeliveries(workspace.database)).toHaveLength(1);

    const [result, ...more] = await again({ segment: 'B' });
    expect(more).toEqual([]);
    expect(result).toMatchObject({ retryOf: first.delivery, problems: [], records: { accepted: 1, low: 1, high: 0 } });
    expect(result!.delivery).not.toBe(first.delivery);
    expect((await findDelivery(workspace.database, result!.delivery))!.retryOf).toBe(first.delivery);
    expect(await patientsOf(result!.delivery)).toEqual([workspace.pseudonymize('Juan Perez')]);
    expect(await listQuarantine(workspace.database)).toEqual([]);
    expect(await again({ segment: 'B' })).toEqual([]);
    expect((await listAudit(workspace.database, { subject: result!.delivery })).map(({ action }) => action)).toEqual([
      'ingest.retry',
    ]);
  });

  it('finds the grades of patients in the labels of then, and in the labels given now', async () => {
    put('P1.csv', twoSegments(1, 2));
    put('wide.csv', 'ID,original_a,original_b\nP2,1,2\nP3,3,4\n');
    put('labels.csv', 'patient,grade\nP1,low\nP2,high\n');
    const first = await deliver();
    expect(await patientsOf(first.delivery)).toEqual([workspace.pseudonymize('P2')]);

    const [second] = await again({ segment: 'A' });
    expect(await patientsOf(second!.delivery)).toEqual([workspace.pseudonymize('P1')]);
    expect(second!.problems.map(({ code }) => code)).toEqual(['ingest.patient-without-grade']);

    const labels = put('later.csv', 'patient,grade\nP3,II\nP1,low\nP2,high\n');
    const [third] = await again({ delivery: first.delivery, labels });
    expect(third!.problems).toEqual([]);
    expect(await patientsOf(third!.delivery)).toEqual([workspace.pseudonymize('P3')]);
    expect((await again({ labels }))[0]).toMatchObject({ delivery: first.delivery, records: { accepted: 0 }, problems: [] });
  });

  it('leaves what is refused still where it is, and stores the rest', async () => {
    put('low/P1.csv', twoSegments(1, 2));
    put('low/P2.csv', 'ID,a,a\n1,2,3\n');
    await deliver().catch(() => {});
    const [first] = await listDeliveries(workspace.database);
    const [result] = await again({ segment: 'A' });
    expect(result).toMatchObject({ files: { received: 2, accepted: 1, refused: 1 }, records: { accepted: 1 } });
    expect((await listFiles(workspace.database, { deliveryId: result!.delivery })).map(({ name }) => name)).toEqual(['P1.csv']);
    expect(await listQuarantine(workspace.database)).toMatchObject([
      { deliveryId: first!.id, errorCode: 'format.duplicate-column' },
    ]);
  });

  it('says of a delivery that it is not there', async () => {
    await expect(again({ delivery: 'delivery-0' })).rejects.toMatchObject({ code: 'usage.not-found' });
    expect(await again()).toEqual([]);
  });
});

describe('reveal', () => {
  it('tells whose a pseudonym is, and keeps that it was asked for', async () => {
    put('low/Juan Pérez.csv', 'Image type,Feature Class,Feature Name,A\noriginal,shape,MeshVolume,3\n');
    await deliver();
    const pseudonym = workspace.pseudonymize('Juan Pérez');
    expect(await reveal(workspace, pseudonym)).toBe('Juan Pérez');
    expect(await listAudit(workspace.database, { subject: pseudonym })).toMatchObject([
      { action: 'identity.reveal', details: { by: workspace.actor } },
    ]);
    await expect(reveal(workspace, 'P-000000000000')).rejects.toMatchObject({ code: 'usage.not-found' });
  });
});
