import { resolve } from 'node:path';
import { type GradeMapping, NeurogradeError } from '@neurograde/contracts';
import { putHashed, sha256 } from '../../bucket/putHashed.js';
import type { Database } from '../../database/Database.js';
import { findDelivery, insertDelivery } from '../../database/deliveryRepository.js';
import { insertFiles } from '../../database/fileRepository.js';
import { insertRecords } from '../../database/recordRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { displayName } from '../../identity/displayName.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { type CollectedFiles, collectFiles, type IngestSource } from './collectFiles.js';
import { type DeliveredRecord, type Delivery, readDelivery } from './readDelivery.js';

export interface IngestOptions {
  readonly sources: readonly IngestSource[];
  /** Path of the labels file. Default: the `labels.csv` of each given folder. */
  readonly labels: string | undefined;
  readonly segment: string | undefined;
  readonly gradeMapping: GradeMapping;
}

export interface IngestResult {
  /** Hash of what was delivered: the same delivery again is the same. */
  readonly delivery: string;
  readonly files: { readonly received: number; readonly accepted: number; readonly refused: number; readonly ignored: number };
  readonly records: { readonly accepted: number; readonly low: number; readonly high: number };
  /** Everything refused, and why. */
  readonly problems: readonly NeurogradeError[];
}

/**
 * Stage 1: files into the bucket under their SHA-256, and one record a graded patient. What cannot be accepted is refused with its reason and kept
 * in quarantine; the rest goes on. Delivering the same again changes nothing.
 *
 * @throws `usage.path-not-found`, `usage.no-permission`, `ingest.no-tables`, `ingest.nothing-accepted` (its cause holds each refusal); for a labels file that cannot be read `ingest.invalid-labels-file` or `format.*`
 */
export async function ingest(
  workspace: Workspace,
  options: IngestOptions,
  report: ReportProgress = () => {},
): Promise<IngestResult> {
  const { bucket, pseudonymize } = workspace;
  const nameOf = (path: string, position: number) => displayName(path, position, pseudonymize);
  const collected = await collectFiles(options.sources, nameOf);
  const labels = options.labels === undefined ? collected.labels : [options.labels];
  const files = collected.files.filter(({ path }) => !labels.some((file) => resolve(file) === resolve(path)));
  if (files.length === 0) throw nothingToRead(collected, nameOf(options.sources[0]!.path, 1));
  const read = await readDelivery(files, {
    labels,
    segment: options.segment,
    gradeMapping: options.gradeMapping,
    pseudonymize,
    nameOf,
    keep: (content, accepted) => putHashed(bucket, accepted ? 'files' : 'quarantine', content),
    onFile: (done) => report({ stage: 'ingest', done, total: files.length }),
  });
  const delivery = { ...read, problems: [...collected.problems, ...read.problems] };
  const id = deliveryId(delivery);
  await store(workspace.database, id, delivery, options.segment);
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

/** The delivery, its files and records: all or nothing, and nothing when it is there already. */
async function store(database: Database, id: string, delivery: Delivery, segment: string | undefined): Promise<void> {
  await database.transaction(async (transaction) => {
    if ((await findDelivery(transaction, id)) !== undefined) return;
    const problems = delivery.problems.map(({ code, details }) => ({ code, details }));
    await insertDelivery(transaction, { id, sourceCount: delivery.files.length, problems });
    await insertFiles(
      transaction,
      delivery.files.map(({ name, sha256, bucketKey, layout, bytes, problem }) => ({
        deliveryId: id,
        name,
        sha256,
        bucketKey,
        layout,
        bytes,
        status: problem === undefined ? ('accepted' as const) : ('refused' as const),
        errorCode: problem?.code,
        errorDetails: problem?.details,
        segment,
      })),
    );
    await insertRecords(
      transaction,
      delivery.records.map(({ fileSha256, line, patient, segment: own, grade, gradeAsWritten, biopsyDate }, index) => ({
        id: recordId(id, delivery.records[index]!),
        deliveryId: id,
        fileSha256,
        line,
        patient,
        segment: own,
        grade,
        gradeAsWritten,
        biopsyDate,
      })),
    );
  });
}

/** Hash of what was delivered: files by content, grades and patients; neither names nor the order of arrival count. */
function deliveryId({ files, records, problems }: Delivery): string {
  const parts = [
    ...files.map(({ sha256 }) => sha256),
    ...records.map(({ patient, valuesSha256, grade, biopsyDate, segment }) =>
      JSON.stringify([patient, valuesSha256, grade, biopsyDate, segment]),
    ),
    ...problems.map(({ code, details: { file, line, other, ...rest } }) => JSON.stringify([code, rest])),
  ];
  return `delivery-${sha256(parts.sort().join('\n')).slice(0, 16)}`;
}

function recordId(delivery: string, { patient, fileSha256, line, segment }: DeliveredRecord): string {
  return `record-${sha256(JSON.stringify([delivery, patient, fileSha256, line, segment])).slice(0, 16)}`;
}

function summarise(delivery: string, { files, records, problems }: Delivery, ignored: number): IngestResult {
  const accepted = files.filter(({ problem }) => problem === undefined).length;
  const low = records.filter(({ grade }) => grade === 'low').length;
  return {
    delivery,
    files: { received: files.length, accepted, refused: files.length - accepted, ignored },
    records: { accepted: records.length, low, high: records.length - low },
    problems,
  };
}
