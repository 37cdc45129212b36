import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { type Grade, NeurogradeError } from '@neurograde/contracts';
import { gradeOfFolder } from '../../cohort/parseGrade.js';

/** A path of the command line, with the grade of everything in it where the user gave one. */
export interface IngestSource {
  readonly path: string;
  readonly grade: Grade | undefined;
}

export interface CollectedFile {
  readonly path: string;
  /** The grade of the source, or of the nearest folder named by one. */
  readonly grade: Grade | undefined;
}

export interface CollectedFiles {
  readonly files: readonly CollectedFile[];
  /** `labels.csv` files that lie at the top of a given folder. */
  readonly labels: readonly string[];
  /** Number of files in folders that are no tables by their extension, and were left aside. */
  readonly ignored: number;
}

const TABLE_EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt']);

/**
 * The files of the given paths, folders walked through, in a fixed order.
 *
 * @param nameOf how a path is named in messages, given its place on the command line
 * @throws `usage.path-not-found`
 */
export async function collectFiles(
  sources: readonly IngestSource[],
  nameOf: (path: string, position: number) => string,
): Promise<CollectedFiles> {
  const files: CollectedFile[] = [];
  const labels: string[] = [];
  let ignored = 0;
  for (const [index, { path, grade }] of sources.entries()) {
    if (!(await readable(stat(path), nameOf(path, index + 1))).isDirectory()) {
      files.push({ path, grade });
      continue;
    }
    for (const found of await walk(path, nameOf(path, index + 1))) {
      if (relative(path, found) === 'labels.csv') labels.push(found);
      else if (TABLE_EXTENSIONS.has(extname(found).toLowerCase()))
        files.push({ path: found, grade: grade ?? folderGrade(path, found) });
      else ignored++;
    }
  }
  return { files, labels, ignored };
}

/** Every file below, links to files included; links to folders are not followed, since they may lead in a circle. */
async function walk(folder: string, name: string): Promise<string[]> {
  const entries = await readable(readdir(folder, { withFileTypes: true }), name);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(path, name)));
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path)))) found.push(path);
  }
  return found;
}

/** A link that leads nowhere is left to the reader of files, who says so of this one file. */
async function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (target) => target.isDirectory(),
    () => false,
  );
}

async function readable<T>(reading: Promise<T>, name: string): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new NeurogradeError('usage.path-not-found', { file: name }, { cause });
  }
}

function folderGrade(root: string, file: string): Grade | undefined {
  const folders = [basename(root), ...relative(root, file).split(sep).slice(0, -1)];
  for (const folder of folders.reverse()) {
    const grade = gradeOfFolder(folder);
    if (grade !== undefined) return grade;
  }
  return undefined;
}
