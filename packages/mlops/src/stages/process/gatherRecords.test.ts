import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { retireRecord } from '../../access/retireRecord.js';
import { openWorkspace } from '../../home/openWorkspace.js';
import { ingest } from '../ingest/ingest.js';
import { retry } from '../ingest/retry.js';
import { gatherRecords } from './gatherRecords.js';

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-gather-'));
afterAll(() => rmSync(scratch, { recursive: true }));

it('counts a file that a retry accepted once, as accepted, and leaves out a patient who was retired', async () => {
  const workspace = await openWorkspace({ home: join(scratch, 'home'), keyFile: join(scratch, 'key') });
  try {
    writeFileSync(join(scratch, 'P1.csv'), 'Image type,Feature Class,Feature Name,A,B\noriginal,shape,MeshVolume,1,2\n');
    writeFileSync(join(scratch, 'wide.csv'), 'ID,original_shape_MeshVolume\nP2,3\n');
    const settings = { labels: undefined, segment: undefined, gradeMapping: 'who' } as const;
    const sources = ['P1.csv', 'wide.csv'].map((name) => ({ path: join(scratch, name), grade: 'low' as const }));
    await ingest(workspace, { ...settings, sources });
    const gather = () => gatherRecords(workspace, undefined, { gradeMapping: 'who', features: 'majority' }, () => {});
    const before = await gather();
    expect([before.received, before.records.length, before.refused.map(({ code }) => code)]).toEqual([
      2,
      1,
      ['format.segment-required'],
    ]);
    await retry(workspace, { ...settings, delivery: undefined, segment: 'A' });
    const after = await gather();
    expect([after.received, after.records.length, after.refused]).toEqual([2, 2, []]);
    const { patient: subject } = after.records[0]!;
    await retireRecord(workspace, { kind: 'patient', subject, reason: 'consent-withdrawn', comment: 'by letter' });
    expect((await gather()).records.map(({ patient }) => patient)).toEqual([after.records[1]!.patient]);
  } finally {
    await workspace.close();
  }
});
