import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { NeurogradeError } from '@neurograde/contracts';
import type { InputFile, InputSource } from './InputFile.js';
import { isTableName } from './isTableName.js';
import { readable, readInputFile } from './readInputFile.js';

export interface OpenedFolder extends InputSource {
  /** Folders below that may not be looked into. */
  readonly unreadable: readonly NeurogradeError[];
}

/** The files of a folder and of those below it, hidden ones left out. */
export async function openFolder(root: string, nameOf: (path: string) => string): Promise<OpenedFolder> {
  const { found, unreadable } = await walk(root, nameOf);
  const tables = found.filter(isTableName);
  const isLabels = (path: string) => relative(root, path).toLowerCase() === 'labels.csv';
  const open = (path: string): InputFile => ({
    path,
    folders: [basename(resolve(root)), ...relative(root, path).split(sep).slice(0, -1)],
    read: (name) => readInputFile(path, name),
  });
  return {
    files: tables.filter((path) => !isLabels(path)).map(open),
    labels: tables.filter(isLabels).map(open),
    ignored: found.length - tables.length,
    unreadable,
  };
}

interface Walked {
  readonly found: string[];
  readonly unreadable: NeurogradeError[];
}

/** Every file below, links to files included; links to folders are not followed, since they may lead in a circle. */
async function walk(folder: string, nameOf: (path: string) => string): Promise<Walked> {
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
