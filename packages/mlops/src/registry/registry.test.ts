import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { postgresTestServer } from '../../test/postgresTestServer.js';
import { openEmbeddedDatabase } from '../database/openEmbeddedDatabase.js';
import { openPostgresDatabase } from '../database/openPostgresDatabase.js';
import { auditContract } from './audit.contract.js';
import { registryContract } from './registry.contract.js';

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-registry-'));
const server = postgresTestServer();
afterAll(async () => {
  rmSync(scratch, { recursive: true });
  await server?.dropAll();
});

registryContract('PGlite', () => openEmbeddedDatabase(join(scratch, 'registry')));
auditContract('PGlite', () => openEmbeddedDatabase(join(scratch, 'audit')));

describe.skipIf(server === undefined)('a real PostgreSQL server (POSTGRES_TEST_URL)', () => {
  registryContract('PostgreSQL', async () => openPostgresDatabase(await server!.newSettings()));
  auditContract('PostgreSQL', async () => openPostgresDatabase(await server!.newSettings()));
});
