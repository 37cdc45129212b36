import { and, desc, eq, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from './Database.js';
import { after } from './Keyset.js';
import { type JsonObject, runs } from './schema.js';

export type Run = typeof runs.$inferSelect;
export type NewRun = Omit<typeof runs.$inferInsert, 'status' | 'finishedAt' | 'summary' | 'bucketKey'>;

/** How a run ended. */
export interface RunOutcome {
  readonly status: 'done' | 'failed' | 'cancelled';
  readonly finishedAt?: Date;
  readonly summary?: JsonObject;
  readonly bucketKey?: string;
}

/** A run of another home. */
export interface ImportedRun extends Omit<NewRun, 'latestAt' | 'heldBy' | 'heldUntil'> {
  readonly importedBy: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Null where its record did not come with it. */
  readonly bucketKey: string | null;
}

export interface RunFilter {
  readonly datasetVersion?: string;
  readonly status?: Run['status'];
  /** Only those whose record is here: an imported one may lack it. Default false. */
  readonly recorded?: boolean;
  /** Default 100. */
  readonly limit?: number;
  /** The last run of the page before. Default: from the first. */
  readonly after?: Pick<Run, 'latestAt' | 'id'> | undefined;
}

/** So long a process is taken to be alive after it last said so, in seconds. */
export const HOLD_SECONDS = 30;
const HOLD_UNTIL = sql`now() + make_interval(secs => ${sql.raw(String(HOLD_SECONDS))})`;

/**
 * Records that a run begins. One that was done before stays done, unless it was imported without its record; one that failed or was broken off goes on, held by `heldBy`. Either way it becomes the
 * latest.
 *
 * @returns the run as it now stands: with status `done` there is nothing left to do, and held by another there is nothing to do now
 */
export function startRun(database: Database, run: NewRun): Promise<Run> {
  const begun = { ...run, startedAt: run.startedAt ?? new Date(), status: 'running' as const };
  return database.transaction(async (transaction) => {
    await transaction.query((db) =>
      db
        .insert(runs)
        .values({ ...begun, heldUntil: HOLD_UNTIL })
        .onConflictDoUpdate({
          target: runs.id,
          set: {
            status: 'running',
            startedAt: begun.startedAt,
            machine: begun.machine,
            createdBy: begun.createdBy ?? null,
            importedBy: null,
            finishedAt: null,
            summary: null,
            bucketKey: null,
            heldBy: begun.heldBy ?? null,
            heldUntil: HOLD_UNTIL,
          },
          setWhere: and(
            or(ne(runs.status, 'done'), and(isNotNull(runs.importedBy), isNull(runs.bucketKey))),
            or(ne(runs.status, 'running'), isNull(runs.heldBy), lt(runs.heldUntil, sql`now()`)),
          )!,
        }),
    );
    const latestAt = run.latestAt ?? begun.startedAt;
    await transaction.query((db) => db.update(runs).set({ latestAt }).where(eq(runs.id, run.id)));
    return (await findRun(transaction, run.id))!;
  });
}

/** Stores a run of another home as done, or what was missing of it; one with its record here stays as it is. */
export async function keepImportedRun(database: Database, run: ImportedRun): Promise<void> {
  const done = { ...run, status: 'done' as const, latestAt: new Date() };
  await database.query((db) =>
    db
      .insert(runs)
      .values(done)
      .onConflictDoUpdate({ target: runs.id, set: done, setWhere: and(ne(runs.status, 'running'), isNull(runs.bucketKey))! }),
  );
}

/** Says that the process which holds the run is alive. */
export async function holdRun(database: Database, id: string, heldBy: string): Promise<void> {
  await database.query((db) =>
    db
      .update(runs)
      .set({ heldUntil: HOLD_UNTIL })
      .where(and(eq(runs.id, id), eq(runs.heldBy, heldBy))),
  );
}

/** Records how a run ended. One that is done stays as it is. */
export async function finishRun(database: Database, id: string, outcome: RunOutcome): Promise<void> {
  const { status, finishedAt = new Date(), summary = null, bucketKey = null } = outcome;
  await database.query((db) =>
    db
      .update(runs)
      .set({ status, finishedAt, summary, bucketKey, heldBy: null, heldUntil: null })
      .where(and(eq(runs.id, id), ne(runs.status, 'done'))),
  );
}

/** Records as failed the runs that never ended. Only who holds the database alone may say so: a run of another process may be alive. */
export async function failUnfinishedRuns(database: Database): Promise<void> {
  await database.query((db) =>
    db.update(runs).set({ status: 'failed', finishedAt: new Date() }).where(eq(runs.status, 'running')),
  );
}

export async function findRun(database: Database, id: string): Promise<Run | undefined> {
  const [run] = await database.query((db) => db.select().from(runs).where(eq(runs.id, id)));
  return run;
}

export async function latestRun(database: Database, filter: Omit<RunFilter, 'limit'> = {}): Promise<Run | undefined> {
  const [run] = await listRuns(database, { ...filter, limit: 1 });
  return run;
}

/** The latest first. */
export function listRuns(database: Database, filter: RunFilter = {}): Promise<Run[]> {
  const { datasetVersion, status, recorded = false, limit = 100, after: last } = filter;
  return database.query((db) =>
    db
      .select()
      .from(runs)
      .where(
        and(
          datasetVersion === undefined ? undefined : eq(runs.datasetVersion, datasetVersion),
          status === undefined ? undefined : eq(runs.status, status),
          recorded ? isNotNull(runs.bucketKey) : undefined,
          after(
            last && [
              [runs.latestAt, 'desc', last.latestAt],
              [runs.id, 'desc', last.id],
            ],
          ),
        ),
      )
      .orderBy(desc(runs.latestAt), desc(runs.id))
      .limit(limit),
  );
}
