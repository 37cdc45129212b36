import type { DatasetDroppedColumn, DatasetSummary } from '@neurograde/contracts';
import type { ExtractionSettings, FeatureRecord } from '@neurograde/radiomics';

/** What tells one accepted record from another. */
export interface RecordPlace {
  readonly fileSha256: string;
  readonly line: number;
  readonly segment: string | undefined;
  /** Pseudonym. */
  readonly patient: string;
}

/** The category of each column of categories that a record has one of. */
export type Categories = Readonly<Record<string, string>>;

/** An accepted record as it was read, without anything that identifies. */
export interface TabledRecord extends RecordPlace, Pick<FeatureRecord, 'settings' | 'imageHash' | 'maskHash'> {
  readonly gradeAsWritten: string;
  readonly valuesSha256: string;
  /** One object for records of the same list. */
  readonly features: readonly string[];
  /** NaN where missing. */
  readonly values: Float64Array;
  /** Absent where there is none. */
  readonly categories?: Categories;
}

/** What the reader of a file noted besides its records. */
export interface FileRemarks {
  readonly fileSha256: string;
  readonly segment: string | undefined;
  readonly droppedColumns: readonly DatasetDroppedColumn[];
  readonly unreadableCells: readonly DatasetSummary['unreadableCells'][number][];
}

/** The accepted records of a delivery, as they lie in the bucket. */
export interface DeliveryTable {
  readonly records: readonly TabledRecord[];
  /** Of files with something to note. */
  readonly remarks: readonly FileRemarks[];
}

/** What the Parquet file's metadata holds beside the columns. */
export interface DeliveryTableMetadata {
  readonly format: 1;
  /** Lists of features, each as places in `features`; a record's column `features` names its list. */
  readonly lists: readonly (readonly number[])[];
  /** Every feature of any record, in the order of the columns. */
  readonly features: readonly string[];
  /** Columns of categories, by name; absent where there is none. */
  readonly categoricals?: readonly string[];
  /** How features were extracted; a record's column `settings` names its own, or is -1. */
  readonly settings: readonly ExtractionSettings[];
  readonly remarks: readonly FileRemarks[];
}

/** Where the metadata stands in the file. */
export const METADATA_KEY = 'neurograde.delivery';

/** The columns that every table has. */
export const OWN_COLUMNS = [
  'file',
  'line',
  'segment',
  'patient',
  'grade',
  'values_sha256',
  'image_sha1',
  'mask_sha1',
  'settings',
  'features',
] as const;

/** A feature's column: a feature may be called as one of the columns that every table has. */
export function featureColumn(feature: string): string {
  return (OWN_COLUMNS as readonly string[]).includes(feature) || /^(?:feature|category):/.test(feature)
    ? `feature:${feature}`
    : feature;
}

/** The column with the categories of one column of a delivered table. */
export function categoryColumn(name: string): string {
  return `category:${name}`;
}

/** Tells a record of a table as the database names it. */
export function placeKey({ fileSha256, line, segment, patient }: RecordPlace): string {
  return `${fileSha256} ${line} ${patient} ${segment ?? ''}`;
}
