import { type DatasetDroppedColumn, type DatasetSummary, NeurogradeError } from '@neurograde/contracts';

/** What tells one accepted record from another. */
export interface RecordPlace {
  readonly fileSha256: string;
  readonly line: number;
  readonly segment: string | undefined;
  /** Pseudonym. */
  readonly patient: string;
}

/** An accepted record as it was read, without anything that identifies. */
export interface TabledRecord extends RecordPlace {
  readonly gradeAsWritten: string;
  readonly valuesSha256: string;
  /** One object for records of the same list. */
  readonly features: readonly string[];
  /** NaN where missing. */
  readonly values: Float64Array;
}

/** What the reader of a file noted besides its records. */
export interface FileRemarks {
  readonly fileSha256: string;
  readonly segment: string | undefined;
  readonly droppedColumns: readonly DatasetDroppedColumn[];
  readonly unreadableCells: readonly DatasetSummary['unreadableCells'][number][];
}

export interface DeliveryTable {
  readonly records: readonly TabledRecord[];
  /** Of files with something to note. */
  readonly remarks: readonly FileRemarks[];
}

/** What the file's metadata holds beside the columns. */
interface Metadata {
  readonly format: 1;
  /** Lists of features, each as places in `features`; a record's column `features` names its list. */
  readonly lists: readonly (readonly number[])[];
  /** Every feature of any record, in the order of the columns. */
  readonly features: readonly string[];
  readonly remarks: readonly FileRemarks[];
}

const KEY = 'neurograde.delivery';
const OWN_COLUMNS = ['file', 'line', 'segment', 'patient', 'grade', 'values_sha256', 'features'] as const;

/**
 * The accepted records of a delivery as Parquet: where each came from, whose it is, the grade as written, and a column a feature, NaN where a value
 * is missing or the record has no such feature. The same records give the same bytes, in whatever order they are given.
 */
export async function writeDeliveryTable(table: DeliveryTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const records = table.records.toSorted(byPlace);
  const lists = distinctLists(records);
  const features = [...new Set(lists.flat())];
  const column = new Map(features.map((name, index) => [name, index]));
  const places = lists.map((list) => list.map((name) => column.get(name)!));
  const listOf = new Map(records.map(({ features }) => [features, lists.findIndex((list) => sameList(list, features))]));
  const values = features.map(() => new Float64Array(records.length).fill(Number.NaN));
  records.forEach((record, row) => {
    places[listOf.get(record.features)!]!.forEach((index, place) => {
      values[index]![row] = record.values[place]!;
    });
  });
  const remarks = table.remarks.toSorted((a, b) => (remarksKey(a) < remarksKey(b) ? -1 : 1));
  const metadata: Metadata = { format: 1, lists: places, features, remarks };
  const text = (name: string, data: readonly string[]) => ({ name, data: [...data], type: 'STRING' as const, nullable: false });
  const whole = (name: string, data: readonly number[]) => ({
    name,
    data: Int32Array.from(data),
    type: 'INT32' as const,
    nullable: false,
  });
  const buffer = parquetWriteBuffer({
    columnData: [
      text(
        'file',
        records.map(({ fileSha256 }) => fileSha256),
      ),
      whole(
        'line',
        records.map(({ line }) => line),
      ),
      { name: 'segment', data: records.map(({ segment }) => segment ?? null), type: 'STRING' },
      text(
        'patient',
        records.map(({ patient }) => patient),
      ),
      text(
        'grade',
        records.map(({ gradeAsWritten }) => gradeAsWritten),
      ),
      text(
        'values_sha256',
        records.map(({ valuesSha256 }) => valuesSha256),
      ),
      whole(
        'features',
        records.map(({ features }) => listOf.get(features)!),
      ),
      ...features.map((name, index) => ({
        name: columnName(name),
        data: values[index]!,
        type: 'DOUBLE' as const,
        nullable: false,
        encoding: 'PLAIN' as const,
      })),
    ],
    kvMetadata: [{ key: KEY, value: JSON.stringify(metadata) }],
    createdBy: 'neurograde',
    statistics: false,
    codec: 'UNCOMPRESSED',
    rowGroupSize: Math.max(1, records.length),
  });
  return new Uint8Array(buffer);
}

/**
 * What `writeDeliveryTable` wrote, value for value.
 *
 * @throws NeurogradeError `home.damaged`, `home.newer`
 */
export async function readDeliveryTable(bytes: Uint8Array): Promise<DeliveryTable> {
  const { parquetMetadata, parquetRead } = await import('hyparquet');
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  const own = metadata.key_value_metadata?.find(({ key }) => key === KEY)?.value;
  if (own === undefined) throw damaged();
  const { format, lists: places, features, remarks } = JSON.parse(own) as Metadata;
  if (format > 1) throw new NeurogradeError('home.newer', { found: format, known: 1 });
  const columns = new Map<string, ArrayLike<unknown>>();
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const before = columns.get(columnName);
      columns.set(
        columnName,
        rowStart === 0 || before === undefined ? columnData : [...Array.from(before), ...Array.from(columnData)],
      );
    },
  });
  const rows = Number(metadata.num_rows);
  const [file_, line, segment, patient, grade, hash, list] = OWN_COLUMNS.map((name) => columns.get(name)!);
  const values = features.map((name) => columns.get(columnName(name))! as ArrayLike<number>);
  const lists = places.map((list) => list.map((index) => features[index]!));
  const records = Array.from({ length: rows }, (_, row): TabledRecord => {
    const at = list![row] as number;
    return {
      fileSha256: file_![row] as string,
      line: line![row] as number,
      segment: (segment![row] as string | null) ?? undefined,
      patient: patient![row] as string,
      gradeAsWritten: grade![row] as string,
      valuesSha256: hash![row] as string,
      features: lists[at]!,
      values: Float64Array.from(places[at]!, (index) => values[index]![row]!),
    };
  });
  return { records, remarks };
}

/** Tells a record of a table as the database names it. */
export function placeKey({ fileSha256, line, segment, patient }: RecordPlace): string {
  return `${fileSha256} ${line} ${patient} ${segment ?? ''}`;
}

/** A feature may be called as one of the columns that every table has. */
function columnName(feature: string): string {
  return (OWN_COLUMNS as readonly string[]).includes(feature) || feature.startsWith('feature:') ? `feature:${feature}` : feature;
}

function byPlace(a: RecordPlace, b: RecordPlace): number {
  const [left, right] = [placeKey(a), placeKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function remarksKey({ fileSha256, segment }: FileRemarks): string {
  return `${fileSha256} ${segment ?? ''}`;
}

/** In the order of the first records that have them. */
function distinctLists(records: readonly TabledRecord[]): (readonly string[])[] {
  const lists = new Map<string, readonly string[]>();
  for (const features of new Set(records.map(({ features }) => features))) lists.set(JSON.stringify(features), features);
  return [...lists.values()];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((name, index) => name === b[index]));
}

function damaged(): NeurogradeError {
  return new NeurogradeError('home.damaged', {
    problem: 'the table of a delivery is not readable',
    problema: 'la tabla de una entrega no es legible',
  });
}
