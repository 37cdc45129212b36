import type { DatasetDroppedColumn, DatasetSummary, Grade } from '@neurograde/contracts';
import { type FeatureRecord, readFeatureFile } from '@neurograde/radiomics';
import { type FileRemarks, placeKey, type TabledRecord } from '../../artifacts/DeliveryTable.js';
import { readDeliveryTable } from '../../artifacts/readDeliveryTable.js';
import { FeatureLists } from '../../cohort/FeatureLists.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { OriginalsReader } from '../../originals/OriginalsReader.js';
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

export interface ReadRecord extends GradedValues, StoredRecord, Pick<TabledRecord, 'settings' | 'imageHash' | 'maskHash'> {
  readonly valuesSha256: string;
}

export interface ReadRecords {
  readonly records: readonly ReadRecord[];
  readonly droppedColumns: readonly DatasetDroppedColumn[];
  readonly unreadableCells: DatasetSummary['unreadableCells'];
}

export interface RecordPlaces {
  /** Key of a delivery's table; undefined in deliveries of the first version. */
  readonly tableOf: (deliveryId: string) => string | undefined;
  /** Where the bytes of a file are kept. */
  readonly originalOf: (fileSha256: string) => string;
}

/** The values of records, in the order given, from the tables of their deliveries; where a delivery has none, from its files, which are read again. */
export async function readRecords(
  stored: readonly StoredRecord[],
  workspace: Workspace,
  { tableOf, originalOf }: RecordPlaces,
  onRecord: (done: number) => void,
): Promise<ReadRecords> {
  const found = new FoundValues(stored);
  const tables = new Set(stored.map(({ deliveryId }) => tableOf(deliveryId)).filter((key) => key !== undefined));
  for (const key of [...tables].sort()) {
    const { records, remarks } = await readDeliveryTable(await workspace.bucket.get(key));
    for (const record of records) found.add(placeKey(record), record);
    found.note(remarks);
    onRecord(found.size);
  }
  const untabled = stored.filter(({ deliveryId }) => tableOf(deliveryId) === undefined);
  const byFile = new Map<string, StoredRecord[]>();
  for (const record of untabled) byFile.set(record.fileSha256, [...(byFile.get(record.fileSha256) ?? []), record]);
  const originals = new OriginalsReader(workspace);
  for (const [sha256, records] of byFile) {
    await found.readAgain(await originals.read({ sha256, bucketKey: originalOf(sha256) }), records);
    onRecord(found.size);
  }
  return found.of(stored);
}

type Values = Pick<TabledRecord, 'features' | 'values' | 'valuesSha256' | 'settings' | 'imageHash' | 'maskHash' | 'categories'>;

/** The values found so far, by record. */
class FoundValues {
  readonly #wanted: ReadonlySet<string>;
  /** Of files with records that are wanted, and nothing noted yet. */
  readonly #files: Set<string>;
  readonly #values = new Map<string, Values>();
  readonly #dropped = new Map<string, DatasetDroppedColumn>();
  readonly #unreadable = new Map<string, DatasetSummary['unreadableCells'][number]>();
  readonly #lists = new FeatureLists();

  constructor(stored: readonly StoredRecord[]) {
    this.#wanted = new Set(stored.map(placeKey));
    this.#files = new Set(stored.map(fileKey));
  }

  get size(): number {
    return this.#values.size;
  }

  add(place: string, { features, values, valuesSha256, settings, imageHash, maskHash, categories }: Values): void {
    if (!this.#wanted.has(place)) return;
    // The same file may have been delivered again to read more of its columns as categories.
    const told = { ...this.#values.get(place)?.categories, ...categories };
    this.#values.set(place, {
      features: this.#lists.share(features).features,
      values,
      valuesSha256,
      ...(settings === undefined ? {} : { settings }),
      ...(imageHash === undefined ? {} : { imageHash }),
      ...(maskHash === undefined ? {} : { maskHash }),
      ...(Object.keys(told).length === 0 ? {} : { categories: told }),
    });
  }

  /** What the reader of a file noted; once, though several deliveries may have brought the file. */
  note(remarks: readonly FileRemarks[]): void {
    for (const remark of remarks) {
      if (!this.#files.delete(fileKey(remark))) continue;
      for (const column of remark.droppedColumns) this.#dropped.set(column.column, column);
      for (const { feature, count, example } of remark.unreadableCells) {
        this.#unreadable.set(feature, { feature, count: count + (this.#unreadable.get(feature)?.count ?? 0), example });
      }
    }
  }

  /** One file of a delivery without table, for each segment asked of it. */
  async readAgain(content: Uint8Array, records: readonly StoredRecord[]): Promise<void> {
    for (const segment of new Set(records.map(({ segment }) => segment))) {
      const own = records.filter((record) => record.segment === segment);
      const table = await readFeatureFile(content, segment === undefined ? {} : { segment });
      const { features, hash } = this.#lists.share(table.features);
      const byLine = new Map(table.records.map((record) => [record.line, record]));
      for (const record of own) {
        const read = byLine.get(record.line)!;
        // Nothing was asked for as categories.
        this.add(placeKey(record), { ...(read as Omit<FeatureRecord, 'categories'>), features, valuesSha256: hash(read.values) });
      }
      this.note([{ ...table, fileSha256: own[0]!.fileSha256, segment }]);
    }
  }

  of(stored: readonly StoredRecord[]): ReadRecords {
    return {
      records: stored.map((record) => ({ ...record, ...this.#values.get(placeKey(record))! })),
      droppedColumns: [...this.#dropped.values()],
      unreadableCells: [...this.#unreadable.values()],
    };
  }
}

function fileKey({ fileSha256, segment }: { fileSha256: string; segment: string | undefined }): string {
  return `${fileSha256} ${segment ?? ''}`;
}
