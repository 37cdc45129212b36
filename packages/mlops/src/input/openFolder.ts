import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { ArchiveLimits, NeurogradeError } from '@neurograde/contracts';
import { type InputFile, type InputSource, joinSources, type NameOf } from './InputFile.js';
import { isArchiveName, isLabelsPath, isTableName } from './isTableName.js';
import { openPath } from './openPath.js';
import { readable, readInputFile } from './readInputFile.js';

/** The files of a folder and of those below it, hidden ones left out, and of the archives in them. */
export async function openFolder(root: string, limits: ArchiveLimits, nameOf: NameOf): Promise<InputSource> {
  const { found, unreadable } = await walk(root, nameOf);
  const tables = found.filter(isTableName);
  const archives = found.filter(isArchiveName);
  const isLabels = (path: string) => isLabelsPath(relative(root, path));
  const foldersOf = (path: string) => [basename(resolve(root)), ...relative(root, path).split(sep).slice(0, -1)];
  const open = (path: string): InputFile => ({
    path,
    folders: foldersOf(path),
    read: (name) => readInputFile(path, name),
  });
  const own = {
    files: tables.filter((path) => !isLabels(path)).map(open),
    labels: tables.filter(isLabels).map(open),
    ignored: found.length - tables.length - archives.length,
    problems: unreadable,
  };
  const packed = await Promise.all(archives.map(async (path) => within(foldersOf(path), await openPath(path, limits, nameOf))));
  return joinSources([own, ...packed]);
}

/** The files of an archive, which lies in folders itself. */
function within(folders: readonly string[], { files, labels, ...rest }: InputSource): InputSource {
  const moved = (file: InputFile): InputFile => ({ ...file, folders: [...folders, ...file.folders] });
  return { ...rest, files: files.map(moved), labels: labels.map(moved) };
}

interface Walked {
  readonly found: string[];
  readonly unreadable: NeurogradeError[];
}

/** Every file below, links to files included; links to folders are not followed, since they may lead in a circle. */
async function walk(folder: string, nameOf: NameOf): Promise<Walked> {
  const walked: Walked = { found: [], unreadable: [] };
  const entries = await readable(readdir(folder, { withFileTypes: true }), nameOf(folder)).catch((error: NeurogradeError) => {
    walked.unreadable.push(error);
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const { found, unreadable } = await walk(path, nameOf);
      walked.found.push(...found);
      walked.unreadable.push(...unreadable);
    } else if (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path)))) walked.found.push(path);
  }
  return walked;
}

/** A link that leads nowhere is left to the reader of files, who says so of this one file. */
async function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (target) => target.isDirectory(),
    () => false,
  );
}
