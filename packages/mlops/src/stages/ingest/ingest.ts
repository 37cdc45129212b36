import { resolve } from 'node:path';
import type { GradeMapping, IdentifierNotice, IngestConfiguration } from '@neurograde/contracts';
import { defaultConfiguration } from '@neurograde/contracts/data';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { Workspace } from '../../home/openWorkspace.js';
import { displayName } from '../../identity/displayName.js';
import { identifierNotices } from '../../identity/scan/identifierNotices.js';
import type { InputFile } from '../../input/InputFile.js';
import { openFile } from '../../input/openPath.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { type CollectedFiles, collectFiles, type IngestSource } from './collectFiles.js';
import { DeliveredOriginals } from './DeliveredOriginals.js';
import { deliveryId } from './deliveryId.js';
import { type Delivery, readDelivery } from './readDelivery.js';
import { storeDelivery } from './storeDelivery.js';

export interface IngestOptions {
  readonly sources: readonly IngestSource[];
  /** The labels file, or its path. Default: the `labels.csv` of each given folder. */
  readonly labels: string | InputFile | undefined;
  readonly segment: string | undefined;
  /** The sheet of workbooks, by name or place from 1. Default: the one that holds features. */
  readonly sheet?: string | undefined;
  /** The decimal sign of files whose numbers could be read in two ways. Default: they are refused. */
  readonly decimal?: ',' | '.' | undefined;
  readonly gradeMapping: GradeMapping;
  /** Default: those that hold where nothing is configured. */
  readonly rules?: IngestConfiguration;
}

export interface IngestResult {
  /** Hash of what was delivered: the same delivery again is the same. */
  readonly delivery: string;
  readonly files: { readonly received: number; readonly accepted: number; readonly refused: number; readonly ignored: number };
  readonly records: { readonly accepted: number; readonly low: number; readonly high: number };
  /** Everything refused, and why. */
  readonly problems: readonly NeurogradeError[];
  /** What in the files may tell who a patient is, and is kept sealed only. */
  readonly identifiers: readonly IdentifierNotice[];
}

/**
 * Stage 1: files into the bucket, sealed, and one record a graded patient into the table of the delivery. What cannot be accepted is refused with its
 * reason and kept in quarantine; the rest goes on. Delivering the same again changes nothing.
 *
 * @throws `usage.path-not-found`, `usage.no-permission`, `ingest.no-tables`, `ingest.glob-without-match`, `ingest.archive-*`, `ingest.nothing-accepted`
 * (its cause holds each refusal); for a labels file that cannot be read `ingest.invalid-labels-file` or `format.*`
 */
export async function ingest(
  workspace: Workspace,
  options: IngestOptions,
  report: ReportProgress = () => {},
): Promise<IngestResult> {
  const { pseudonymize } = workspace;
  const nameOf = (path: string, position: number) => displayName(path, position, pseudonymize);
  const rules = options.rules ?? defaultConfiguration.ingest;
  const collected = await collectFiles(options.sources, rules.archive, nameOf);
  const { labels: given } = options;
  const labels = given === undefined ? collected.labels : [typeof given === 'string' ? openFile(given) : given];
  const files = collected.files.filter(({ path }) => !labels.some((file) => resolve(file.path) === resolve(path)));
  if (files.length === 0) throw nothingToRead(collected, nameOf(options.sources[0]!.path, 1));
  const originals = new DeliveredOriginals(workspace);
  const read = await readDelivery(files, {
    labels,
    segment: options.segment,
    sheet: options.sheet,
    decimal: options.decimal,
    gradeMapping: options.gradeMapping,
    categorical: rules.categorical,
    identifiers: rules.identifiers,
    pseudonymize,
    nameOf,
    keep: (original, as) => originals.keep(original, as),
    onFile: (done) => report({ stage: 'ingest', done, total: files.length }),
  });
  const delivery = { ...read, problems: [...collected.problems, ...read.problems] };
  const id = deliveryId(delivery);
  await storeDelivery(workspace, { id, delivery, originals, options });
  if (delivery.records.length === 0) {
    const cause = new AggregateError(delivery.problems, 'what was refused');
    throw new NeurogradeError('ingest.nothing-accepted', refusedCounts(delivery), { cause });
  }
  return summarise(id, delivery, collected.ignored);
}

/** Why there is no file: the folders tell, unless all that they hold is the labels file. */
function nothingToRead({ problems: [problem], ignored }: CollectedFiles, file: string): NeurogradeError {
  return problem ?? new NeurogradeError('ingest.no-tables', { file, ignored });
}

/** A refusal with a line that is not the whole file's is a row's. */
function refusedCounts({ files, problems }: Delivery): { files: number; rows: number } {
  const whole = new Set(files.map(({ problem }) => problem));
  const rows = problems.filter((problem) => !whole.has(problem) && problem.details.line !== undefined).length;
  return { files: problems.length - rows, rows };
}

export function summarise(delivery: string, { files, records, problems }: Delivery, ignored: number): IngestResult {
  const accepted = files.filter(({ problem }) => problem === undefined).length;
  const low = records.filter(({ grade }) => grade === 'low').length;
  return {
    delivery,
    files: { received: files.length, accepted, refused: files.length - accepted, ignored },
    records: { accepted: records.length, low, high: records.length - low },
    problems,
    identifiers: identifierNotices(files.map(({ findings }) => findings)),
  };
}
