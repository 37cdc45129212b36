import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import type { ArchiveLimits } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { type InputFile, type InputSource, joinSources, type NameOf } from './InputFile.js';
import { isArchiveName, isLabelsPath, isTableName } from './isTableName.js';
import { openFolder } from './openFolder.js';
import { openPath } from './openPath.js';
import { readInputFile } from './readInputFile.js';

const MAGIC = /[*?{[]/;

/** Whether a path is meant as a pattern, of those that are not there as they are written. */
export function isGlob(path: string): boolean {
  return MAGIC.test(path);
}

/**
 * The files that a pattern such as `data/**\/*.csv` matches, in a fixed order; where it matches folders only, all that is in them. Folders from the first
 * wild part on tell grades, and a `labels.csv` that is matched where they begin is for all.
 *
 * @throws NeurogradeError `ingest.glob-without-match`
 */
export async function openGlob(pattern: string, limits: ArchiveLimits, nameOf: NameOf): Promise<InputSource> {
  const { glob } = await import('tinyglobby');
  const base = staticFolder(pattern);
  const options = { cwd: base, absolute: true, expandDirectories: false, followSymbolicLinks: false } as const;
  const rest = pattern.split('/').slice(staticParts(pattern)).join('/');
  const matched = (await glob(rest, options)).map((path) => resolve(path)).sort();
  if (matched.length === 0) {
    const folders = (await glob(rest, { ...options, onlyDirectories: true })).map((path) => resolve(path)).sort();
    if (folders.length === 0) throw new NeurogradeError('ingest.glob-without-match', { pattern: nameOf(pattern) });
    return joinSources(await Promise.all(folders.map((folder) => openFolder(folder, limits, nameOf))));
  }
  const tables = matched.filter(isTableName);
  const archives = matched.filter(isArchiveName);
  const isLabels = (path: string) => isLabelsPath(relative(base, path));
  const open = (path: string): InputFile => ({
    path,
    folders: [basename(base), ...relative(base, path).split(sep).slice(0, -1)],
    read: (name) => readInputFile(path, name),
  });
  const own = {
    files: tables.filter((path) => !isLabels(path)).map(open),
    labels: tables.filter(isLabels).map(open),
    ignored: matched.length - tables.length - archives.length,
    problems: [],
  };
  return joinSources([own, ...(await Promise.all(archives.map((path) => openPath(path, limits, nameOf))))]);
}

/** Number of leading parts without a wild sign; the last part is never one of them. */
function staticParts(pattern: string): number {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => MAGIC.test(part));
  return Math.min(wild, parts.length - 1);
}

function staticFolder(pattern: string): string {
  const folder = pattern.split('/').slice(0, staticParts(pattern)).join('/');
  return resolve(isAbsolute(pattern) ? `/${folder}` : folder);
}
