import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle's query builder, whichever driver is underneath. Only the files of this folder use it. */
export type Sql = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Where the records of the six stages are kept: PGlite in a folder, or PostgreSQL. The repositories take it as their first argument. */
export interface Database {
  /**
   * Runs statements. What it resolved with is committed, and survives the death of the process.
   *
   * @throws NeurogradeError `home.disk-full`, `home.not-writable`
   */
  query<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T>;

  /**
   * All or nothing. `work` must use only the database it is given: the embedded database answers one transaction at a time, so waiting in it
   * for the outer one would never end.
   */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>;

  /** Ends it; a second time does nothing. */
  close(): Promise<void>;
}
