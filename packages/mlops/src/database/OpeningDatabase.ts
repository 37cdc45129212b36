import type { Database, Sql } from './Database.js';

/** A database that is still being opened: whoever asks it waits until it is, and hears of what went wrong. */
export class OpeningDatabase implements Database {
  readonly #opened: Promise<Database>;
  #closed: Promise<void> | undefined;

  constructor(opened: Promise<Database>) {
    this.#opened = opened;
    // Whoever asks next hears of its failure; until then it must not end the process.
    opened.catch(() => {});
  }

  async query<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T> {
    return (await this.#opened).query(work);
  }

  async transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return (await this.#opened).transaction(work);
  }

  close(): Promise<void> {
    this.#closed ??= this.#opened.then(
      (database) => database.close(),
      () => {},
    );
    return this.#closed;
  }
}
