import { NeurogradeError } from '@neurograde/contracts/errors';

/** Why a folder cannot be written, in the words of each language; the text of `home.not-writable` takes them both. */
const PROBLEMS: Readonly<Record<string, { readonly problem: string; readonly problema: string }>> = {
  EACCES: { problem: 'permission denied', problema: 'permiso denegado' },
  EPERM: { problem: 'permission denied', problema: 'permiso denegado' },
  EROFS: { problem: 'the file system is read-only', problema: 'el sistema de archivos es de solo lectura' },
  EEXIST: { problem: 'a file is in its place', problema: 'hay un archivo en su lugar' },
  ENOTDIR: { problem: 'a file is in its place', problema: 'hay un archivo en su lugar' },
  ENAMETOOLONG: { problem: 'its path is too long', problema: 'su ruta es demasiado larga' },
  ELOOP: { problem: 'its path is a loop of links', problema: 'su ruta es un bucle de enlaces' },
};

/** PostgreSQL answers in `lc_messages`, which the embedded database has as C; `53100` is its `disk_full`. */
const FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);
const FULL_TEXT = /no space left on device|disk quota exceeded/i;

/**
 * The error of the registry for a failure of the storage underneath, or `undefined` where it is none. Looks through `cause`, since the
 * layers between wrap what the system said.
 *
 * A path never gets into the result: it may hold a patient's name.
 */
export function storageError(cause: unknown): NeurogradeError | undefined {
  for (let error = cause, depth = 0; error instanceof Error && depth < 10; error = error.cause, depth++) {
    if (error instanceof NeurogradeError) return error;
    const code = 'code' in error ? String(error.code) : '';
    if (FULL.has(code) || FULL_TEXT.test(error.message)) return new NeurogradeError('home.disk-full', {}, { cause });
    const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
    if (problem) return new NeurogradeError('home.not-writable', problem, { cause });
  }
  return undefined;
}

/** Throws what `storageError` makes of it, or the error itself. */
export function rethrow(error: unknown): never {
  throw storageError(error) ?? error;
}
