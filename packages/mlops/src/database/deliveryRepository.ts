import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from './Database.js';
import { deliveries } from './schema.js';

export type Delivery = typeof deliveries.$inferSelect;
export type NewDelivery = typeof deliveries.$inferInsert;

/** Changes nothing when it is there already. */
export async function insertDelivery(database: Database, delivery: NewDelivery): Promise<void> {
  await database.query((db) => db.insert(deliveries).values(delivery).onConflictDoNothing());
}

/** Makes others that store the same delivery wait for the end of this transaction. */
export async function lockDelivery(transaction: Database, id: string): Promise<void> {
  await transaction.query((db) => db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`));
}

export async function findDelivery(database: Database, id: string): Promise<Delivery | undefined> {
  const [delivery] = await database.query((db) => db.select().from(deliveries).where(eq(deliveries.id, id)));
  return delivery;
}

/** Newest first. */
export function listDeliveries(database: Database, { limit = 100 }: { limit?: number } = {}): Promise<Delivery[]> {
  return database.query((db) =>
    db.select().from(deliveries).orderBy(desc(deliveries.receivedAt), desc(deliveries.id)).limit(limit),
  );
}
