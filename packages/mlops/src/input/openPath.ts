import { open, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { ArchiveLimits } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { InputFile, InputSource, NameOf } from './InputFile.js';
import { openArchive } from './openArchive.js';
import { readInputFile } from './readInputFile.js';

/** A file of this computer; it is opened when it is read. */
export function openFile(path: string): InputFile {
  return { path, folders: [basename(resolve(dirname(path)))], read: (name) => readInputFile(path, name) };
}

/** A file of this computer, or what is in it where it is a zip archive by its content. */
export async function openPath(path: string, limits: ArchiveLimits, nameOf: NameOf): Promise<InputSource> {
  const single = { files: [openFile(path)], labels: [], ignored: 0, problems: [] };
  if (!(await beginsAsZip(path))) return single;
  try {
    return (await openArchive(path, (yauzl, options) => yauzl.openPromise(path, options), limits, nameOf)) ?? single;
  } catch (error) {
    if (!(error instanceof NeurogradeError)) throw error;
    return { files: [], labels: [], ignored: 0, problems: [error] };
  }
}

/** `PK` and the mark of a file, or of an end where there is none. What cannot be read, or may never end, is left to the reader of files. */
async function beginsAsZip(path: string): Promise<boolean> {
  const regular = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const file = regular ? await open(path, 'r').catch(() => undefined) : undefined;
  if (file === undefined) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.of(0x50, 0x4b, 3, 4)) || buffer.equals(Buffer.of(0x50, 0x4b, 5, 6));
  } finally {
    await file.close();
  }
}
