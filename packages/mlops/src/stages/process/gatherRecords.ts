import type { DatasetSettings, ErrorCode } from '@neurograde/contracts';
import { isErrorCode, NeurogradeError } from '@neurograde/contracts/errors';
import { duplicatePatients } from '../../cohort/duplicatePatients.js';
import { joinCategories } from '../../cohort/joinCategories.js';
import { parseGrade } from '../../cohort/parseGrade.js';
import { type Delivery, findDelivery, listDeliveries } from '../../database/deliveryRepository.js';
import { type DeliveredFile, listFiles } from '../../database/fileRepository.js';
import { listRecords } from '../../database/recordRepository.js';
import { listRetired } from '../../database/retirementRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { DatasetContext } from './buildTable.js';
import { type ReadRecord, readRecords, type StoredRecord } from './readRecords.js';

export interface Gathered {
  /** In the order in which they were received. */
  readonly records: readonly ReadRecord[];
  readonly context: DatasetContext;
  /** Ids of the deliveries, in the order in which they were received. */
  readonly deliveries: readonly string[];
  /** Number of files delivered. */
  readonly received: number;
  /** What the deliveries refused. */
  readonly refused: readonly NeurogradeError[];
  /** Patients of several deliveries whose records differ: none of theirs is used. */
  readonly conflicts: readonly NeurogradeError[];
  /** A file's name as it is shown, by its hash. */
  readonly nameOf: (fileSha256: string) => string;
}

/**
 * The records of one delivery, or of all, with their values and their grades under the given mapping, whichever they were delivered under. A patient
 * delivered several times counts once if all is equal, as of the delivery that was received first, and not at all if not.
 *
 * @throws `process.no-records`, `usage.not-found`
 */
export async function gatherRecords(
  workspace: Workspace,
  delivery: string | undefined,
  settings: DatasetSettings,
  onProgress: (done: number, total: number) => void,
): Promise<Gathered> {
  const { database } = workspace;
  const deliveries =
    delivery === undefined ? await listDeliveries(database, { limit: 100_000 }) : [await mustFind(database, delivery)];
  const filter = delivery === undefined ? {} : { deliveryId: delivery };
  const files = await listFiles(database, filter);
  const deliveryIds = deliveries.map(({ id }) => id).reverse();
  const received = new Map(deliveryIds.map((id, place) => [id, place]));
  const placeOf = ({ deliveryId }: { deliveryId: string }) => received.get(deliveryId)!;
  const retired = await listRetired(database, 'patient');
  const listed = (await listRecords(database, { ...filter, graded: true }))
    .filter(({ patient }) => !retired.has(patient))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const stored: StoredRecord[] = listed.map((record) => ({
    id: record.id,
    deliveryId: record.deliveryId,
    fileSha256: record.fileSha256,
    line: record.line!,
    segment: record.segment ?? undefined,
    patient: record.patient,
    grade: parseGrade(record.gradeAsWritten!, settings.gradeMapping)!,
    gradeAsWritten: record.gradeAsWritten!,
  }));
  if (stored.length === 0) throw new NeurogradeError('process.no-records');
  const keys = new Map(files.map(({ sha256, bucketKey }) => [sha256, bucketKey]));
  const names = new Map(files.map(({ sha256, name }) => [sha256, name]));
  const nameOf = (sha256: string) => names.get(sha256)!;
  const tables = new Map(deliveries.map(({ id, tableKey }) => [id, tableKey ?? undefined]));
  const read = await readRecords(
    stored,
    workspace,
    { tableOf: (id) => tables.get(id), originalOf: (sha256) => keys.get(sha256)! },
    (done) => onProgress(done, stored.length),
  );
  const joined = joinCategories(read.records);
  const { kept, different } = duplicatePatients(
    read.records.map((record) => {
      const { patient, valuesSha256, grade, categories } = record;
      const told = joined.get(patient) === undefined ? JSON.stringify(categories ?? {}) : '';
      return { record, patient, valuesSha256: valuesSha256 + grade + told };
    }),
  );
  const conflicts = different.map(({ record: { record }, other: { record: other } }) => {
    const place = { file: nameOf(record.fileSha256), line: record.line };
    if (record.valuesSha256 === other.valuesSha256 && record.grade !== other.grade) {
      return new NeurogradeError('ingest.grade-conflict', { ...place, grades: `${record.grade}, ${other.grade}` });
    }
    return new NeurogradeError('ingest.duplicate-patient-different', {
      ...place,
      // Files of two deliveries may bear the same name.
      other: `${other.deliveryId === record.deliveryId ? '' : `${other.deliveryId} `}${nameOf(other.fileSha256)}:${other.line}`,
    });
  });
  const records = kept.map(({ record }) => {
    const categories = joined.get(record.patient) ?? record.categories;
    return categories === undefined ? record : { ...record, categories };
  });
  const mended = refusedAtFirst(files);
  return {
    records,
    context: { settings, droppedColumns: read.droppedColumns, unreadableCells: read.unreadableCells },
    deliveries: deliveryIds,
    received: files.length - mended.size,
    refused: deliveries.flatMap((each) => problemsOf(each, mended)),
    conflicts,
    nameOf,
  };
}

async function mustFind(database: Workspace['database'], id: string): Promise<Delivery> {
  const found = await findDelivery(database, id);
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind: 'delivery', list: 'files', id });
  return found;
}

/** Files that were refused in one delivery and accepted in another, as a retry does, by delivery and name: they count once, as accepted. */
function refusedAtFirst(files: readonly DeliveredFile[]): ReadonlySet<string> {
  const accepted = new Set(files.filter(({ status }) => status === 'accepted').map(({ sha256 }) => sha256));
  const refused = files.filter(({ status, sha256 }) => status === 'refused' && accepted.has(sha256));
  return new Set(refused.map(({ deliveryId, name }) => `${deliveryId} ${name}`));
}

function problemsOf({ id, problems }: Delivery, mended: ReadonlySet<string>): NeurogradeError[] {
  return problems
    .filter(({ code, details }) => isErrorCode(code) && !mended.has(`${id} ${details.file}`))
    .map(({ code, details }) => new NeurogradeError(code as ErrorCode, details));
}
