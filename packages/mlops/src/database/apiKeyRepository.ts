import { and, desc, eq, isNull } from 'drizzle-orm';
import { apiKeys, users } from './accessSchema.js';
import type { Database } from './Database.js';

export type ApiKey = Omit<typeof apiKeys.$inferSelect, 'hash'>;
export type NewApiKey = Omit<typeof apiKeys.$inferInsert, 'createdAt' | 'revokedAt'>;

const API_KEY = {
  id: apiKeys.id,
  name: apiKeys.name,
  scopes: apiKeys.scopes,
  userId: apiKeys.userId,
  createdAt: apiKeys.createdAt,
  expiresAt: apiKeys.expiresAt,
  revokedAt: apiKeys.revokedAt,
};

export async function insertApiKey(transaction: Database, key: NewApiKey): Promise<ApiKey> {
  const [inserted] = await transaction.query((db) => db.insert(apiKeys).values(key).returning(API_KEY));
  return inserted!;
}

/** The newest first. */
export function listApiKeys(database: Database, userId?: string): Promise<ApiKey[]> {
  return database.query((db) =>
    db
      .select(API_KEY)
      .from(apiKeys)
      .where(userId === undefined ? undefined : eq(apiKeys.userId, userId))
      .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id)),
  );
}

export async function findApiKey(database: Database, id: string): Promise<ApiKey | undefined> {
  const [key] = await database.query((db) => db.select(API_KEY).from(apiKeys).where(eq(apiKeys.id, id)));
  return key;
}

/** The key of this hash, with the person who made it; undefined for one that was revoked, or whose maker may not sign in. */
export async function findUsableApiKey(
  database: Database,
  hash: string,
): Promise<(ApiKey & Pick<typeof users.$inferSelect, 'roles'>) | undefined> {
  const [key] = await database.query((db) =>
    db
      .select({ ...API_KEY, roles: users.roles })
      .from(apiKeys)
      .innerJoin(users, eq(users.id, apiKeys.userId))
      .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt), isNull(users.disabledAt))),
  );
  return key;
}

export async function revokeApiKey(transaction: Database, id: string): Promise<void> {
  await transaction.query((db) =>
    db
      .update(apiKeys)
      .set({ revokedAt: new Date() })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt))),
  );
}
