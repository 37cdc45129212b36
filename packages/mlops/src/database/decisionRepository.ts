import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { modelDecisions } from './schema.js';

export type ModelDecision = typeof modelDecisions.$inferSelect;
export type NewModelDecision = Omit<typeof modelDecisions.$inferInsert, 'sequence'>;

/** Keeps what a person decided. In a transaction, since a decision has no id by which a repeated one would be known. */
export async function insertDecision(transaction: Database, decision: NewModelDecision): Promise<void> {
  await transaction.query((db) => db.insert(modelDecisions).values(decision));
}

/** What was decided on a model, or on all, newest first. */
export function listDecisions(database: Database, modelId?: string): Promise<ModelDecision[]> {
  return database.query((db) =>
    db
      .select()
      .from(modelDecisions)
      .where(modelId === undefined ? undefined : eq(modelDecisions.modelId, modelId))
      .orderBy(desc(modelDecisions.sequence)),
  );
}
