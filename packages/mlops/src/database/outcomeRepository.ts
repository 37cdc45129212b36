import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { predictionOutcomes } from './schema.js';

export type Outcome = typeof predictionOutcomes.$inferSelect;
export type NewOutcome = Omit<typeof predictionOutcomes.$inferInsert, 'sequence'>;

/** Keeps what a biopsy said. In a transaction, since an outcome has no id by which a repeated one would be known. */
export async function insertOutcome(transaction: Database, outcome: NewOutcome): Promise<Outcome> {
  const [row] = await transaction.query((db) => db.insert(predictionOutcomes).values(outcome).returning());
  return row!;
}

/** What was recorded of a prediction, the newest first: that one holds, and those after it were corrected. */
export function listOutcomes(database: Database, predictionId: string): Promise<Outcome[]> {
  return database.query((db) =>
    db
      .select()
      .from(predictionOutcomes)
      .where(eq(predictionOutcomes.predictionId, predictionId))
      .orderBy(desc(predictionOutcomes.sequence)),
  );
}
