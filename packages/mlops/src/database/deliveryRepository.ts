import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from './Database.js';
import { after } from './Keyset.js';
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

export interface DeliveryPage {
  /** Default 100. */
  readonly limit?: number;
  /** The last delivery of the page before. Default: from the first. */
  readonly after?: Pick<Delivery, 'receivedAt' | 'id'> | undefined;
}

/** Newest first. */
export function listDeliveries(database: Database, { limit = 100, after: last }: DeliveryPage = {}): Promise<Delivery[]> {
  const { receivedAt, id } = deliveries;
  return database.query((db) =>
    db
      .select()
      .from(deliveries)
      .where(
        after(
          last && [
            [receivedAt, 'desc', last.receivedAt],
            [id, 'desc', last.id],
          ],
        ),
      )
      .orderBy(desc(receivedAt), desc(id))
      .limit(limit),
  );
}
