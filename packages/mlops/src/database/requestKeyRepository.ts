import { eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { requestKeys } from './schema.js';

export type RequestKey = Pick<typeof requestKeys.$inferSelect, 'id' | 'requestSha256' | 'releaseId'>;

/** Keeps a request's name, unless it is kept already. @returns what is kept under it */
export async function claimRequestKey(database: Database, key: RequestKey): Promise<RequestKey> {
  const [added] = await database.query((db) => db.insert(requestKeys).values(key).onConflictDoNothing().returning());
  if (added !== undefined) return added;
  const [kept] = await database.query((db) => db.select().from(requestKeys).where(eq(requestKeys.id, key.id)));
  return kept!;
}
