import { eq, inArray } from 'drizzle-orm';
import type { Database } from './Database.js';
import { inChunks } from './inChunks.js';
import { patients } from './schema.js';

export type SealedIdentity = typeof patients.$inferSelect;

/** Leaves those that are there already as they are. */
export async function insertIdentities(database: Database, rows: readonly SealedIdentity[]): Promise<void> {
  await inChunks(rows, (chunk) => database.query((db) => db.insert(patients).values(chunk).onConflictDoNothing()));
}

/** Which of the pseudonyms are known. */
export async function knownPseudonyms(database: Database, pseudonyms: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  await inChunks(pseudonyms, async (chunk) => {
    const rows = await database.query((db) =>
      db.select({ pseudonym: patients.pseudonym }).from(patients).where(inArray(patients.pseudonym, chunk)),
    );
    for (const { pseudonym } of rows) known.add(pseudonym);
  });
  return known;
}

export async function findIdentity(database: Database, pseudonym: string): Promise<SealedIdentity | undefined> {
  const [row] = await database.query((db) => db.select().from(patients).where(eq(patients.pseudonym, pseudonym)));
  return row;
}
