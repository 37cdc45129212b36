import { fileURLToPath } from 'node:url';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { sql } from 'drizzle-orm';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database } from './Database.js';

/** The same folder from `src` and from `dist`. */
const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any number will do that nothing else in the same database uses. */
const MIGRATION_LOCK = 7_119_403;

/**
 * Brings the schema up to date: each migration in a transaction of its own, which records it too, so that a broken-off one is simply
 * repeated. The records are those of Drizzle's own migrator. Several processes may do it at once.
 *
 * @throws NeurogradeError `home.newer` when migrations were applied that this version does not know
 */
export async function migrate(database: Database): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS });
  const applied = await appliedMigrations(database);
  checkAllKnown(applied, known);
  for (const migration of known) {
    if (!applied.has(migration.folderMillis)) await apply(database, migration);
  }
}

/** The migrations that were applied, in their order: the moment each was generated at, and the SHA-256 of what it does. */
export async function listMigrations(database: Database): Promise<{ at: number; sha256: string }[]> {
  const applied = await rows<{ created_at: string | number; hash: string }>(
    database,
    sql`select created_at, hash from drizzle.__drizzle_migrations order by created_at`,
  );
  return applied.map(({ created_at, hash }) => ({ at: Number(created_at), sha256: hash }));
}

async function apply(database: Database, migration: MigrationMeta): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query((db) => db.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`));
    await transaction.query((db) => db.execute(sql`create schema if not exists drizzle`));
    await transaction.query((db) =>
      db.execute(
        sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
      ),
    );
    if ((await appliedMigrations(transaction)).has(migration.folderMillis)) return;
    for (const statement of migration.sql) await transaction.query((db) => db.execute(sql.raw(statement)));
    await transaction.query((db) =>
      db.execute(
        sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
      ),
    );
  });
}

/** The moments the applied migrations were generated at, by which Drizzle tells them apart; empty for a new database. */
async function appliedMigrations(database: Database): Promise<Set<number>> {
  const [table] = await rows<{ exists: boolean }>(
    database,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  );
  if (!table?.exists) return new Set();
  const applied = await rows<{ created_at: string | number }>(database, sql`select created_at from drizzle.__drizzle_migrations`);
  return new Set(applied.map((row) => Number(row.created_at)));
}

async function rows<T>(database: Database, query: ReturnType<typeof sql>): Promise<T[]> {
  const result = (await database.query((db) => db.execute(query))) as { rows: T[] };
  return result.rows;
}

function checkAllKnown(applied: ReadonlySet<number>, known: readonly MigrationMeta[]): void {
  const moments = new Set(known.map((migration) => migration.folderMillis));
  for (const moment of applied) {
    if (!moments.has(moment)) throw new NeurogradeError('home.newer', { found: applied.size, known: known.length });
  }
}
