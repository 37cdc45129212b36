import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type PostgresSettings, readPostgresSettings } from '../src/database/postgresSettings.js';

/** A real server for tests, where `POSTGRES_TEST_URL` names one that may make databases; `.ci/postgres-server start` prints it. */
export interface PostgresTestServer {
  readonly url: string;
  /** Makes an empty database; `dropAll` removes it. @returns its URL */
  newDatabase(): Promise<string>;
  /** Settings of a new, empty database; what `environment` says besides. */
  newSettings(environment?: Readonly<Record<string, string>>): Promise<PostgresSettings>;
  /** One statement, as the user who may do everything. */
  run<T extends object>(statement: string): Promise<T[]>;
  /** Removes the databases that were made, connections or not. */
  dropAll(): Promise<void>;
}

/** Undefined, with the reason printed, when there is none. */
export function postgresTestServer(): PostgresTestServer | undefined {
  const { POSTGRES_TEST_URL: url } = process.env;
  if (!url) {
    process.stderr.write(
      'POSTGRES_TEST_URL is not set: the suites that need a real PostgreSQL server are skipped (docs/services.md).\n',
    );
    return undefined;
  }
  const made: string[] = [];
  const run = async <T extends object>(statement: string): Promise<T[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<T>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const newDatabase = async () => {
    const name = `neurograde_test_${randomUUID().replaceAll('-', '')}`;
    await run(`create database ${name}`);
    made.push(name);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  };
  return {
    url,
    run,
    newDatabase,
    newSettings: async (environment = {}) => readPostgresSettings({ DATABASE_URL: await newDatabase(), ...environment })!,
    async dropAll() {
      for (const name of made.splice(0)) await run(`drop database if exists ${name} with (force)`);
    },
  };
}
