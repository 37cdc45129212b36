import type { ExtractionSettings } from '@neurograde/radiomics';
import {
  categoryColumn,
  type DeliveryTable,
  type DeliveryTableMetadata,
  type FileRemarks,
  featureColumn,
  METADATA_KEY,
  placeKey,
  type RecordPlace,
  type TabledRecord,
} from './DeliveryTable.js';
import { wholeJson } from './wholeJson.js';

/**
 * The accepted records of a delivery as Parquet: where each came from, whose it is, the grade as written, and a column a feature, NaN where a value
 * is missing or the record has no such feature; a column of text for categories. The same records give the same bytes, in whatever order they are given.
 */
export async function writeDeliveryTable(table: DeliveryTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const records = table.records.toSorted(byPlace);
  const lists = new Numbered<readonly string[]>();
  const listOf = Int32Array.from(records, ({ features }) => lists.place(features));
  const settings = new Numbered<ExtractionSettings>();
  const settingsOf = Int32Array.from(records, (record) => (record.settings === undefined ? -1 : settings.place(record.settings)));
  const features = [...new Set(lists.all.flat())];
  const column = new Map(features.map((name, index) => [name, index]));
  const places = lists.all.map((list) => list.map((name) => column.get(name)!));
  const values = features.map(() => new Float64Array(records.length).fill(Number.NaN));
  for (const [row, record] of records.entries()) {
    for (const [place, index] of places[listOf[row]!]!.entries()) values[index]![row] = record.values[place]!;
  }
  const remarks = table.remarks.toSorted((a, b) => (remarksKey(a) < remarksKey(b) ? -1 : 1));
  const categoricals = [...new Set(records.flatMap(({ categories = {} }) => Object.keys(categories)))].sort();
  const metadata: DeliveryTableMetadata = {
    format: 1,
    lists: places,
    features,
    ...(categoricals.length === 0 ? {} : { categoricals }),
    settings: settings.all,
    remarks,
  };
  const text = (name: string, textOf: (record: TabledRecord) => string | undefined) => {
    const data = Array.from(records, (record) => textOf(record) ?? null);
    return { name, data, type: 'STRING' as const, nullable: data.includes(null) };
  };
  const whole = (name: string, data: Int32Array) => ({ name, data, type: 'INT32' as const, nullable: false });
  const buffer = parquetWriteBuffer({
    columnData: [
      text('file', ({ fileSha256 }) => fileSha256),
      whole(
        'line',
        Int32Array.from(records, ({ line }) => line),
      ),
      text('segment', ({ segment }) => segment),
      text('patient', ({ patient }) => patient),
      text('grade', ({ gradeAsWritten }) => gradeAsWritten),
      text('values_sha256', ({ valuesSha256 }) => valuesSha256),
      text('image_sha1', ({ imageHash }) => imageHash),
      text('mask_sha1', ({ maskHash }) => maskHash),
      whole('settings', settingsOf),
      whole('features', listOf),
      ...categoricals.map((name) => text(categoryColumn(name), ({ categories }) => categories?.[name])),
      ...features.map((name, index) => ({
        name: featureColumn(name),
        data: values[index]!,
        type: 'DOUBLE' as const,
        nullable: false,
        encoding: 'PLAIN' as const,
      })),
    ],
    kvMetadata: [{ key: METADATA_KEY, value: wholeJson.stringify(metadata) }],
    createdBy: 'neurograde',
    // Nobody looks for rows by a value, and numbers of many digits hardly get smaller.
    statistics: false,
    codec: 'UNCOMPRESSED',
    rowGroupSize: Math.max(1, records.length),
  });
  return new Uint8Array(buffer);
}

/** Distinct things by their content, each with its place in the order in which they were met. */
class Numbered<T extends object> {
  readonly #byContent = new Map<string, number>();
  readonly #byObject = new Map<T, number>();
  readonly all: T[] = [];

  place(thing: T): number {
    const known = this.#byObject.get(thing);
    if (known !== undefined) return known;
    const content = wholeJson.stringify(thing);
    let place = this.#byContent.get(content);
    if (place === undefined) {
      place = this.all.push(thing) - 1;
      this.#byContent.set(content, place);
    }
    this.#byObject.set(thing, place);
    return place;
  }
}

function byPlace(a: RecordPlace, b: RecordPlace): number {
  const [left, right] = [placeKey(a), placeKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function remarksKey({ fileSha256, segment }: FileRemarks): string {
  return `${fileSha256} ${segment ?? ''}`;
}
