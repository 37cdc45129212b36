import { writeDeliveryTable } from '../../artifacts/writeDeliveryTable.js';
import { putHashed, sha256 } from '../../bucket/putHashed.js';
import { appendAudit } from '../../database/auditRepository.js';
import { findDelivery, insertDelivery, lockDelivery } from '../../database/deliveryRepository.js';
import { insertFiles } from '../../database/fileRepository.js';
import { insertRecords } from '../../database/recordRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { keepIdentities } from '../../identity/keepIdentities.js';
import { writeSource } from '../../originals/sealedSource.js';
import type { DeliveredOriginals } from './DeliveredOriginals.js';
import type { IngestOptions } from './ingest.js';
import { manifestOf } from './manifest.js';
import type { DeliveredRecord, Delivery } from './readDelivery.js';

export interface DeliveryToStore {
  readonly id: string;
  readonly delivery: Delivery;
  readonly originals: DeliveredOriginals;
  readonly options: Pick<IngestOptions, 'segment' | 'decimal' | 'gradeMapping'>;
  /** The delivery of which this is a retry. */
  readonly retryOf?: string;
}

/**
 * The delivery, its files, table and records: all or nothing, and nothing when it is there already. First the bucket, then the database, whose
 * transaction makes it a delivery: what a process that died left in the bucket has the name the next one writes it under.
 */
export async function storeDelivery(
  workspace: Workspace,
  { id, delivery, originals, options, retryOf }: DeliveryToStore,
): Promise<void> {
  const { bucket, database, seal } = workspace;
  const { records, remarks } = delivery;
  // Asked first and made meanwhile: the database may still be opening.
  const found = findDelivery(database, id);
  const [table] = await Promise.all([records.length === 0 ? undefined : writeDeliveryTable({ records, remarks }), found]);
  if ((await found) !== undefined) return;
  const [tableKey] = await Promise.all([
    table === undefined ? null : putHashed(bucket, 'tables', table, 'parquet'),
    originals.end(),
  ]);
  const labels = originals.labels();
  const manifest = manifestOf({ id, delivery, originals, labels, tableKey, options, retryOf });
  const manifestKey = `deliveries/${id}.json`;
  await bucket.put(manifestKey, new TextEncoder().encode(JSON.stringify(manifest)));
  await database.transaction(async (transaction) => {
    await lockDelivery(transaction, id);
    if ((await findDelivery(transaction, id)) !== undefined) return;
    const problems = delivery.problems.map(({ code, details }) => ({ code, details }));
    const row = { id, sourceCount: delivery.files.length, problems, tableKey, manifestKey, labels, retryOf: retryOf ?? null };
    await insertDelivery(transaction, row);
    await insertFiles(
      transaction,
      delivery.files.map(({ name, sha256, detection, bytes, problem, source }) => ({
        deliveryId: id,
        name,
        sha256,
        bucketKey: originals.keyOf(sha256),
        sealedSource: writeSource(source, seal),
        layout: detection?.layout,
        bytes,
        status: problem === undefined ? ('accepted' as const) : ('refused' as const),
        errorCode: problem?.code,
        errorDetails: problem?.details,
        segment: options.segment,
      })),
    );
    await insertRecords(
      transaction,
      records.map((record) => {
        const { fileSha256, line, patient, segment, grade, gradeAsWritten, biopsyDate } = record;
        const own = { deliveryId: id, fileSha256, line, patient, segment, grade, gradeAsWritten, biopsyDate };
        return { id: recordId(id, record), ...own };
      }),
    );
    if (retryOf !== undefined)
      await appendAudit(transaction, { action: 'ingest.retry', subject: id, details: { retryOf, by: workspace.actor } });
    await keepIdentities(transaction, seal, delivery.identities);
  });
}

function recordId(delivery: string, { patient, fileSha256, line, segment }: DeliveredRecord): string {
  return `record-${sha256(JSON.stringify([delivery, patient, fileSha256, line, segment])).slice(0, 16)}`;
}
