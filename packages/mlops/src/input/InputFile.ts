import type { NeurogradeError } from '@neurograde/contracts';

/** A file that was given, wherever it lies: in a folder, in an archive, in a bucket of somebody else's. */
export interface InputFile {
  /** As the user would write it. It may name a patient: for telling whose the file is, and to be shown as `displayName` shows it. */
  readonly path: string;
  /** Names of the folders in which it lies, from the given one on. */
  readonly folders: readonly string[];
  /**
   * @param name as the file may be shown
   * @throws NeurogradeError where it cannot be read
   */
  read(name: string): Promise<Uint8Array>;
}

/** What one argument of the command line stands for. */
export interface InputSource {
  /** In a fixed order. Of a folder, an archive or the like, what may be a table by its name. */
  readonly files: readonly InputFile[];
  /** Files called `labels.csv`, in any case, at the top of a folder, an archive or the like. */
  readonly labels: readonly InputFile[];
  /** Number of files that are no tables by their names, and are left aside. */
  readonly ignored: number;
  /** What could not be looked into; the rest goes on. */
  readonly problems: readonly NeurogradeError[];
}

/** How a path is named in messages. */
export type NameOf = (path: string) => string;

/** Several sources as one. */
export function joinSources(sources: readonly InputSource[]): InputSource {
  return {
    files: sources.flatMap(({ files }) => files),
    labels: sources.flatMap(({ labels }) => labels),
    ignored: sources.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: sources.flatMap(({ problems }) => problems),
  };
}
