import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Grade, NeurogradeError } from '@neurograde/contracts';
import { gradeOfFolder } from '../../cohort/parseGrade.js';
import { readable } from '../../input/readInputFile.js';

/** A path of the command line, with the grade of everything in it where the user gave one. */
export interface IngestSource {
  readonly path: string;
  readonly grade: Grade | undefined;
}

export interface CollectedFile {
  readonly path: string;
  /** The grades that the source and the nearest folder named by one tell: two where they contradict each other. */
  readonly grades: readonly Grade[];
}

export interface CollectedFiles {
  readonly files: readonly CollectedFile[];
  /** `labels.csv` files, in any case, that lie at the top of a given folder. */
  readonly labels: readonly string[];
  /** Number of files in folders that are no tables by their extension, and were left aside. */
  readonly ignored: number;
  /** Folders that could not be read, or hold no table. */
  readonly problems: readonly NeurogradeError[];
}

const TABLE_EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.json', '.parquet', '.tsv', '.txt', '.xlsx']);

/**
 * The files of the given paths, folders walked through, in a fixed order.
 *
 * @param nameOf how a path is named in messages, given its place on the command line
 * @throws `usage.path-not-found`, `usage.no-permission` for a given path that is not there or may not be looked at
 */
export async function collectFiles(
  sources: readonly IngestSource[],
  nameOf: (path: string, position: number) => string,
): Promise<CollectedFiles> {
  const files: CollectedFile[] = [];
  const labels: string[] = [];
  const problems: NeurogradeError[] = [];
  let ignored = 0;
  for (const [index, { path, grade }] of sources.entries()) {
    const name = (place: string) => nameOf(place, index + 1);
    const collect = (root: string, file: string) => {
      const told = [grade, folderGrade(root, file)].filter((one) => one !== undefined);
      files.push({ path: file, grades: [...new Set(told)] });
    };
    if (!(await readable(stat(path), name(path))).isDirectory()) {
      collect(dirname(path), path);
      continue;
    }
    const { found, unreadable } = await walk(path, name);
    const tables = found.filter((file) => TABLE_EXTENSIONS.has(extname(file).toLowerCase()));
    const isLabels = (file: string) => relative(path, file).toLowerCase() === 'labels.csv';
    for (const file of tables.filter((file) => !isLabels(file))) collect(path, file);
    labels.push(...tables.filter(isLabels));
    ignored += found.length - tables.length;
    problems.push(...unreadable);
    if (tables.length === 0 && unreadable.length === 0) {
      problems.push(new NeurogradeError('ingest.no-tables', { file: name(path), ignored: found.length }));
    }
  }
  return { files, labels, ignored, problems };
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

function folderGrade(root: string, file: string): Grade | undefined {
  const folders = [basename(resolve(root)), ...relative(root, file).split(sep).slice(0, -1)];
  for (const folder of folders.reverse()) {
    const grade = gradeOfFolder(folder);
    if (grade !== undefined) return grade;
  }
  return undefined;
}
