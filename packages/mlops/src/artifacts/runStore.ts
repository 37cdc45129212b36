import { NeurogradeError, RUN_RECORD_FORMAT, type RunRecord, runRecordSchema } from '@neurograde/contracts';
import type { Bucket } from '../bucket/Bucket.js';

/** Where a run's record lies in the bucket. */
export function runKey(id: string): string {
  return `runs/${id}.json`;
}

/** Where a model's artifact lies in the bucket; its id is the hash of its bytes. */
export function modelKey(id: string): string {
  return `models/${id}.json`;
}

export async function saveRunRecord(bucket: Bucket, record: RunRecord): Promise<void> {
  await bucket.put(runKey(record.id), new TextEncoder().encode(JSON.stringify(record)));
}

/** @throws `train.record-outdated` for a run of an earlier release, which measured less */
export async function loadRunRecord(bucket: Bucket, id: string): Promise<RunRecord> {
  const record: unknown = JSON.parse(new TextDecoder().decode(await bucket.get(runKey(id))));
  const { format } = record as { readonly format?: unknown };
  if (format !== RUN_RECORD_FORMAT) throw new NeurogradeError('train.record-outdated', { run: id });
  return runRecordSchema.parse(record);
}
