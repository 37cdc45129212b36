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
import { type ChosenFeatures, chooseFeatures, type FeatureValues } from './chooseFeatures.js';

/** One graded record with its values, as read from its file. */
export interface GradedValues extends FeatureValues {
  readonly patient: string;
  readonly grade: Grade;
  /** As the clinic gave it, such as `LGG` or `WHO II`. */
  readonly gradeAsWritten: string;
}

export interface BuiltTable<T> extends FoundTable {
  /** Records without some of the features that most have, and records without any value: not in the table. */
  readonly refused: Pick<ChosenFeatures<T>, 'lacking' | 'blank'>;
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
 * The features are those of the majority of the records; further ones are left out and listed, and records that lack any are refused.
 *
 * @throws `process.no-records`, `process.no-common-features`, `process.no-usable-features`
 */
export function buildTable<T extends GradedValues>(records: readonly T[], context: DatasetContext): BuiltTable<T> {
  if (records.length === 0) throw new NeurogradeError('process.no-records');
  const { features: common, partial, kept, lacking, blank } = chooseFeatures(records);
  if (common.length === 0 || lacking.length === records.length) throw new NeurogradeError('process.no-common-features');
  if (kept.length === 0) throw new NeurogradeError('process.no-usable-features', { rows: records.length });
  const hash = valuesHasher(common);
  const align = aligner(common);
  const rows = kept
    .map((record) => {
      const values = align(record);
      return { patient: record.patient, grade: record.grade, values, key: `${hash(values)}${record.grade}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.patient < b.patient ? -1 : 1));
  const chosen = new Set(common);
  const aside = context.droppedColumns.filter(({ column }) => !chosen.has(column));
  const asideAlready = new Set(aside.map(({ column }) => column));
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
    gradesAsWritten: gradesAsWritten(kept),
    dropped: [
      ...aside,
      ...partial
        .filter((column) => !asideAlready.has(column))
        .map((column) => ({ column, reason: 'not-in-every-file' as const })),
    ],
    refused: { lacking, blank },
  };
}

/** Each way a grade was written, by name, with what it was read as and how often. */
function gradesAsWritten(records: readonly GradedValues[]): DatasetSummary['gradesAsWritten'] {
  const counts = new Map<string, DatasetSummary['gradesAsWritten'][number]>();
  for (const { gradeAsWritten, grade } of records) {
    const written = gradeAsWritten.trim();
    counts.set(written, { written, grade, count: (counts.get(written)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => (a.written < b.written ? -1 : 1));
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
