import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bucket } from '../../bucket/Bucket.js';
import { listDatasets } from '../../database/datasetRepository.js';
import { verifyDatasets } from '../../datasets/verifyDatasets.js';
import { openWorkspace, type Workspace } from '../../home/openWorkspace.js';
import { ingest } from '../ingest/ingest.js';
import { processRecords } from './process.js';

// Drawing the report takes most of the time, and has tests of its own.
vi.mock('../../reports/edaReport.js', () => ({ renderEdaReport: async () => '<p>' }));

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-broken-off-'));
let workspace: Workspace;
let undisturbed: Workspace;
beforeAll(async () => {
  const open = (home: string) => openWorkspace({ home: join(scratch, home), keyFile: join(scratch, 'key') });
  workspace = await open('home');
  undisturbed = await open('undisturbed');
});
afterAll(async () => {
  await Promise.all([workspace, undisturbed].map((each) => each.close()));
  rmSync(scratch, { recursive: true });
});

const all = (where: Workspace) => processRecords(where, { delivery: undefined, gradeMapping: 'who' });
const storedBy = ({ bucket }: Workspace) => Promise.all([bucket.list('datasets/'), bucket.list('reports/')]);

/** The workspace, whose process ends before its write of that number, counted from 0 over bucket and database, is done. */
function endingAt(write: number): Workspace {
  let writes = 0;
  const orEnd = <T extends unknown[], R>(work: (...args: T) => Promise<R>): ((...args: T) => Promise<R>) => {
    return async (...args) => {
      if (writes++ === write) throw new Error('killed');
      return work(...args);
    };
  };
  const { bucket, database } = workspace;
  const mortal: Bucket = {
    put: orEnd((key, bytes) => bucket.put(key, bytes)),
    putIfAbsent: orEnd((key, bytes) => bucket.putIfAbsent(key, bytes)),
    get: (key) => bucket.get(key),
    has: (key) => bucket.has(key),
    locate: (key) => bucket.locate(key),
    list: (prefix) => bucket.list(prefix),
    delete: (key) => bucket.delete(key),
  };
  return {
    ...workspace,
    bucket: mortal,
    database: {
      query: (work) => database.query(work),
      transaction: orEnd((work) => database.transaction(work as never)) as typeof database.transaction,
      close: () => database.close(),
    },
  };
}

describe('process', () => {
  it.each([
    [0, 'its part'],
    [1, 'schema.json'],
    [2, 'the data of the report'],
    [3, 'the data of the quality report'],
    [4, 'the row of the database'],
    [5, 'the report'],
    [6, 'the quality report'],
  ])('goes on where its process ended, before it wrote (%d) %s, as if nothing had been', async (write) => {
    const rows = Array.from({ length: 6 }, (_, i) => `HC${write}-${i},${(i + write) ** 2 % 11},${1 / (write * 6 + i + 1)}\n`);
    const path = join(scratch, `table${write}.csv`);
    writeFileSync(path, `ID,a,b\n${rows.join('')}`);
    for (const where of [workspace, undisturbed]) {
      await ingest(where, {
        sources: [{ path, grade: write % 2 === 0 ? 'low' : 'high' }],
        labels: undefined,
        segment: undefined,
        gradeMapping: 'who',
      } as Parameters<typeof ingest>[1]);
    }
    const expected = await all(undisturbed);
    // Each delivery before this one has its part, which is written first.
    await expect(all(endingAt(write + write))).rejects.toThrow('killed');
    const after = await all(workspace);
    expect(after).toEqual(expected);
    expect(await storedBy(workspace)).toEqual(await storedBy(undisturbed));
    const registered = (where: Workspace) =>
      listDatasets(where.database).then((each) =>
        each.map(({ version, parent, schemaSha256 }) => [version, parent, schemaSha256]),
      );
    expect(await registered(workspace)).toEqual(await registered(undisturbed));
    expect((await verifyDatasets(workspace, { all: true })).filter(({ problem }) => problem !== undefined)).toEqual([]);
  });
});
