import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { CODE_VERSION } from '../codeVersion.js';
import { HomeLock } from './HomeLock.js';
import { knownKey } from './knownKey.js';
import { keyFingerprint } from './pseudonym.js';
import { type KeyPlace, keyPlace } from './pseudonymKey.js';
import { rethrow } from './storageError.js';
import { syncFolder } from './syncFolder.js';
import { writeDurably } from './writeDurably.js';

/** What this version writes, and the newest it reads. */
const FORMAT = 1;
const MARKER = 'home.json';

/** A process that holds the home says so to those it starts, with its id. */
export const HOLDER_VARIABLE = 'NEUROGRADE_HOME_HOLDER';

interface Marker {
  readonly format: number;
  /** The version of neurograde that made the home. */
  readonly createdBy: string;
  readonly keyFingerprint: string;
}

export interface HomeOptions {
  /** The program and its subcommand, as another process is to be told who holds the home; no arguments. Default `neurograde`. */
  readonly command?: string;
  /** The file of the pseudonym key. Default: see `keyPlace`. */
  readonly keyFile?: string;
  /** Where `NEUROGRADE_KEY` and `NEUROGRADE_KEY_FILE` stand. Default: the variables of the process. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** The folder of the embedded default, held by this process until `close`. */
export interface Home {
  readonly path: string;
  /** True when there was none at that path before. */
  readonly created: boolean;
  readonly databaseDir: string;
  readonly bucketDir: string;
  /** The key of the pseudonyms. */
  readonly key: Uint8Array;
  /** Lets the next process in; a second time does nothing. */
  close(): Promise<void>;
}

/**
 * Takes a home for this process alone; makes the folder, and the pseudonym key, when they are not there.
 *
 * @throws NeurogradeError `home.locked`, `home.locked-elsewhere`, `home.newer`, `home.not-writable`, `home.disk-full`, `home.damaged`,
 * `home.wrong-key`, `home.key-missing`, `home.key-unusable`
 */
export async function openHome(path: string, options: HomeOptions = {}): Promise<Home> {
  const { command = 'neurograde', keyFile, environment = process.env } = options;
  const root = resolve(path);
  try {
    await makeFolder(root);
    const lock = isHeldByParent(environment) ? NO_LOCK : HomeLock.acquire(root, command);
    try {
      return await take(root, keyPlace(environment, keyFile), lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    rethrow(error);
  }
}

/** The parent holds the home for all its workers, which all use one database server. */
const NO_LOCK = { release: () => {} };

function isHeldByParent({ [HOLDER_VARIABLE]: holder }: NodeJS.ProcessEnv): boolean {
  return holder !== undefined && holder === String(process.ppid);
}

async function take(root: string, place: KeyPlace, lock: Pick<HomeLock, 'release'>): Promise<Home> {
  const marker = await readMarker(root);
  const key = marker ? await knownKey(place, marker.keyFingerprint) : await place.create();
  if (!marker) await writeMarker(root, { format: FORMAT, createdBy: CODE_VERSION, keyFingerprint: keyFingerprint(key) });
  return {
    path: root,
    created: marker === undefined,
    databaseDir: join(root, 'database'),
    bucketDir: join(root, 'bucket'),
    key,
    close: async () => lock.release(),
  };
}

/**
 * Only a folder made here is closed to others: one that was there before may have other uses. Not by `recursive`, with which Node says ENOENT
 * where the file system is read-only.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT') throw error;
    await makeParent(path, error);
    await makeFolder(path);
  }
}

async function makeParent(path: string, cause: unknown): Promise<void> {
  const parent = dirname(path);
  // A drive that is not there, or a file system that takes no folders, such as /proc.
  if (parent === path || (await isFolder(parent))) {
    throw new NeurogradeError(
      'home.not-writable',
      { problem: 'it cannot be made there', problema: 'no se puede crear ahí' },
      { cause },
    );
  }
  await makeFolder(parent);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function readMarker(root: string): Promise<Marker | undefined> {
  const text = await readFile(join(root, MARKER), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const { format, createdBy, keyFingerprint } = parse(text);
  if (typeof format !== 'number') throw damaged();
  if (format > FORMAT) throw new NeurogradeError('home.newer', { found: format, known: FORMAT });
  if (typeof createdBy !== 'string' || typeof keyFingerprint !== 'string') throw damaged();
  return { format, createdBy, keyFingerprint };
}

function parse(text: string): Partial<Record<keyof Marker, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    throw damaged(error);
  }
}

async function writeMarker(root: string, marker: Marker): Promise<void> {
  const incomplete = join(root, `${MARKER}.incomplete`);
  await rm(incomplete, { force: true });
  await writeDurably(incomplete, Buffer.from(`${JSON.stringify(marker, null, 2)}\n`));
  await rename(incomplete, join(root, MARKER));
  await syncFolder(root);
}

function damaged(cause?: unknown): NeurogradeError {
  return new NeurogradeError(
    'home.damaged',
    { problem: `${MARKER} is not readable`, problema: `${MARKER} no es legible` },
    { cause },
  );
}
