import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import { NeurogradeError } from '@neurograde/contracts';
import type { PoolClient, PoolConfig } from 'pg';
import { retryWithBackOff } from '../retry/retryWithBackOff.js';
import type { Database, Sql } from './Database.js';
import { databaseError, mayPass } from './databaseError.js';
import { migrate } from './migrate.js';
import { PostgresDatabase } from './PostgresDatabase.js';
import type { PostgresSettings } from './postgresSettings.js';
import { rdsTokens } from './rdsTokens.js';

/** Milliseconds within which a connection must stand. */
const CONNECT_WITHIN = 10_000;
/** Milliseconds for which a server that is just starting is waited for; a wrong address should not be waited for long. */
const OPEN_WITHIN = 10_000;

/**
 * A PostgreSQL server with the current schema. The driver is loaded on the first call. Unlike the embedded database it may be open in many processes.
 *
 * @throws NeurogradeError `database.*`
 */
export async function openPostgresDatabase(settings: PostgresSettings): Promise<Database> {
  const [{ Pool }, { drizzle }] = await Promise.all([
    import('pg').then(({ default: pg }) => pg),
    import('drizzle-orm/node-postgres'),
  ]);
  const pool = new Pool(await poolConfig(settings));
  // A connection that breaks while nobody uses it: the pool replaces it, and who uses one hears of it from the statement.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const toSql = (client: PoolClient) => drizzle(client) as unknown as Sql;
  const patience = settings.patience * 1000;
  try {
    const within = Math.min(OPEN_WITHIN, patience);
    await retryWithBackOff(() => checkWritable(pool), mayPass, { within });
    const database = new PostgresDatabase(pool, toSql, { within: patience });
    await migrate(database);
    return database;
  } catch (error) {
    await pool.end().catch(() => {});
    if (error instanceof NeurogradeError && error.code === 'home.newer')
      throw new NeurogradeError('database.newer', error.details);
    throw databaseError(error);
  }
}

/** A cluster's reader, or a writer that has just become one, is the wrong server. */
async function checkWritable(pool: { connect(): Promise<PoolClient> }): Promise<void> {
  const client = await pool.connect();
  let readOnly = true;
  try {
    const { rows } = await client.query<{ transaction_read_only: string }>('show transaction_read_only');
    readOnly = rows[0]!.transaction_read_only === 'on';
  } finally {
    client.release(readOnly);
  }
  if (readOnly) throw Object.assign(new Error('the server is read-only'), { code: '25006', severity: 'ERROR' });
}

async function poolConfig(settings: PostgresSettings): Promise<PoolConfig> {
  const { host, port, database, user, poolSize, timeout } = settings;
  const password = await passwordOf(settings);
  return {
    host,
    port,
    database,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ssl: settings.tls === undefined ? false : await tlsOptions(settings.tls),
    max: poolSize,
    application_name: 'neurograde',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: CONNECT_WITHIN,
    // Here too, for a server that does not answer any more.
    query_timeout: timeout * 1000 + 5_000,
    onConnect: async (client) => {
      // By a statement and not at the start, which proxies such as RDS Proxy refuse.
      const milliseconds = timeout * 1000;
      await client.query(
        `set timezone to 'UTC'; set statement_timeout to ${milliseconds}; set idle_in_transaction_session_timeout to ${10 * milliseconds}`,
      );
    },
  };
}

/** A function is asked anew for each connection. */
async function passwordOf(settings: PostgresSettings): Promise<PoolConfig['password']> {
  const { iam, passwordFile, password } = settings;
  if (iam) return rdsTokens(settings);
  if (passwordFile === undefined) return password;
  await readPassword(passwordFile);
  return () => readPassword(passwordFile);
}

async function readPassword(file: string): Promise<string> {
  const password = (await readFile(file, 'utf8').catch(() => '')).replace(/\r?\n$/, '');
  if (password !== '') return password;
  throw new NeurogradeError('usage.invalid-variable', { variable: 'DATABASE_PASSWORD_FILE', expected: 'password' });
}

async function tlsOptions({ caFile, checkHost }: NonNullable<PostgresSettings['tls']>): Promise<ConnectionOptions> {
  return {
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(caFile === undefined ? {} : { ca: await authorities(caFile) }),
    ...(checkHost ? {} : { checkServerIdentity: () => undefined }),
  };
}

async function authorities(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new NeurogradeError('usage.invalid-variable', { variable: 'DATABASE_CA_FILE', expected: 'PEM' });
}
