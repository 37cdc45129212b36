import { NeurogradeError, type RunRecord, runRecordSchema } from '@neurograde/contracts';
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
  return readRunRecord(await bucket.get(runKey(id)), id);
}

/** @throws `train.record-outdated` for what this release does not read: it was written by an earlier one, before what is measured now */
export function readRunRecord(bytes: Uint8Array, id: string): RunRecord {
  const parsed = runRecordSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  throw new NeurogradeError('train.record-outdated', { run: id }, { cause: parsed.error });
}
