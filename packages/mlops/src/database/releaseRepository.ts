import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { releases } from './schema.js';

export type Release = typeof releases.$inferSelect;
export type NewRelease = typeof releases.$inferInsert;
export type ReleaseAlias = Release['alias'];

export interface ReleaseFilter {
  /** Default `champion`. */
  readonly alias?: ReleaseAlias;
  /** Default 100. */
  readonly limit?: number;
}

/** Makes a model the current one of its alias. To go back to an earlier model, release it again under a new id; an id that is there already changes nothing. */
export async function insertRelease(database: Database, release: NewRelease): Promise<void> {
  await database.query((db) => db.insert(releases).values(release).onConflictDoNothing());
}

/** Which model an alias points to; undefined when none was ever released. */
export async function currentRelease(database: Database, alias: ReleaseAlias = 'champion'): Promise<Release | undefined> {
  const [release] = await listReleases(database, { alias, limit: 1 });
  return release;
}

export async function findRelease(database: Database, id: string): Promise<Release | undefined> {
  const [release] = await database.query((db) => db.select().from(releases).where(eq(releases.id, id)));
  return release;
}

/** Newest first: the first is the current one. */
export function listReleases(database: Database, { alias = 'champion', limit = 100 }: ReleaseFilter = {}): Promise<Release[]> {
  return database.query((db) =>
    db.select().from(releases).where(eq(releases.alias, alias)).orderBy(desc(releases.sequence)).limit(limit),
  );
}
