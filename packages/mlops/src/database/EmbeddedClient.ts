import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { EmbeddedAnswer, EmbeddedQuery, EmbeddedQuestion, PlainError } from './EmbeddedMessage.js';

/** Where PGlite's data lie and how PostgreSQL is started on them. */
export interface EmbeddedOptions {
  readonly folder: string;
  /** Arguments of PostgreSQL, beyond PGlite's own. */
  readonly settings: readonly string[];
  /** Whether commits wait for the disk from the beginning. */
  readonly durable: boolean;
}

interface QueryOptions {
  readonly rowMode?: 'array' | 'object';
  /** Of types that Drizzle reads itself: each gives back the text it is given. */
  readonly parsers?: Readonly<Record<number, unknown>>;
}

interface QueryResult {
  readonly rows: unknown[];
  readonly affectedRows?: number;
}

/** What Drizzle uses of PGlite in a transaction. */
export interface EmbeddedTransaction {
  query(sql: string, params?: unknown[], options?: QueryOptions): Promise<QueryResult>;
}

type Asked<Question = EmbeddedQuestion> = Question extends { id: number } ? Omit<Question, 'id'> : never;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * PGlite in a thread of its own, as Drizzle asks it: PostgreSQL starts, and works, while this thread goes on. The process does not wait for the thread
 * but while a question is open.
 */
export class EmbeddedClient implements EmbeddedTransaction {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #death: Error | undefined;

  private constructor() {
    // Of the process's own arguments those for a program given as text would keep a thread from starting.
    this.#thread = new Worker(createRequire(import.meta.url).resolve('@neurograde/mlops/database-thread'), { execArgv: [] })
      .on('message', (answer: EmbeddedAnswer) => this.#settle(answer))
      .on('messageerror', (error) => this.#die(error))
      .on('error', (error: Error) => this.#die(error))
      .on('exit', () => this.#die(new Error('the embedded database has ended')));
  }

  /** @throws what PGlite says where it cannot be started */
  static async open(options: EmbeddedOptions): Promise<EmbeddedClient> {
    const client = new EmbeddedClient();
    try {
      await client.#ask({ ask: 'open', ...options });
      return client;
    } catch (error) {
      await client.#thread.terminate();
      throw error;
    }
  }

  query(sql: string, params: unknown[] = [], options: QueryOptions = {}): Promise<QueryResult> {
    return this.#query(undefined, sql, params, options);
  }

  /** All of it or nothing; others wait until it has ended. */
  async transaction<T>(work: (transaction: EmbeddedTransaction) => Promise<T>): Promise<T> {
    const transaction = ++this.#asked;
    await this.#ask({ ask: 'begin' }, transaction);
    let result: T;
    try {
      result = await work({ query: (sql, params = [], options = {}) => this.#query(transaction, sql, params, options) });
    } catch (error) {
      // What went wrong first is what is told.
      await this.#ask({ ask: 'rollback', transaction }).catch(() => {});
      throw error;
    }
    await this.#ask({ ask: 'commit', transaction });
    return result;
  }

  /** From now on commits wait for the disk. */
  async waitForDisk(): Promise<void> {
    await this.#ask({ ask: 'wait-for-disk' });
  }

  async close(): Promise<void> {
    await this.#ask({ ask: 'close' }).finally(() => this.#thread.terminate());
  }

  #query(transaction: number | undefined, sql: string, params: unknown[], options: QueryOptions): Promise<QueryResult> {
    const asText = Object.keys(options.parsers ?? {}).map(Number);
    const query: EmbeddedQuery = { sql, params, rowMode: options.rowMode ?? 'object', asText };
    return this.#ask({ ask: 'query', transaction, query }) as Promise<QueryResult>;
  }

  #ask(question: Asked, id = ++this.#asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#death !== undefined) return reject(this.#death);
      if (this.#waiting.size === 0) this.#thread.ref();
      this.#waiting.set(id, { resolve, reject });
      this.#thread.postMessage({ id, ...question });
    });
  }

  #settle(answer: EmbeddedAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#thread.unref();
    if ('problem' in answer) waiting?.reject(errorOf(answer.problem));
    else waiting?.resolve(answer.result);
  }

  #die(cause: Error): void {
    this.#death ??= cause;
    for (const { reject } of this.#waiting.values()) reject(this.#death);
    this.#waiting.clear();
  }
}

function errorOf({ message, fields, cause }: PlainError): Error {
  return Object.assign(new Error(message, cause === undefined ? {} : { cause: errorOf(cause) }), fields);
}
