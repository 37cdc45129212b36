import type { CategoricalFeature, DatasetDroppedColumn, DatasetSettings, DatasetSummary, Grade } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { Matrix } from '@neurograde/learn/exploration';
import { canonicalRows, versionOf } from '../../artifacts/canonicalRows.js';
import type { Categories } from '../../artifacts/DeliveryTable.js';
import type { FoundTable } from '../../artifacts/finishDataset.js';
import { chooseCategoricals } from './chooseCategoricals.js';
import { type ChosenFeatures, chooseFeatures, type FeatureValues } from './chooseFeatures.js';
import { chooseSequence } from './chooseSequence.js';

/** One graded record with its values, as read from its file. */
export interface GradedValues extends FeatureValues {
  readonly patient: string;
  readonly grade: Grade;
  /** As the clinic gave it, such as `LGG` or `WHO II`. */
  readonly gradeAsWritten: string;
  /** By column of categories. */
  readonly categories?: Categories | undefined;
}

export interface BuiltTable<T> extends FoundTable {
  /** The record of each row, in the order of the rows. */
  readonly used: readonly T[];
  /** Records without some of the features that most have, and records without any value: not in the table. */
  readonly refused: Pick<ChosenFeatures<T>, 'lacking' | 'blank'>;
}

export interface DatasetContext {
  readonly settings: DatasetSettings;
  /** Columns that the readers left aside. */
  readonly droppedColumns: readonly DatasetDroppedColumn[];
  readonly unreadableCells: DatasetSummary['unreadableCells'];
}

/**
 * Rows and columns in an order that depends on nothing but their content: columns by name, rows by the hash of their values. So the same
 * records give the same version and the same training in whatever order and files they came, and under whatever pseudonyms.
 *
 * The features are those that the settings choose; further ones are left out and listed, and records that lack any are refused, or by `union` have it
 * missing.
 *
 * @throws `process.no-records`, `process.no-such-sequence`, `process.no-common-features`, `process.no-usable-features`
 */
export function buildTable<T extends GradedValues>(records: readonly T[], context: DatasetContext): BuiltTable<T> {
  if (records.length === 0) throw new NeurogradeError('process.no-records');
  const named = new Set(records.flatMap(({ categories = {} }) => Object.keys(categories)));
  const sequence = chooseSequence(
    records.map(({ features }) => features),
    context.settings.sequence,
  );
  // What one file has as a number and another as a category is a category.
  const considered = (feature: string) => sequence.has(feature) && !named.has(feature);
  const { features, partial, kept, lacking, blank } = chooseFeatures(records, context.settings.features, considered);
  if (features.length === 0 || lacking.length === records.length) throw new NeurogradeError('process.no-common-features');
  if (kept.length === 0) throw new NeurogradeError('process.no-usable-features', { rows: records.length });
  const { categoricals, partial: seldom } = chooseCategoricals(kept, context.settings.features);
  const settings = { ...context.settings, ...(categoricals.length === 0 ? {} : { categoricals: [...categoricals] }) };
  const common = [...features, ...categoricals.map(({ feature }) => feature)].sort();
  const align = aligner(common, categoricals);
  const given = {
    foundFeatures: common,
    found: new Matrix(kept.length, common.length),
    patients: kept.map(({ patient }) => patient),
    grades: kept.map(({ grade }) => grade),
  };
  kept.forEach((record, i) => {
    align(record, given.found.row(i));
  });
  const canonical = canonicalRows(given);
  const used = Array.from(canonical.order, (i) => kept[i]!);
  const chosen = new Set(common);
  // The case of letters does not count in the name of a column of categories.
  const categories = new Set(categoricals.map(({ feature }) => feature.toLowerCase()));
  const aside = context.droppedColumns.filter(({ column }) => !chosen.has(column) && !categories.has(column.toLowerCase()));
  const asideAlready = new Set(aside.map(({ column }) => column));
  return {
    foundFeatures: common,
    found: given.found.selectRows(canonical.order),
    patients: used.map(({ patient }) => patient),
    grades: used.map(({ grade }) => grade),
    used,
    version: versionOf(canonical.hash(settings)),
    settings,
    unreadableCells: context.unreadableCells,
    gradesAsWritten: gradesAsWritten(kept),
    dropped: [
      ...aside,
      ...[...partial, ...seldom]
        .filter((column) => !asideAlready.has(column))
        .map((column) => ({ column, reason: 'not-in-every-file' as const })),
      ...sequence.others.filter((column) => !named.has(column)).map((column) => ({ column, reason: 'other-sequence' as const })),
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

/**
 * Writes the named features of a record into a row, −0 as 0, a category as its place among its own, and missing where it has none of the name; records of one file
 * share their list of features, which is looked through once.
 */
function aligner(
  names: readonly string[],
  categoricals: readonly CategoricalFeature[],
): (record: GradedValues, row: Float64Array) => void {
  const coded = categoricals.map(({ feature, categories }) => ({
    feature,
    column: names.indexOf(feature),
    codes: new Map(categories.map((category, code) => [category, code])),
  }));
  const places = new Map<readonly string[], Int32Array>();
  return ({ features, values, categories }, row) => {
    let at = places.get(features);
    if (at === undefined) {
      const index = new Map(features.map((feature, place) => [feature, place]));
      at = Int32Array.from(names, (name) => index.get(name) ?? -1);
      places.set(features, at);
    }
    for (let j = 0; j < row.length; j++) row[j] = at[j] === -1 ? Number.NaN : values[at[j]!]! + 0;
    for (const { feature, column, codes } of coded) row[column] = codes.get(categories?.[feature] ?? '') ?? Number.NaN;
  };
}
