import { hkdfSync } from 'node:crypto';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { Bucket } from '../bucket/Bucket.js';
import { FolderBucket } from '../bucket/FolderBucket.js';
import type { S3Bucket } from '../bucket/S3Bucket.js';
import { readS3Settings, type S3Settings } from '../bucket/s3Settings.js';
import { CODE_VERSION } from '../codeVersion.js';
import type { Database } from '../database/Database.js';
import { OpeningDatabase } from '../database/OpeningDatabase.js';
import { readPostgresSettings } from '../database/postgresSettings.js';
import { claimKeyFingerprint, findKeyFingerprint } from '../database/workspaceRepository.js';
import { Seal } from '../identity/Seal.js';
import { actorOf } from './actor.js';
import { knownKey } from './knownKey.js';
import { type Home, type HomeOptions, openHome } from './openHome.js';
import { keyFingerprint, pseudonymize } from './pseudonym.js';
import { type KeyPlace, keyPlace } from './pseudonymKey.js';

export interface WorkspaceOptions extends HomeOptions {
  /** The folder of the home; neither made nor looked at where both database and bucket are services. */
  readonly home: string;
  /** Where `DATABASE_*`, `S3_*` and `NEUROGRADE_*` stand. Default: the variables of the process. */
  readonly environment?: NodeJS.ProcessEnv;
  /**
   * Whether the embedded database is waited for. Where it is not, it is opened beside the first work, and what is wrong with it is told to whoever
   * asks it first. Default: yes.
   */
  readonly awaitDatabase?: boolean;
}

/** All that the stages work on. */
export interface Workspace {
  /** Undefined where both database and bucket are services. */
  readonly home: Home | undefined;
  readonly bucket: Bucket;
  /** Whether the bucket keeps what is replaced or deleted; undefined for a folder, and where it is not known. */
  readonly versioned: boolean | undefined;
  readonly database: Database;
  /** Whether the database is a server, which several people work on. */
  readonly shared: boolean;
  /** Of the key of the pseudonyms; gives nothing of it away. */
  readonly keyFingerprint: string;
  /** Who is said to have made and named things. */
  readonly actor: string;
  /** The name a patient goes by in everything that is stored. */
  pseudonymize(patientId: string): string;
  /** Closes what the clinic delivered, and opens it again. */
  readonly seal: Seal;
  /** A secret of 32 bytes for one purpose, the same wherever the workspace is opened with its key. */
  deriveSecret(purpose: string): Uint8Array;
  /** Ends the database and lets the next process in; a second time does nothing. */
  close(): Promise<void>;
}

/**
 * Opens what the stages work on. With `DATABASE_URL` the database is a PostgreSQL server, with `S3_BUCKET` the bucket is on S3; what is not named is
 * embedded, in the home. Drivers are loaded here and not before, so that what needs none starts at once.
 *
 * @throws NeurogradeError `home.*`, `database.*`, `bucket.*`, `usage.invalid-option`, `usage.invalid-variable`
 */
export async function openWorkspace(workspace: WorkspaceOptions): Promise<Workspace> {
  const { home: path, environment = process.env, awaitDatabase = true, ...options } = workspace;
  const actor = actorOf(environment);
  const postgres = readPostgresSettings(environment);
  const s3 = readS3Settings(environment);
  const place = keyPlace(environment, options.keyFile);
  const opened: (() => Promise<void>)[] = [];
  // The last opened is the first to be closed, and the home, with its lock, the last.
  const close = async (): Promise<void> => {
    const end = opened.pop();
    if (end !== undefined) await end().finally(close);
  };
  try {
    const home = postgres && s3 ? undefined : await openHome(path, { ...options, environment });
    if (home) opened.push(() => home.close());
    const bucket = s3 === undefined ? await FolderBucket.open(home!.bucketDir) : await openS3Bucket(s3);
    if ('close' in bucket) opened.push(async () => bucket.close());
    const database = postgres === undefined ? await openEmbedded(home!, awaitDatabase) : await openServer(postgres);
    opened.push(() => database.close());
    const key = postgres === undefined ? home!.key : await serverKey(database, place);
    return {
      home,
      bucket,
      versioned: 'versioned' in bucket ? bucket.versioned : undefined,
      database,
      shared: postgres !== undefined,
      keyFingerprint: keyFingerprint(key),
      actor,
      pseudonymize: (patientId) => pseudonymize(key, patientId),
      seal: new Seal(key),
      deriveSecret: (purpose) => new Uint8Array(hkdfSync('sha256', key, '', `neurograde secret 1 ${purpose}`, 32)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openEmbedded(home: Home, awaitDatabase: boolean): Promise<Database> {
  const { openEmbeddedDatabase } = await import('../database/openEmbeddedDatabase.js');
  const opened = openEmbeddedDatabase(home.databaseDir);
  return awaitDatabase ? opened : new OpeningDatabase(opened);
}

async function openServer(settings: NonNullable<ReturnType<typeof readPostgresSettings>>): Promise<Database> {
  const { openPostgresDatabase } = await import('../database/openPostgresDatabase.js');
  return openPostgresDatabase(settings);
}

async function openS3Bucket(settings: S3Settings): Promise<S3Bucket> {
  const { S3Bucket } = await import('../bucket/S3Bucket.js');
  return S3Bucket.open(settings);
}

/** A new key only for a database that never had one. Of two that bring different ones at once, one is refused. */
async function serverKey(database: Database, place: KeyPlace): Promise<Uint8Array> {
  const known = await findKeyFingerprint(database);
  if (known !== undefined) return knownKey(place, known);
  const key = await place.create();
  const found = keyFingerprint(key);
  const expected = await claimKeyFingerprint(database, found, CODE_VERSION);
  if (expected !== found) throw new NeurogradeError('home.wrong-key', { expected, found });
  return key;
}
