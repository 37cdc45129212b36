import { extendAudit, lockAudit, type NewAuditEntry } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';

/** Entries of one transaction at most. */
const MOST = 1000;

interface Waiting {
  readonly entry: NewAuditEntry;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Adds entries to the audit for many who ask at once: those that come while one transaction is under way share the next. So the lock of the chain's end is
 * taken once for all of them, and what has to be told before it is answered costs a busy service little.
 */
export class AuditWriter {
  readonly #database: Database;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Resolves when the entry is committed. @throws NeurogradeError `database.*`: the entry is not there */
  append(entry: NewAuditEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      // The moment is that of the deed.
      this.#waiting.push({ entry: { at: new Date(), ...entry }, resolve, reject });
      this.#writing ??= this.#write();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    // What comes in the same turn of the event loop goes along.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const taken = this.#waiting.splice(0, MOST);
      try {
        await this.#database.transaction(async (transaction) => {
          await extendAudit(
            transaction,
            await lockAudit(transaction),
            taken.map(({ entry }) => entry),
          );
        });
        for (const { resolve } of taken) resolve();
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    this.#writing = undefined;
  }
}
