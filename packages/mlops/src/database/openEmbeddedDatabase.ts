import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { rethrow, storageError } from '../home/storageError.js';
import { syncFolder } from '../home/syncFolder.js';
import { syncTree } from '../home/syncTree.js';
import { writeDurably } from '../home/writeDurably.js';
import type { Database, Sql } from './Database.js';
import { DrizzleDatabase } from './DrizzleDatabase.js';
import { EmbeddedClient } from './EmbeddedClient.js';
import { extractTar } from './extractTar.js';
import { migrate } from './migrate.js';
import { failUnfinishedRuns } from './runRepository.js';

/**
 * Beyond PGlite's own: `fsync` is left on, through the one call Emscripten passes on (see `DurableNodeFS`); the buffers are a clinic's, not a
 * server's, which saves 120 MB; and times are told in UTC.
 */
const SETTINGS = ['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'];

/**
 * PostgreSQL inside this process, in a folder that is made when it is not there, with the current schema.
 *
 * Two processes on one folder would corrupt it without notice: hold the lock of the home (`openHome`). PGlite is loaded on the first call.
 *
 * @throws NeurogradeError `home.newer`, `home.damaged`, `home.disk-full`, `home.not-writable`
 */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  const unfinished = `${folder}.unfinished`;
  try {
    if (existsSync(unfinished)) await rm(folder, { recursive: true, force: true });
    return existsSync(folder) ? await open(folder) : await create(folder, unfinished);
  } catch (error) {
    rethrow(error);
  }
}

async function open(folder: string): Promise<Database> {
  if (!existsSync(join(folder, 'PG_VERSION'))) throw damaged();
  const database = await migrated(await driverOf(await start(folder, { durable: true })));
  await failUnfinishedRuns(database);
  return database;
}

/**
 * A fresh cluster from the archive that comes with PGlite: three times faster than letting PGlite unpack it, and without `initdb`. The disk is
 * waited for once and as a whole, beside the first work; nothing is acknowledged before that, and until then a mark beside the folder tells that it
 * is worth nothing.
 */
async function create(folder: string, unfinished: string): Promise<Database> {
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs');
  await rm(unfinished, { force: true });
  await writeDurably(unfinished, new Uint8Array());
  await syncFolder(dirname(folder));
  extractTar(gunzipSync(await (await dataDir()).arrayBuffer()), folder);
  const client = await start(folder, { durable: false });
  const { sql, end } = await driverOf(client);
  await migrated({ sql, end });
  await client.waitForDisk();
  return new DrizzleDatabase(sql, end, settle(folder, unfinished));
}

async function settle(folder: string, unfinished: string): Promise<void> {
  await syncTree(folder);
  await rm(unfinished);
  await syncFolder(dirname(folder));
}

interface Driver {
  readonly sql: Sql;
  readonly end: () => Promise<void>;
}

async function start(folder: string, { durable }: { readonly durable: boolean }): Promise<EmbeddedClient> {
  try {
    return await EmbeddedClient.open({ folder, settings: SETTINGS, durable });
  } catch (error) {
    throw storageError(error) ?? damaged(error);
  }
}

/** Drizzle asks of PGlite what an `EmbeddedClient` answers. */
async function driverOf(client: EmbeddedClient): Promise<Driver> {
  const { drizzle } = await import('drizzle-orm/pglite');
  return { sql: drizzle(client as unknown as PGlite) as unknown as Sql, end: () => client.close() };
}

async function migrated({ sql, end }: Driver): Promise<Database> {
  const database = new DrizzleDatabase(sql, end);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

function damaged(cause?: unknown): NeurogradeError {
  const details = { problem: 'its database cannot be opened', problema: 'no se puede abrir su base de datos' };
  return new NeurogradeError('home.damaged', details, { cause });
}
