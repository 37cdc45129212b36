import { writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts';
import { storageError } from './storageError.js';

/**
 * Writes a file that the user named; nothing may be there.
 *
 * @throws `usage.file-exists`, `usage.path-not-found`, `usage.folder-not-writable`, `home.disk-full`
 */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw problemOf(error, path);
  });
}

function problemOf(cause: NodeJS.ErrnoException, path: string): unknown {
  if (cause.code === 'EEXIST') return new NeurogradeError('usage.file-exists', { file: basename(path) }, { cause });
  if (cause.code === 'ENOENT') return new NeurogradeError('usage.path-not-found', { file: basename(dirname(path)) }, { cause });
  const known = storageError(cause);
  if (known?.code === 'home.not-writable') return new NeurogradeError('usage.folder-not-writable', known.details, { cause });
  return known ?? cause;
}
