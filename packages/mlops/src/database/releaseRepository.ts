import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { after } from './Keyset.js';
import { releases } from './schema.js';

/** What an alias was moved to. */
export type Release = typeof releases.$inferSelect & { readonly modelId: string };
/** The same, or that the alias was taken away: then the model is null. */
export type Move = typeof releases.$inferSelect;
export type NewRelease = typeof releases.$inferInsert;
export type ReleaseAlias = Release['alias'];

export interface ReleaseFilter {
  /** Default `champion`. */
  readonly alias?: ReleaseAlias;
  /** Default 100. */
  readonly limit?: number;
}

/**
 * Makes a model the current one of its alias, or takes the alias away. To go back to an earlier model, release it again under a new id; an id that is there
 * already changes nothing.
 *
 * @returns the move as it is kept
 */
export async function insertRelease(database: Database, release: NewRelease): Promise<Move> {
  const [added] = await database.query((db) => db.insert(releases).values(release).onConflictDoNothing().returning());
  if (added !== undefined) return added;
  const [kept] = await database.query((db) => db.select().from(releases).where(eq(releases.id, release.id)));
  return kept!;
}

/** The newest move of each alias; none where it never was anywhere. */
export async function latestMoves(database: Database): Promise<ReadonlyMap<ReleaseAlias, Move>> {
  const moves = await database.query((db) =>
    db.selectDistinctOn([releases.alias]).from(releases).orderBy(releases.alias, desc(releases.sequence)),
  );
  return new Map(moves.map((move) => [move.alias, move]));
}

/** Which model an alias points to; undefined when to none. */
export async function currentRelease(database: Database, alias: ReleaseAlias = 'champion'): Promise<Release | undefined> {
  const move = await latestMove(database, alias);
  return isRelease(move) ? move : undefined;
}

/** The newest move of an alias; undefined where it never was anywhere. */
export async function latestMove(database: Database, alias: ReleaseAlias): Promise<Move | undefined> {
  const [move] = await listReleases(database, { alias, limit: 1 });
  return move;
}

export async function findRelease(database: Database, id: string): Promise<Release | undefined> {
  const [release] = await database.query((db) => db.select().from(releases).where(eq(releases.id, id)));
  return isRelease(release) ? release : undefined;
}

/** Newest first. */
export function listReleases(database: Database, { alias = 'champion', limit = 100 }: ReleaseFilter = {}): Promise<Move[]> {
  return database.query((db) =>
    db.select().from(releases).where(eq(releases.alias, alias)).orderBy(desc(releases.sequence)).limit(limit),
  );
}

/** Models that some alias ever pointed to. */
export async function everReleased(database: Database): Promise<Set<string>> {
  const rows = await database.query((db) => db.selectDistinct({ modelId: releases.modelId }).from(releases));
  return new Set(rows.flatMap(({ modelId }) => (modelId === null ? [] : [modelId])));
}

/** The moves of all aliases, newest first. */
export function listMoves(
  database: Database,
  { limit = 100, after: last }: { readonly limit?: number; readonly after?: Pick<Move, 'sequence'> | undefined } = {},
): Promise<Move[]> {
  return database.query((db) =>
    db
      .select()
      .from(releases)
      .where(after(last && [[releases.sequence, 'desc', last.sequence]]))
      .orderBy(desc(releases.sequence))
      .limit(limit),
  );
}

function isRelease(move: Move | undefined): move is Release {
  return move !== undefined && move.modelId !== null;
}
