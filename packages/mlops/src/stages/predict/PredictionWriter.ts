import { NeurogradeError } from '@neurograde/contracts/errors';
import type { Database } from '../../database/Database.js';
import type { SealedIdentity } from '../../database/identityRepository.js';
import { type PredictionBatch, storePredictions } from '../../database/storePredictions.js';
import type { Seal } from '../../identity/Seal.js';
import type { PredictionRecords } from './recordPredictions.js';

export interface PredictionWriterOptions {
  readonly database: Database;
  readonly seal: Seal;
  /** Milliseconds after which a request is told that the database does not answer. Default 5,000. */
  readonly within?: number;
}

/** Rows of one statement at most: a few megabytes. */
const MOST_ROWS = 500;
/** Rows that wait at most; beyond them the database is taken not to keep up. */
const MOST_WAITING = 10_000;
/** Pseudonyms that are remembered as stored, so that whose they are is not sealed again for each prediction. */
const MOST_KNOWN = 100_000;

interface Waiting {
  readonly records: Pick<PredictionRecords, 'rows' | 'identities'>;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Stores predictions of many requests at once: what arrives while one statement is under way goes into the next together, so that a hundred requests wait for
 * the disk once. Each is told once its own rows are committed.
 */
export class PredictionWriter {
  readonly #database: Database;
  readonly #seal: Seal;
  readonly #within: number;
  readonly #known = new Set<string>();
  #waiting: Waiting[] = [];
  #rows = 0;
  #writing: Promise<void> | undefined;

  constructor({ database, seal, within = 5_000 }: PredictionWriterOptions) {
    this.#database = database;
    this.#seal = seal;
    this.#within = within;
  }

  /**
   * Resolves once the rows are committed. One that is rejected may be stored all the same, a little later: to store it again changes nothing.
   *
   * @throws `database.timeout` after `within`, or where too many wait already; other `database.*` and `home.*` of the statement
   */
  write(records: Pick<PredictionRecords, 'rows' | 'identities'>): Promise<void> {
    if (records.rows.length === 0) return Promise.resolve();
    if (this.#rows >= MOST_WAITING) return Promise.reject(tooLate());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(tooLate()), this.#within);
      const end = (then: () => void) => () => {
        clearTimeout(timer);
        then();
      };
      this.#waiting.push({ records, resolve: end(resolve), reject: (error) => end(() => reject(error))() });
      this.#rows += records.rows.length;
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves once nothing waits any more. */
  async end(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // What else arrives in this turn of the event loop goes along.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) await this.#writeSome();
    this.#writing = undefined;
  }

  async #writeSome(): Promise<void> {
    const some: Waiting[] = [];
    let count = 0;
    for (const { records } of this.#waiting) {
      if (count > 0 && count + records.rows.length > MOST_ROWS) break;
      count += records.rows.length;
      some.push(this.#waiting[some.length]!);
    }
    this.#waiting = this.#waiting.slice(some.length);
    this.#rows -= count;
    try {
      const batch = this.#batchOf(some);
      await storePredictions(this.#database, batch);
      this.#remember(batch.identities);
      for (const { resolve } of some) resolve();
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  }

  #batchOf(some: readonly Waiting[]): PredictionBatch {
    const identities = new Map<string, string>();
    for (const { records } of some)
      for (const [pseudonym, patient] of records.identities) if (!this.#known.has(pseudonym)) identities.set(pseudonym, patient);
    return {
      rows: some.flatMap(({ records }) => records.rows),
      identities: [...identities].map(([pseudonym, patient]) => ({
        pseudonym,
        sealed: this.#seal.closeText('identity', patient),
      })),
    };
  }

  #remember(identities: readonly SealedIdentity[]): void {
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    for (const { pseudonym } of identities) this.#known.add(pseudonym);
  }
}

function tooLate(): NeurogradeError {
  return new NeurogradeError('database.timeout', { reason: 'group commit' });
}
