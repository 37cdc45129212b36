import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { storageError } from './storageError.js';
import { syncFolder } from './syncFolder.js';
import { writeDurably } from './writeDurably.js';

const BYTES = 32;

/** Where the key of the pseudonyms is to be had. */
export interface KeyPlace {
  /** Undefined when there is none yet. */
  read(): Promise<Uint8Array | undefined>;
  /** The one that is there, or where there is none the one given, else a new one. */
  create(key?: Uint8Array): Promise<Uint8Array>;
}

/**
 * The file that is named; else the key that stands in `NEUROGRADE_KEY` itself, as services are given secrets; else `pseudonymKeyFile`.
 *
 * @throws NeurogradeError `home.key-unusable`
 */
export function keyPlace(environment: NodeJS.ProcessEnv, file?: string): KeyPlace {
  const { NEUROGRADE_KEY } = environment;
  if (file === undefined && NEUROGRADE_KEY) {
    const key = decodeKey(NEUROGRADE_KEY);
    return { read: async () => key, create: async () => key };
  }
  const place = file ?? pseudonymKeyFile(environment);
  return { read: () => readPseudonymKey(place), create: (key) => createPseudonymKey(place, key) };
}

/** 32 bytes written as 64 hexadecimal digits or in base64. */
function decodeKey(written: string): Uint8Array {
  const text = written.trim();
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length === BYTES && (/^[0-9a-f]{64}$/i.test(text) || /^[A-Za-z0-9+/_-]{43}=?$/.test(text))) return key;
  throw unusable(
    `NEUROGRADE_KEY must be ${BYTES} bytes, as 64 hexadecimal digits or in base64`,
    `NEUROGRADE_KEY debe ser de ${BYTES} bytes, como 64 cifras hexadecimales o en base64`,
  );
}

/** `NEUROGRADE_KEY_FILE`, or `neurograde/pseudonym.key` in the user's folder for configuration; never beside the data. */
export function pseudonymKeyFile(environment: NodeJS.ProcessEnv): string {
  const { NEUROGRADE_KEY_FILE, XDG_CONFIG_HOME, APPDATA } = environment;
  if (NEUROGRADE_KEY_FILE) return NEUROGRADE_KEY_FILE;
  const folder = (process.platform === 'win32' ? APPDATA : XDG_CONFIG_HOME) || join(homedir(), '.config');
  return join(folder, 'neurograde', 'pseudonym.key');
}

/**
 * The key in a file; undefined when there is no file.
 *
 * @throws NeurogradeError `home.key-unusable` when it cannot be read, or is not of 32 bytes
 */
export async function readPseudonymKey(file: string): Promise<Uint8Array | undefined> {
  let key: Uint8Array;
  try {
    key = await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable('its file cannot be read', 'no se puede leer su archivo', error);
  }
  if (key.length === BYTES) return key;
  throw unusable(
    `its file has ${key.length} bytes instead of ${BYTES}`,
    `su archivo tiene ${key.length} bytes en vez de ${BYTES}`,
  );
}

/**
 * A key in `file`, a new random one by default, or the one that is there already: of two processes that make it at once, both get the same.
 *
 * @throws NeurogradeError `home.key-unusable`, `home.disk-full`
 */
export async function createPseudonymKey(file: string, key: Uint8Array = randomBytes(BYTES)): Promise<Uint8Array> {
  const prepared = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeDurably(prepared, key);
    await link(prepared, file).catch((error) => linkless(error, file, key));
    await syncFolder(dirname(file));
  } catch (error) {
    const known = storageError(error);
    throw known?.code === 'home.disk-full'
      ? known
      : unusable('its file cannot be written', 'no se puede escribir su archivo', error);
  } finally {
    await rm(prepared, { force: true });
  }
  return (await readPseudonymKey(file)) ?? key;
}

/** A stick's file system may know no links; there the file is written in place. That it exists already is no failure. */
async function linkless(error: NodeJS.ErrnoException, file: string, key: Uint8Array): Promise<void> {
  if (error.code === 'EEXIST') return;
  await writeDurably(file, key);
}

function unusable(problem: string, problema: string, cause?: unknown): NeurogradeError {
  return new NeurogradeError('home.key-unusable', { problem, problema }, { cause });
}
