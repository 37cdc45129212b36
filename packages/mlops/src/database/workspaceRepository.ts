import type { Database } from './Database.js';
import { workspace } from './schema.js';

/** The fingerprint of the key that the pseudonyms are made with; undefined where none was ever used. */
export async function findKeyFingerprint(database: Database): Promise<string | undefined> {
  const [row] = await database.query((db) => db.select().from(workspace));
  return row?.keyFingerprint;
}

/**
 * Says which key the pseudonyms are made with, unless it is said already.
 *
 * @returns the fingerprint that holds: of several that say it at once, the first one's
 */
export async function claimKeyFingerprint(database: Database, keyFingerprint: string, createdBy: string): Promise<string> {
  await database.query((db) => db.insert(workspace).values({ id: 'workspace', keyFingerprint, createdBy }).onConflictDoNothing());
  return (await findKeyFingerprint(database))!;
}
