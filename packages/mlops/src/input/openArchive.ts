import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ArchiveLimits } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { Entry, ZipFile } from 'yauzl';
import { brokenLimit, tooManyEntries } from './brokenLimit.js';
import type { InputFile, InputSource, NameOf } from './InputFile.js';
import { isArchiveName, isLabelsPath, isTableName } from './isTableName.js';

/** How an archive is opened, each time anew: yauzl's ways of a path and of bytes in memory. */
export type OpenZip = (yauzl: typeof import('yauzl'), options: import('yauzl').Options) => Promise<ZipFile>;

const OPTIONS = { lazyEntries: true, autoClose: false } as const;

/**
 * The files of a zip archive, as of a folder: its folders tell grades, and a `labels.csv` at its top is for all of it, also where everything lies in
 * one folder, as archives are often made. Nothing is unpacked but what is read, and that in memory, so no path in it leads anywhere; one that leads out
 * of it is refused all the same, as is a link. An archive in the archive is not opened.
 *
 * @param path as the user would write it
 * @returns undefined for a workbook (xlsx), which is a zip archive too
 * @throws NeurogradeError `ingest.archive-damaged`, `ingest.archive-encrypted`, `ingest.archive-unsafe-path`, `ingest.archive-too-large`
 */
export async function openArchive(
  path: string,
  openZip: OpenZip,
  limits: ArchiveLimits,
  nameOf: NameOf,
): Promise<InputSource | undefined> {
  const yauzl = await import('yauzl');
  const entries = await listEntries(() => openZip(yauzl, OPTIONS), limits, nameOf(path));
  if (entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) return undefined;
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/') && !isHidden(fileName));
  if (files.some((entry) => entry.isEncrypted())) throw new NeurogradeError('ingest.archive-encrypted', { file: nameOf(path) });
  if (files.some(isLink)) throw new NeurogradeError('ingest.archive-unsafe-path', { file: nameOf(path) });
  const broken = brokenLimit(files, limits);
  if (broken !== undefined) throw new NeurogradeError('ingest.archive-too-large', { file: nameOf(path), ...broken });
  const top = commonFolder(files.map(({ fileName }) => fileName));
  const nested = files.filter(({ fileName }) => isArchiveName(fileName));
  const tables = files.filter(({ fileName }) => isTableName(fileName)).sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const open = (entry: Entry): InputFile => ({
    path: `${path}/${entry.fileName}`,
    folders: [basename(path, extname(path)), ...entry.fileName.split('/').slice(0, -1)],
    read: (name) => readEntry(() => openZip(yauzl, OPTIONS), entry, name),
  });
  const isLabels = ({ fileName }: Entry) => isLabelsPath(fileName.slice(top.length));
  return {
    files: tables.filter((entry) => !isLabels(entry)).map(open),
    labels: tables.filter(isLabels).map(open),
    ignored: files.length - tables.length - nested.length,
    problems: nested.map(({ fileName }) => new NeurogradeError('ingest.nested-archive', { file: nameOf(`${path}/${fileName}`) })),
  };
}

async function listEntries(open: () => Promise<ZipFile>, limits: ArchiveLimits, file: string): Promise<Entry[]> {
  let zip: ZipFile | undefined;
  try {
    zip = await open();
    const tooMany = tooManyEntries(zip.entryCount, limits);
    if (tooMany !== undefined) throw new NeurogradeError('ingest.archive-too-large', { file, ...tooMany });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (cause) {
    throw archiveError(cause, file);
  } finally {
    zip?.close();
  }
}

/** yauzl holds a file to the size that the directory says, so that what was allowed is all that is unpacked. */
async function readEntry(open: () => Promise<ZipFile>, entry: Entry, name: string): Promise<Uint8Array> {
  let zip: ZipFile | undefined;
  try {
    zip = await open();
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (cause) {
    throw archiveError(cause, name);
  } finally {
    zip?.close();
  }
}

/** yauzl says by its messages alone what is wrong with a name. */
function archiveError(cause: unknown, file: string): NeurogradeError {
  if (cause instanceof NeurogradeError) return cause;
  const unsafe =
    cause instanceof Error && /^(absolute path|invalid relative path|invalid characters in fileName)/.test(cause.message);
  return new NeurogradeError(unsafe ? 'ingest.archive-unsafe-path' : 'ingest.archive-damaged', { file }, { cause });
}

/** What systems put in beside the files: `.DS_Store`, `__MACOSX/`. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** Unix modes are in the upper half of the attributes. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const madeOnUnix = versionMadeBy >>> 8 === 3;
  return madeOnUnix && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** `cohort/` where every file lies in that folder, else nothing. */
function commonFolder(paths: readonly string[]): string {
  const folder = paths[0]?.slice(0, paths[0].indexOf('/') + 1) ?? '';
  return paths.every((path) => path.startsWith(folder)) ? folder : '';
}
