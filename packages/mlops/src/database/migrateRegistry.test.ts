import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../registry/verifyAudit.js';
import { appendAudit, nextAudit } from './auditRepository.js';
import { DrizzleDatabase } from './DrizzleDatabase.js';
import { migrate } from './migrate.js';
import { listReleases } from './releaseRepository.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'neurograde-migrate-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A database as the releases before the registry left it, with their entries. */
async function earlier(pglite: PGlite): Promise<void> {
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', MIGRATIONS), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  await pglite.exec(
    'create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text, created_at bigint)',
  );
  for (const { tag, when } of journal.entries) {
    if (tag.endsWith('_registry')) break;
    await pglite.exec(readFileSync(new URL(`${tag}.sql`, MIGRATIONS), 'utf8'));
    await pglite.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', ['', when]);
  }
  const add = (action: string, details: object) =>
    pglite.query('insert into audit (action, subject, details, at) values ($1, $2, $3, $4)', [
      action,
      'ñ "x" \\ \n',
      JSON.stringify(details),
      '2026-11-22T20:31:05.007+05:00',
    ]);
  await add('dataset.tag', { name: 'best', by: 'cli', before: null });
  await add('b', { ñ: ['\u2028', '\t', 7, 0.1, true], b: { z: {}, a: [] }, A: 'x' });
  await add('c', {});
  await pglite.exec(`
    insert into datasets (version, rows, low, high, features, bucket_key, report_key, grade_mapping, summary) values ('v', 1, 1, 0, 1, 'k', 'k', 'who', '{}');
    insert into runs (id, dataset_version, seed, config, shuffled, status, code_version, machine) values ('r', 'v', 1, '{}', false, 'done', '0', '{}');
    insert into models (id, run_id, name, bucket_key, metrics, params) values ('m', 'r', 'svm', 'k', '{}', '{}');
    insert into releases (id, alias, model_id, note) values ('r1', 'champion', 'm', ''), ('r2', 'champion', 'm', ''), ('r3', 'champion', 'm', '');
  `);
}

describe('the migration to the registry', () => {
  it('has one name and comes after all that it changes', () => {
    expect(readdirSync(MIGRATIONS).filter((name) => name.endsWith('_registry.sql'))).toHaveLength(1);
  });

  it('chains the entries of earlier releases, and lets them be changed no more', async () => {
    const pglite = await PGlite.create(join(scratch, 'database'));
    await earlier(pglite);
    const database = new DrizzleDatabase(drizzle(pglite) as never, () => pglite.close());
    await migrate(database);
    expect(await nextAudit(database, -1, 9)).toHaveLength(3);
    await appendAudit(database, { action: 'd', subject: 's' });
    expect(await verifyAudit({ database } as never)).toMatchObject({ entries: 4, problems: [] });
    expect((await listReleases(database)).map(({ id, follows }) => [id, follows])).toEqual([
      ['r3', 'r2'],
      ['r2', 'r1'],
      ['r1', null],
    ]);
    for (const table of ['audit', 'releases']) await expect(pglite.exec(`delete from ${table}`)).rejects.toThrow(/never changed/);
    await database.close();
  });
});
