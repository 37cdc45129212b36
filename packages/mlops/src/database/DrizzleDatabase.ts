import { rethrow } from '../home/storageError.js';
import type { Database, Sql } from './Database.js';

/** A `Database` over any of Drizzle's PostgreSQL drivers. `end` closes the driver. */
export class DrizzleDatabase implements Database {
  readonly #sql: Sql;
  readonly #end: () => Promise<void>;
  #closed: Promise<void> | undefined;

  constructor(sql: Sql, end: () => Promise<void>) {
    this.#sql = sql;
    this.#end = end;
  }

  async query<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T> {
    try {
      return await work(this.#sql);
    } catch (error) {
      rethrow(error);
    }
  }

  async transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await this.#sql.transaction((sql) => work(new DrizzleDatabase(sql, async () => {})));
    } catch (error) {
      rethrow(error);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }
}
