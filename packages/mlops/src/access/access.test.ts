import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { postgresTestServer } from '../../test/postgresTestServer.js';
import { openEmbeddedDatabase } from '../database/openEmbeddedDatabase.js';
import { openPostgresDatabase } from '../database/openPostgresDatabase.js';
import { accessContract } from './access.contract.js';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-access-'));
});
const server = postgresTestServer();
afterAll(async () => {
  await server?.dropAll();
  await rm(scratch, { recursive: true, force: true });
});

accessContract('PGlite', () => openEmbeddedDatabase(join(scratch, 'database')));

describe.skipIf(server === undefined)('a real PostgreSQL server (POSTGRES_TEST_URL)', () => {
  accessContract('PostgreSQL', async () => openPostgresDatabase(await server!.newSettings()));
});
