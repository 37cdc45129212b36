import { rethrow } from '../home/storageError.js';
import type { Database, Sql } from './Database.js';

/** A `Database` over any of Drizzle's PostgreSQL drivers. */
export class DrizzleDatabase implements Database {
  readonly #sql: Sql;
  readonly #end: () => Promise<void>;
  readonly #durable: Promise<void>;
  #closed: Promise<void> | undefined;

  /**
   * @param end closes the driver
   * @param durable nothing is acknowledged before it: what is stored rests on it. By default nothing is waited for
   */
  constructor(sql: Sql, end: () => Promise<void>, durable: Promise<void> = Promise.resolve()) {
    this.#sql = sql;
    this.#end = end;
    this.#durable = durable;
    // Whoever waits for it next hears of its failure; until then it must not end the process.
    durable.catch(() => {});
  }

  async query<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T> {
    try {
      const result = await work(this.#sql);
      await this.#durable;
      return result;
    } catch (error) {
      rethrow(error);
    }
  }

  async transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      const result = await this.#sql.transaction((sql) => work(new DrizzleDatabase(sql, async () => {})));
      await this.#durable;
      return result;
    } catch (error) {
      rethrow(error);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#durable.catch(() => {}).then(this.#end);
    return this.#closed;
  }
}
