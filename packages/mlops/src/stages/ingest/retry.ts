import type { GradeMapping, IngestConfiguration } from '@neurograde/contracts';
import { defaultConfiguration } from '@neurograde/contracts/data';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { placeKey } from '../../artifacts/DeliveryTable.js';
import { findDelivery, listDeliveries, type Delivery as StoredDelivery } from '../../database/deliveryRepository.js';
import { type DeliveredFile, listFiles, listQuarantine } from '../../database/fileRepository.js';
import { listRecords, type PatientRecord } from '../../database/recordRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { displayName } from '../../identity/displayName.js';
import type { InputFile } from '../../input/InputFile.js';
import { openFile } from '../../input/openPath.js';
import { OriginalsReader } from '../../originals/OriginalsReader.js';
import { readSource } from '../../originals/sealedSource.js';
import type { ReportProgress } from '../../progress/Progress.js';
import type { CollectedFile } from './collectFiles.js';
import { DeliveredOriginals } from './DeliveredOriginals.js';
import { deliveryId } from './deliveryId.js';
import { type IngestResult, summarise } from './ingest.js';
import { type Delivery, readDelivery } from './readDelivery.js';
import { storeDelivery } from './storeDelivery.js';

export interface RetryOptions {
  /** Default: every delivery of which something is in quarantine. */
  readonly delivery: string | undefined;
  /** A labels file, or its path. Default: those that came with the delivery. */
  readonly labels: string | InputFile | undefined;
  readonly segment: string | undefined;
  /** The sheet of workbooks, by name or place from 1. Default: the one that holds features. */
  readonly sheet?: string | undefined;
  readonly decimal?: ',' | '.' | undefined;
  readonly gradeMapping: GradeMapping;
  /** Default: those that hold where nothing is configured. */
  readonly rules?: IngestConfiguration;
}

export interface RetryResult extends IngestResult {
  /** The delivery whose files were read again; `delivery` is the new one, or the same where nothing more was accepted. */
  readonly retryOf: string;
}

/** Refusals of rows that another labels file may mend. */
const MENDED_BY_LABELS: ReadonlySet<string> = new Set(['ingest.patient-without-grade', 'ingest.grade-conflict']);

/**
 * Reads again, with the present code and options, what of deliveries was refused: files in quarantine, and files with patients who had no grade or
 * two. What is accepted now becomes a delivery of its own, linked to the first; what is refused still stays where it is.
 *
 * @returns a result for each delivery of which something was read again, the oldest first
 * @throws `usage.not-found`; for a labels file that cannot be read `usage.*`, `ingest.invalid-labels-file` or `format.*`
 */
export async function retry(
  workspace: Workspace,
  options: RetryOptions,
  report: ReportProgress = () => {},
): Promise<RetryResult[]> {
  const results: RetryResult[] = [];
  for (const delivery of await chosenDeliveries(workspace, options.delivery)) {
    const files = await filesToRetry(workspace, delivery);
    if (files.length > 0) results.push(await retryFiles(workspace, delivery, files, options, report));
  }
  return results;
}

async function chosenDeliveries({ database }: Workspace, id: string | undefined): Promise<StoredDelivery[]> {
  if (id === undefined) return (await listDeliveries(database, { limit: 100_000 })).reverse();
  const found = await findDelivery(database, id);
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind: 'delivery', list: 'quarantine', id });
  return [found];
}

/** In the order of their packs. */
async function filesToRetry({ database }: Workspace, { id, problems }: StoredDelivery): Promise<DeliveredFile[]> {
  const mendable = new Set(problems.filter(({ code }) => MENDED_BY_LABELS.has(code)).map(({ details }) => details.file));
  const accepted = mendable.size === 0 ? [] : await listFiles(database, { deliveryId: id, status: 'accepted' });
  const files = [...(await listQuarantine(database, { deliveryId: id })), ...accepted.filter(({ name }) => mendable.has(name))];
  return files.sort((a, b) => (a.bucketKey! < b.bucketKey! ? -1 : 1));
}

/** Records that were accepted of a delivery, at first or in an earlier retry. */
async function acceptedRecords({ database }: Workspace, { id }: StoredDelivery): Promise<Set<string>> {
  const all = await listDeliveries(database, { limit: 100_000 });
  const own = all.filter((delivery) => delivery.id === id || delivery.retryOf === id);
  const records = await Promise.all(own.map((delivery) => listRecords(database, { deliveryId: delivery.id })));
  return new Set(records.flat().map(placeOf));
}

async function retryFiles(
  workspace: Workspace,
  base: StoredDelivery,
  files: readonly DeliveredFile[],
  options: RetryOptions,
  report: ReportProgress,
): Promise<RetryResult> {
  const { pseudonymize } = workspace;
  const rules = options.rules ?? defaultConfiguration.ingest;
  const reader = new OriginalsReader(workspace);
  const originals = new DeliveredOriginals(workspace);
  const read = await readDelivery(
    files.map((file) => collectedAgain(file, workspace, reader)),
    {
      labels: labelsOf(options.labels, base, reader),
      segment: options.segment,
      sheet: options.sheet,
      decimal: options.decimal,
      gradeMapping: options.gradeMapping,
      categorical: rules.categorical,
      identifiers: rules.identifiers,
      pseudonymize,
      nameOf: (path, position) => displayName(path, position, pseudonymize),
      keep: (original, as) => originals.keep(original, as),
      onFile: (done) => report({ stage: 'ingest', done, total: files.length }),
    },
  );
  // The labels are of the whole delivery, and this is a part of it.
  const problems = read.problems.filter(({ code }) => code !== 'ingest.grade-for-unknown-patient');
  const known = await acceptedRecords(workspace, base);
  const records = read.records.filter((record) => !known.has(placeKey(record)));
  const used = new Set(records.map(({ fileSha256 }) => fileSha256));
  const delivery: Delivery = { ...read, records, files: read.files.filter(({ sha256 }) => used.has(sha256)), problems };
  const id = records.length === 0 ? base.id : deliveryId(delivery);
  if (records.length > 0) {
    const stored = { ...delivery, problems: problems.filter(({ details }) => isOf(delivery, details.file)) };
    await storeDelivery(workspace, { id, delivery: stored, originals, options, retryOf: base.id });
  }
  return { ...summarise(id, { ...delivery, files: read.files }, 0), retryOf: base.id };
}

function collectedAgain(
  { sha256, bucketKey, sealedSource, name }: DeliveredFile,
  { seal }: Workspace,
  reader: OriginalsReader,
): CollectedFile {
  const { path, grades } = sealedSource === null ? { path: name, grades: [] } : readSource(sealedSource, seal);
  return { path, grades, folders: [], read: () => reader.read({ sha256, bucketKey: bucketKey! }) };
}

function labelsOf(given: RetryOptions['labels'], base: StoredDelivery, reader: OriginalsReader): InputFile[] {
  if (given === undefined) return keptLabels(base, reader);
  return [typeof given === 'string' ? openFile(given) : given];
}

function keptLabels({ labels }: StoredDelivery, reader: OriginalsReader): InputFile[] {
  return labels.map((kept) => ({ path: 'labels.csv', folders: [], read: () => reader.read(kept) }));
}

/** What is refused still stays in the first delivery, and is not told twice. */
function isOf({ files }: Delivery, name: unknown): boolean {
  return files.some((file) => file.name === name);
}

function placeOf({ fileSha256, line, segment, patient }: PatientRecord): string {
  return placeKey({ fileSha256, line: line!, segment: segment ?? undefined, patient });
}
