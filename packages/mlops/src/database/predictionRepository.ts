import { and, desc, eq, getTableColumns, not } from 'drizzle-orm';
import type { Database } from './Database.js';
import { inChunks } from './inChunks.js';
import { isRetired } from './isRetired.js';
import { after } from './Keyset.js';
import { predictions } from './schema.js';

export type Prediction = typeof predictions.$inferSelect;
/** A prediction without the values that the model took. */
export type ListedPrediction = Omit<Prediction, 'features'>;
export type NewPrediction = typeof predictions.$inferInsert;

export interface PredictionFilter {
  readonly patient?: string;
  readonly releaseId?: string;
  readonly fileSha256?: string;
  /** Default 100. */
  readonly limit?: number;
  /** The last prediction of the page before. Default: from the first. */
  readonly after?: Pick<Prediction, 'createdAt' | 'id'> | undefined;
}

/** Leaves those that are there already as they are: the same model and input give the same answer. Release, model and dataset must be there. */
export async function insertPredictions(database: Database, rows: readonly NewPrediction[]): Promise<void> {
  await inChunks(rows, (chunk) => database.query((db) => db.insert(predictions).values(chunk).onConflictDoNothing()));
}

export async function findPrediction(database: Database, id: string): Promise<Prediction | undefined> {
  const [prediction] = await database.query((db) => db.select().from(predictions).where(eq(predictions.id, id)));
  return prediction;
}

const { features: _, ...LISTED } = getTableColumns(predictions);

/** Newest first; none that is retired, or whose patient is. */
export function listPredictions(database: Database, filter: PredictionFilter = {}): Promise<ListedPrediction[]> {
  const { patient, releaseId, fileSha256, limit = 100, after: last } = filter;
  return database.query((db) =>
    db
      .select(LISTED)
      .from(predictions)
      .where(
        and(
          not(isRetired('prediction', predictions.id)),
          not(isRetired('patient', predictions.patient)),
          patient === undefined ? undefined : eq(predictions.patient, patient),
          releaseId === undefined ? undefined : eq(predictions.releaseId, releaseId),
          fileSha256 === undefined ? undefined : eq(predictions.fileSha256, fileSha256),
          after(
            last && [
              [predictions.createdAt, 'desc', last.createdAt],
              [predictions.id, 'desc', last.id],
            ],
          ),
        ),
      )
      .orderBy(desc(predictions.createdAt), desc(predictions.id))
      .limit(limit),
  );
}
