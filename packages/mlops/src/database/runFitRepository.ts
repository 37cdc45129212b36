import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from './Database.js';
import { insertRows } from './insertRows.js';
import { runFits } from './schema.js';

export type RunFit = typeof runFits.$inferSelect;

/** Leaves those that are there already as they are. */
export function insertRunFits(database: Database, rows: readonly RunFit[]): Promise<void> {
  return insertRows(database, runFits, rows);
}

/** In the order in which they ended. */
export function listRunFits(database: Database, runId: string): Promise<RunFit[]> {
  return database.query((db) =>
    db.select().from(runFits).where(eq(runFits.runId, runId)).orderBy(asc(runFits.finishedAt), asc(runFits.task)),
  );
}

/** Lets go of the fitted pipelines: those of a run that is done lie in its models. */
export async function dropFittedPipelines(database: Database, runId: string): Promise<void> {
  await database.query((db) =>
    db.update(runFits).set({ pipeline: null }).where(sql`${runFits.runId} = ${runId} and ${runFits.pipeline} is not null`),
  );
}
