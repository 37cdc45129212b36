import { createHash } from 'node:crypto';
import {
  type DatasetDroppedColumn,
  type DatasetSummary,
  type Grade,
  type GradeMapping,
  NeurogradeError,
} from '@neurograde/contracts';
import { Matrix } from '@neurograde/learn';
import type { FoundTable } from '../../artifacts/finishDataset.js';
import { valuesHasher } from '../../cohort/valuesHasher.js';

/** One graded record with its values, as read from its file. */
export interface GradedValues {
  readonly patient: string;
  readonly grade: Grade;
  readonly features: readonly string[];
  readonly values: Float64Array;
}

export interface DatasetContext {
  readonly gradeMapping: GradeMapping;
  /** Columns that the readers left aside. */
  readonly droppedColumns: readonly DatasetDroppedColumn[];
  readonly unreadableCells: DatasetSummary['unreadableCells'];
}

/**
 * Rows and columns in an order that depends on nothing but their content: columns by name, rows by the hash of their values. So the same
 * records give the same version and the same training in whatever order and files they came, and under whatever pseudonyms.
 *
 * Features that are not in every file are left out and listed, as are constant and wholly missing ones.
 *
 * @throws `process.no-records`, `process.no-common-features`
 */
export function buildTable(records: readonly GradedValues[], context: DatasetContext): FoundTable {
  if (records.length === 0) throw new NeurogradeError('process.no-records');
  const { common, partial } = commonFeatures(records);
  if (common.length === 0) throw new NeurogradeError('process.no-common-features');
  const hash = valuesHasher(common);
  const align = aligner(common);
  const rows = records
    .map((record) => {
      const values = align(record);
      return { patient: record.patient, grade: record.grade, values, key: `${hash(values)}${record.grade}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.patient < b.patient ? -1 : 1));
  const asideAlready = new Set(context.droppedColumns.map(({ column }) => column));
  const isFeature = (column: string) => !asideAlready.has(column);
  const found = new Matrix(rows.length, common.length);
  rows.forEach(({ values }, i) => {
    found.data.set(values, i * common.length);
  });
  return {
    foundFeatures: common,
    found,
    patients: rows.map(({ patient }) => patient),
    grades: rows.map(({ grade }) => grade),
    version: versionOf(common, rows, context.gradeMapping),
    gradeMapping: context.gradeMapping,
    unreadableCells: context.unreadableCells,
    dropped: [
      ...context.droppedColumns,
      ...partial.filter(isFeature).map((column) => ({ column, reason: 'not-in-every-file' as const })),
    ],
  };
}

function commonFeatures(records: readonly GradedValues[]): { common: string[]; partial: string[] } {
  const tables = new Set(records.map(({ features }) => features));
  const counts = new Map<string, number>();
  for (const features of tables) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts.keys()].sort();
  return {
    common: names.filter((name) => counts.get(name) === tables.size),
    partial: names.filter((name) => counts.get(name) !== tables.size),
  };
}

/** Takes the named features out of records, −0 as 0; records of one file share their list of features, which is looked through once. */
function aligner(names: readonly string[]): (record: GradedValues) => Float64Array {
  const places = new Map<readonly string[], Int32Array>();
  return ({ features, values }) => {
    let at = places.get(features);
    if (at === undefined) {
      const index = new Map(features.map((feature, place) => [feature, place]));
      at = Int32Array.from(names, (name) => index.get(name)!);
      places.set(features, at);
    }
    return Float64Array.from(at, (place) => values[place]! + 0);
  };
}

/** SHA-256 over the features' names, the rows' hashes and grades, which rows share a patient, and the grade mapping. */
function versionOf(
  features: readonly string[],
  rows: readonly { patient: string; key: string }[],
  gradeMapping: GradeMapping,
): string {
  const groups = new Map<string, number>();
  const hash = createHash('sha256').update(JSON.stringify([features, gradeMapping]));
  for (const { patient, key } of rows) {
    if (!groups.has(patient)) groups.set(patient, groups.size);
    hash.update(`${key}/${groups.get(patient)}\n`);
  }
  return `ds-${hash.digest('hex').slice(0, 16)}`;
}
