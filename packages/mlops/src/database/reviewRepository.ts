import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { predictionReviews } from './schema.js';

export type Review = typeof predictionReviews.$inferSelect;
export type NewReview = Omit<typeof predictionReviews.$inferInsert, 'sequence'>;

/** Keeps what a radiologist said. In a transaction, since a review has no id by which a repeated one would be known. */
export async function insertReview(transaction: Database, review: NewReview): Promise<Review> {
  const [row] = await transaction.query((db) => db.insert(predictionReviews).values(review).returning());
  return row!;
}

/** What was said of a prediction, the newest first: of each person that one holds. */
export function listReviews(database: Database, predictionId: string): Promise<Review[]> {
  return database.query((db) =>
    db
      .select()
      .from(predictionReviews)
      .where(eq(predictionReviews.predictionId, predictionId))
      .orderBy(desc(predictionReviews.sequence)),
  );
}
