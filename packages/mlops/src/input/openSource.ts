import { stat } from 'node:fs/promises';
import type { ArchiveLimits } from '@neurograde/contracts';
import type { InputSource, NameOf } from './InputFile.js';
import { openFolder } from './openFolder.js';
import { isGlob, openGlob } from './openGlob.js';
import { openPath } from './openPath.js';
import { isS3Url, openS3 } from './openS3.js';
import { readable } from './readInputFile.js';

/**
 * What one argument of the command line stands for: a file, a folder, a zip archive, a pattern, `s3://bucket/prefix`.
 *
 * @throws `usage.path-not-found`, `usage.no-permission`, `ingest.glob-without-match`, `ingest.s3-*`, `bucket.*`
 */
export async function openSource(path: string, limits: ArchiveLimits, nameOf: NameOf): Promise<InputSource> {
  if (isS3Url(path)) return openS3(path, limits, nameOf);
  const found = await readable(stat(path), nameOf(path)).catch((error) => {
    if (isGlob(path)) return undefined;
    throw error;
  });
  if (found === undefined) return openGlob(path, limits, nameOf);
  return found.isDirectory() ? openFolder(path, limits, nameOf) : openPath(path, limits, nameOf);
}
