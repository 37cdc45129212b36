import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseContract } from './database.contract.js';
import { insertDataset } from './datasetRepository.js';
import { insertDelivery, listDeliveries } from './deliveryRepository.js';
import { openEmbeddedDatabase } from './openEmbeddedDatabase.js';
import { findRun, startRun } from './runRepository.js';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-database-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

databaseContract('PGlite', () => openEmbeddedDatabase(join(scratch, 'contract')));

/** A process of its own needs JavaScript, hence the built package; `npm test` builds it first. */
const BUILT = new URL('../../dist/database/', import.meta.url);
const INSERT_IN_A_LOOP = `
  const { openEmbeddedDatabase } = await import('${BUILT}openEmbeddedDatabase.js');
  const { insertDelivery } = await import('${BUILT}deliveryRepository.js');
  const database = await openEmbeddedDatabase(process.argv[1]);
  for (let i = 0; ; i++) {
    await insertDelivery(database, { id: \`\${process.pid}-\${i}\`, sourceCount: i, problems: [] });
    process.stdout.write(\`\${process.pid}-\${i}\\n\`);
  }
`;

/** Lets a process insert until it has acknowledged so many, kills it without notice, and gives what it acknowledged. */
async function insertUntilKilled(folder: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', INSERT_IN_A_LOOP, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return acknowledged;
}

describe('openEmbeddedDatabase', () => {
  it.skipIf(!existsSync(new URL('openEmbeddedDatabase.js', BUILT)))(
    'has everything that was acknowledged, after its process was killed twice (needs the built package)',
    async () => {
      const folder = join(scratch, 'killed');
      const acknowledged = [...(await insertUntilKilled(folder, 60)), ...(await insertUntilKilled(folder, 90))];
      expect(acknowledged.length).toBeGreaterThanOrEqual(150);
      const database = await openEmbeddedDatabase(folder);
      const stored = new Set((await listDeliveries(database, { limit: 10_000 })).map(({ id }) => id));
      await database.close();
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    },
  );

  it('tells that a run whose process died did not end', async () => {
    const folder = join(scratch, 'broken-off');
    const first = await openEmbeddedDatabase(folder);
    await insertDataset(first, {
      ...{
        version: 'v1',
        rows: 1,
        low: 1,
        high: 0,
        features: 1,
        bucketKey: 'k',
        reportKey: 'k',
        gradeMapping: 'who',
        summary: {},
      },
    });
    await startRun(first, {
      id: 'r1',
      datasetVersion: 'v1',
      seed: 1,
      config: {},
      shuffled: false,
      codeVersion: '0',
      machine: {},
    });
    await first.close();
    const second = await openEmbeddedDatabase(folder);
    expect(await findRun(second, 'r1')).toMatchObject({ status: 'failed', finishedAt: expect.any(Date) });
    await second.close();
  });

  it('keeps what was stored when it is opened again', async () => {
    const folder = join(scratch, 'again');
    const first = await openEmbeddedDatabase(folder);
    await insertDelivery(first, { id: 'd', sourceCount: 1, problems: [] });
    await first.close();
    await first.close();
    const second = await openEmbeddedDatabase(folder);
    expect(await listDeliveries(second)).toHaveLength(1);
    await second.close();
  });

  it('waits for the disk at each commit', async () => {
    const database = await openEmbeddedDatabase(join(scratch, 'again'));
    const { rows } = (await database.query((db) => db.execute(sql`show fsync`))) as { rows: unknown[] };
    await database.close();
    expect(rows).toEqual([{ fsync: 'on' }]);
  });

  it('refuses a database that a newer version migrated', async () => {
    const folder = join(scratch, 'newer');
    const database = await openEmbeddedDatabase(folder);
    await database.query((db) =>
      db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`),
    );
    await database.close();
    const error = await openEmbeddedDatabase(folder).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'home.newer', details: { known: expect.any(Number) } });
    expect(error.details.found).toBe(error.details.known + 1);
  });

  it('starts over where making it was broken off', async () => {
    const folder = join(scratch, 'broken-off');
    await (await openEmbeddedDatabase(folder)).close();
    await rm(join(folder, 'pg_xact'), { recursive: true });
    await writeFile(`${folder}.unfinished`, '');
    const database = await openEmbeddedDatabase(folder);
    expect(await listDeliveries(database)).toEqual([]);
    await database.close();
    expect(existsSync(`${folder}.unfinished`)).toBe(false);
  });

  it('says that a database is damaged when its folder holds none, and leaves it as it is', async () => {
    const folder = await mkdtemp(join(scratch, 'damaged-'));
    await writeFile(join(folder, 'something'), '');
    await expect(openEmbeddedDatabase(folder)).rejects.toMatchObject({ code: 'home.damaged' });
    expect(await readdir(folder)).toEqual(['something']);
  });
});
