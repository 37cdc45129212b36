import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle's query builder, whichever driver is underneath. Only the files of this folder use it. */
export type Sql = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Where the records of the six stages are kept: PGlite in a folder, or PostgreSQL. The repositories take it as their first argument. */
export interface Database {
  /**
   * Runs a statement. What it resolved with is committed, and survives the death of the process. `work` must be repeatable, as `insert … on conflict do
   * nothing` is: where a connection is lost on the way, it is called again. What is not repeatable belongs in a transaction.
   *
   * @throws NeurogradeError `home.disk-full`, `home.not-writable`; `database.*` of a server
   */
  query<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T>;

  /**
   * All or nothing, and once: where a connection is lost or transactions collide, `work` is called again from its beginning, as often as it takes. So it
   * must have no effect but on the database it is given, or none that a repetition changes (objects in the bucket under the hash of their bytes).
   *
   * `work` must use only the database it is given: the embedded database answers one transaction at a time, so waiting in it
   * for the outer one would never end.
   */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>;

  /** Ends it; a second time does nothing. */
  close(): Promise<void>;
}
