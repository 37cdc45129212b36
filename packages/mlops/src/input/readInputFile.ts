import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { NeurogradeError } from '@neurograde/contracts/errors';

/** Files up to so many bytes are read at once: to hand each over to a thread takes ten times as long as to read it. */
const SMALL = 256 * 2 ** 10;

/** Node reads no more in one piece. */
const LIMIT = 2047 * 2 ** 20;

/**
 * The bytes of a file that the user named. Anything but a regular file is refused before it is opened, since a pipe may never end.
 *
 * @param name as the file may be shown
 * @throws `usage.folder-given`, `usage.not-a-file`, `format.too-large`, `usage.no-permission`, `usage.path-not-found`
 */
export async function readInputFile(path: string, name: string): Promise<Uint8Array> {
  const found = await readable((async () => statSync(path))(), name);
  if (found.isDirectory()) throw new NeurogradeError('usage.folder-given', { file: name });
  if (!found.isFile()) throw new NeurogradeError('usage.not-a-file', { file: name });
  if (found.size > LIMIT) throw new NeurogradeError('format.too-large', { file: name, limit: LIMIT / 2 ** 20 });
  return readable(found.size <= SMALL ? (async () => readFileSync(path))() : readFile(path), name);
}

/** @throws `usage.no-permission`, `usage.path-not-found` in place of what the file system threw */
export async function readable<T>(reading: Promise<T>, name: string): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    const denied = cause instanceof Error && 'code' in cause && (cause.code === 'EACCES' || cause.code === 'EPERM');
    throw new NeurogradeError(denied ? 'usage.no-permission' : 'usage.path-not-found', { file: name }, { cause });
  }
}
