import type { ArchiveLimits } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { InputFile, InputSource, NameOf } from './InputFile.js';
import { isLabelsPath } from './isTableName.js';
import { openArchive } from './openArchive.js';

/** A file that was sent, and lies in memory alone. */
export function sentFile(name: string, content: Uint8Array): InputFile {
  return { path: name, folders: [], read: async () => content };
}

/** A file that was sent, or what is in it where it is a zip archive by its content. One called `labels.csv` is for all files sent with it. */
export async function openSent(name: string, content: Uint8Array, limits: ArchiveLimits, nameOf: NameOf): Promise<InputSource> {
  const file = sentFile(name, content);
  const single = isLabelsPath(name)
    ? { files: [], labels: [file], ignored: 0, problems: [] }
    : { files: [file], labels: [], ignored: 0, problems: [] };
  if (!beginsAsZip(content)) return single;
  try {
    return (
      (await openArchive(name, (yauzl, options) => yauzl.fromBufferPromise(Buffer.from(content), options), limits, nameOf)) ??
      single
    );
  } catch (error) {
    if (!(error instanceof NeurogradeError)) throw error;
    return { files: [], labels: [], ignored: 0, problems: [error] };
  }
}

/** `PK` and the mark of a file, or of an end where there is none. */
function beginsAsZip([p, k, mark, next]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((mark === 3 && next === 4) || (mark === 5 && next === 6));
}
