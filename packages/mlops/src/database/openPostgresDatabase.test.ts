import { afterAll, describe } from 'vitest';
import { postgresTestServer } from '../../test/postgresTestServer.js';
import { databaseContract } from './database.contract.js';
import { openPostgresDatabase } from './openPostgresDatabase.js';

const server = postgresTestServer();
afterAll(() => server?.dropAll());

describe.skipIf(server === undefined)('a real PostgreSQL server (POSTGRES_TEST_URL)', () => {
  databaseContract('PostgreSQL', async () => openPostgresDatabase(await server!.newSettings()));
});
