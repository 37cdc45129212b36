import type { ArchiveLimits, Grade } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { gradeOfFolder } from '../../cohort/parseGrade.js';
import type { InputFile } from '../../input/InputFile.js';
import { openSent } from '../../input/openSent.js';
import { openSource } from '../../input/openSource.js';

/** An argument of the command line, with the grade of everything in it where the user gave one. */
export interface IngestSource {
  /** Of what was sent, its name alone. */
  readonly path: string;
  readonly grade: Grade | undefined;
  /** Where it was sent, and lies nowhere. */
  readonly content?: Uint8Array;
}

export interface CollectedFile extends InputFile {
  /** The grades that the source and the nearest folder named by one tell: two where they contradict each other. */
  readonly grades: readonly Grade[];
}

export interface CollectedFiles {
  readonly files: readonly CollectedFile[];
  /** `labels.csv` files, in any case, that lie at the top of a given folder or archive. */
  readonly labels: readonly InputFile[];
  /** Number of files in folders that are no tables by their extension, and were left aside. */
  readonly ignored: number;
  /** Folders and archives that could not be read, or hold no table. */
  readonly problems: readonly NeurogradeError[];
}

/**
 * The files of the given paths, folders and archives gone through, in a fixed order.
 *
 * @param nameOf how a path is named in messages, given its place on the command line
 * @throws `usage.path-not-found`, `usage.no-permission`, `ingest.glob-without-match`, `ingest.invalid-s3-url`, `bucket.*` for what is not there or
 * may not be looked at
 */
export async function collectFiles(
  sources: readonly IngestSource[],
  limits: ArchiveLimits,
  nameOf: (path: string, position: number) => string,
): Promise<CollectedFiles> {
  const files: CollectedFile[] = [];
  const labels: InputFile[] = [];
  const problems: NeurogradeError[] = [];
  let ignored = 0;
  for (const [index, { path, grade, content }] of sources.entries()) {
    const name = (place: string) => nameOf(place, index + 1);
    const source = content === undefined ? await openSource(path, limits, name) : await openSent(path, content, limits, name);
    for (const file of source.files) {
      const told = [grade, nearestGrade(file.folders)].filter((one) => one !== undefined);
      files.push({ ...file, grades: [...new Set(told)] });
    }
    labels.push(...source.labels);
    ignored += source.ignored;
    problems.push(...source.problems);
    if (source.files.length + source.labels.length + source.problems.length === 0) {
      problems.push(new NeurogradeError('ingest.no-tables', { file: name(path), ignored: source.ignored }));
    }
  }
  return { files, labels, ignored, problems };
}

function nearestGrade(folders: readonly string[]): Grade | undefined {
  const named = folders.findLast((folder) => gradeOfFolder(folder) !== undefined);
  return named === undefined ? undefined : gradeOfFolder(named);
}
