import type { Pool, PoolClient } from 'pg';
import { type BackOff, retryWithBackOff } from '../retry/retryWithBackOff.js';
import type { Database, Sql } from './Database.js';
import { databaseError, isOfStatement, mayPass } from './databaseError.js';

/** A connection as Drizzle's query builder. */
export type ToSql = (client: PoolClient) => Sql;

/**
 * A `Database` on a server that may go away: what it interrupts is done again, on another connection, until it succeeds or the patience is at its
 * end.
 *
 * A connection that is lost while a transaction is committed leaves open whether it was. PostgreSQL knows: it is asked by the transaction's number,
 * and only what did not happen is done again.
 */
export class PostgresDatabase implements Database {
  readonly #pool: Pool;
  readonly #toSql: ToSql;
  readonly #backOff: BackOff;
  #closed: Promise<void> | undefined;

  constructor(pool: Pool, toSql: ToSql, backOff: BackOff) {
    this.#pool = pool;
    this.#toSql = toSql;
    this.#backOff = backOff;
  }

  query<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T> {
    return this.#repeat(() => this.#connected(async (client) => work(this.#toSql(client))));
  }

  transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.#repeat(async () => {
      const commit = new Commit();
      try {
        return await this.#connected((client) => this.#transact(client, work, commit));
      } catch (error) {
        if (commit.begun && !isOfStatement(error) && (await this.#wasCommitted(commit.transaction))) return commit.result as T;
        throw error;
      }
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#pool.end();
    return this.#closed;
  }

  async #repeat<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await retryWithBackOff(work, mayPass, this.#backOff);
    } catch (error) {
      throw databaseError(error);
    }
  }

  /** A connection that failed is not given back. */
  async #connected<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let usable = true;
    try {
      return await work(client);
    } catch (error) {
      usable = isUsableAfter(error);
      throw error;
    } finally {
      client.release(!usable);
    }
  }

  async #transact<T>(client: PoolClient, work: (database: Database) => Promise<T>, commit: Commit): Promise<T> {
    await client.query('begin');
    try {
      const result = await work(new PostgresTransaction(client, this.#toSql(client), 1));
      // Asked before the commit, so that its outcome can be asked for; refused in a transaction in which a statement failed, which would only seem to be committed.
      const { rows } = await client.query<{ number: string | null }>('select pg_current_xact_id_if_assigned()::text as number');
      commit.begin(rows[0]!.number, result);
      await client.query('commit');
      return result;
    } catch (error) {
      // A connection that failed is closed, which rolls back too; asking it would only mean to wait.
      if (isUsableAfter(error)) await client.query('rollback');
      throw error;
    }
  }

  /** Whether the transaction of this number took effect. One that had changed nothing has no number, and may well be done again. */
  #wasCommitted(number: string | null): Promise<boolean> {
    if (number === null) return Promise.resolve(false);
    const ask = () =>
      this.#connected(async (client) => {
        const { rows } = await client.query<{ status: string | null }>('select pg_xact_status($1::text::xid8) as status', [
          number,
        ]);
        // The server has not noticed yet that the connection is gone.
        if (rows[0]!.status === 'in progress')
          throw Object.assign(new Error('in progress'), { code: '08007', severity: 'ERROR' });
        return rows[0]!.status === 'committed';
      });
    return retryWithBackOff(ask, mayPass, this.#backOff).catch((error) => {
      // A server that took over before it had heard of the transaction.
      if (isOfStatement(error) && !mayPass(error)) return false;
      throw error;
    });
  }
}

function isUsableAfter(error: unknown): boolean {
  return isOfStatement(error) || !mayPass(error);
}

/** How far a transaction's end came. */
class Commit {
  begun = false;
  transaction: string | null = null;
  result: unknown;

  begin(transaction: string | null, result: unknown): void {
    this.begun = true;
    this.transaction = transaction;
    this.result = result;
  }
}

/** The connection of a transaction. One within it is a savepoint. Errors are left as they are: whoever began it judges them. */
class PostgresTransaction implements Database {
  readonly #client: PoolClient;
  readonly #sql: Sql;
  readonly #depth: number;

  constructor(client: PoolClient, sql: Sql, depth: number) {
    this.#client = client;
    this.#sql = sql;
    this.#depth = depth;
  }

  async query<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T> {
    return work(this.#sql);
  }

  async transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const savepoint = `level_${this.#depth}`;
    await this.#client.query(`savepoint ${savepoint}`);
    try {
      const result = await work(new PostgresTransaction(this.#client, this.#sql, this.#depth + 1));
      await this.#client.query(`release savepoint ${savepoint}`);
      return result;
    } catch (error) {
      await this.#client.query(`rollback to savepoint ${savepoint}`).catch(() => {});
      throw error;
    }
  }

  async close(): Promise<void> {}
}
