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

/** How long the fits of each candidate took together, in the order of the search; the fit on all training rows counts with its candidate. */
export function timeCandidates(database: Database, runId: string) {
  return database.query((db) =>
    db
      .select({
        outer: runFits.outer,
        model: runFits.model,
        candidate: runFits.candidate,
        fits: sql<number>`count(*)::integer`,
        seconds: sql<number>`sum(${runFits.seconds})`,
      })
      .from(runFits)
      .where(eq(runFits.runId, runId))
      .groupBy(runFits.outer, runFits.model, runFits.candidate)
      .orderBy(asc(runFits.outer), asc(runFits.model), asc(runFits.candidate)),
  );
}

/** Lets go of the fitted pipelines: those of a run that is done lie in its models. */
export async function dropFittedPipelines(database: Database, runId: string): Promise<void> {
  await database.query((db) =>
    db.update(runFits).set({ pipeline: null }).where(sql`${runFits.runId} = ${runId} and ${runFits.pipeline} is not null`),
  );
}
