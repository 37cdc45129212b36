import { eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { insertRows } from './insertRows.js';
import { isOneOf } from './isOneOf.js';
import { patients } from './schema.js';

export type SealedIdentity = typeof patients.$inferSelect;

/** Leaves those that are there already as they are. */
export async function insertIdentities(database: Database, rows: readonly SealedIdentity[]): Promise<void> {
  await insertRows(database, patients, rows);
}

/** Which of the pseudonyms are known. */
export async function knownPseudonyms(database: Database, pseudonyms: readonly string[]): Promise<Set<string>> {
  const rows = await database.query((db) =>
    db.select({ pseudonym: patients.pseudonym }).from(patients).where(isOneOf(patients.pseudonym, pseudonyms)),
  );
  return new Set(rows.map(({ pseudonym }) => pseudonym));
}

export async function findIdentity(database: Database, pseudonym: string): Promise<SealedIdentity | undefined> {
  const [row] = await database.query((db) => db.select().from(patients).where(eq(patients.pseudonym, pseudonym)));
  return row;
}
