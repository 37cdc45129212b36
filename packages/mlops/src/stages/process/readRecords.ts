import type { DatasetDroppedColumn, DatasetSummary, Grade } from '@neurograde/contracts';
import { type FeatureTable, readFeatureFile } from '@neurograde/radiomics';
import type { Bucket } from '../../bucket/Bucket.js';
import { valuesHasher } from '../../cohort/valuesHasher.js';
import type { GradedValues } from './buildTable.js';

/** An accepted record, as the database names it. */
export interface StoredRecord {
  readonly id: string;
  readonly deliveryId: string;
  readonly fileSha256: string;
  readonly line: number;
  readonly segment: string | undefined;
  readonly patient: string;
  readonly grade: Grade;
  readonly gradeAsWritten: string;
}

export interface ReadRecord extends GradedValues, StoredRecord {
  readonly valuesSha256: string;
}

export interface ReadRecords {
  readonly records: readonly ReadRecord[];
  readonly droppedColumns: readonly DatasetDroppedColumn[];
  readonly unreadableCells: DatasetSummary['unreadableCells'];
}

/** The values of records, from the files in the bucket; each file is read once for each segment asked of it. */
export async function readRecords(
  stored: readonly StoredRecord[],
  bucket: Bucket,
  keyOf: (sha256: string) => string,
  onRecord: (done: number) => void,
): Promise<ReadRecords> {
  const byTable = new Map<string, StoredRecord[]>();
  for (const record of stored) {
    const key = JSON.stringify([record.fileSha256, record.segment ?? null]);
    const group = byTable.get(key);
    if (group === undefined) byTable.set(key, [record]);
    else group.push(record);
  }
  const records: ReadRecord[] = [];
  const dropped = new Map<string, DatasetDroppedColumn>();
  const unreadable = new Map<string, DatasetSummary['unreadableCells'][number]>();
  const shared = new Map<string, readonly string[]>();
  for (const group of byTable.values()) {
    const { fileSha256, segment } = group[0]!;
    const table = await readFeatureFile(await bucket.get(keyOf(fileSha256)), segment === undefined ? {} : { segment });
    const features = sharedFeatures(table, shared);
    const hash = valuesHasher(features);
    const byLine = new Map(table.records.map((record) => [record.line, record.values]));
    for (const record of group) {
      const values = byLine.get(record.line)!;
      records.push({ ...record, features, values, valuesSha256: hash(values) });
      onRecord(records.length);
    }
    for (const column of table.droppedColumns) dropped.set(column.column, column);
    for (const { feature, count, example } of table.unreadableCells) {
      unreadable.set(feature, { feature, count: count + (unreadable.get(feature)?.count ?? 0), example });
    }
  }
  return { records, droppedColumns: [...dropped.values()], unreadableCells: [...unreadable.values()] };
}

/** One list for all files that have the same features in the same order, so that they are compared once. */
function sharedFeatures({ features }: FeatureTable, known: Map<string, readonly string[]>): readonly string[] {
  const key = JSON.stringify(features);
  const earlier = known.get(key);
  if (earlier !== undefined) return earlier;
  known.set(key, features);
  return features;
}
