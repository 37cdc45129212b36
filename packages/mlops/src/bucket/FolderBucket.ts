import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { rethrow } from '../home/storageError.js';
import { syncFolder } from '../home/syncFolder.js';
import { writeDurably } from '../home/writeDurably.js';
import { type Bucket, checkBucketKey } from './Bucket.js';

/** Where objects are written before they are moved into place; no key can begin with a dot. */
const INCOMING = '.incoming';

/** A bucket in a folder of the local disk, one file an object. */
export class FolderBucket implements Bucket {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = resolve(root);
  }

  /** Makes the folder when it is not there, and removes what a process that died left half-written: only one may have it open. */
  static async open(root: string): Promise<FolderBucket> {
    try {
      await rm(join(root, INCOMING), { recursive: true, force: true });
      await mkdir(join(root, INCOMING), { recursive: true, mode: 0o700 });
    } catch (error) {
      rethrow(error);
    }
    return new FolderBucket(root);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(key);
    const incoming = join(this.#root, INCOMING, randomUUID());
    try {
      await writeDurably(incoming, bytes);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(incoming, path);
      await syncUpTo(dirname(path), this.#root);
    } catch (error) {
      await rm(incoming, { force: true }).catch(() => {});
      rethrow(error);
    }
  }

  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    if (await this.has(key)) return false;
    const path = this.#path(key);
    const incoming = join(this.#root, INCOMING, randomUUID());
    try {
      await writeDurably(incoming, bytes);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const stored = await linkAbsent(incoming, path);
      await syncUpTo(dirname(path), this.#root);
      return stored;
    } catch (error) {
      rethrow(error);
    } finally {
      await rm(incoming, { force: true }).catch(() => {});
    }
  }

  async get(key: string): Promise<Uint8Array> {
    try {
      return await readFile(this.#path(key));
    } catch (error) {
      if (isMissing(error)) throw lost(error);
      rethrow(error);
    }
  }

  locate(key: string): string {
    return this.#path(key);
  }

  async has(key: string): Promise<boolean> {
    try {
      return (await stat(this.#path(key))).isFile();
    } catch (error) {
      if (isMissing(error)) return false;
      rethrow(error);
    }
  }

  async list(prefix = ''): Promise<string[]> {
    const keys: string[] = [];
    await collect(this.#root, '', prefix, keys);
    return keys.sort();
  }

  async delete(key: string): Promise<void> {
    const path = this.#path(key);
    try {
      await rm(path);
      await syncFolder(dirname(path));
    } catch (error) {
      if (!isMissing(error)) rethrow(error);
    }
  }

  #path(key: string): string {
    checkBucketKey(key);
    return join(this.#root, ...key.split('/'));
  }
}

/** A file system without links takes a rename: this process is the only one that has the folder open. */
async function linkAbsent(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    await rename(from, to);
  }
  return true;
}

/** The folders above an object may be as new as it is, and must be durable as well. */
async function syncUpTo(folder: string, root: string): Promise<void> {
  await syncFolder(folder);
  if (folder !== root) await syncUpTo(dirname(folder), root);
}

async function collect(root: string, folder: string, prefix: string, keys: string[]): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(rethrow)) {
    if (entry.name.startsWith('.')) continue;
    const key = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const below = `${key}/`;
      if (below.startsWith(prefix) || prefix.startsWith(below)) await collect(root, key, prefix, keys);
    } else if (key.startsWith(prefix)) keys.push(key);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function lost(cause: unknown): NeurogradeError {
  return new NeurogradeError(
    'home.damaged',
    { problem: 'a stored file is missing', problema: 'falta un archivo guardado' },
    { cause },
  );
}
