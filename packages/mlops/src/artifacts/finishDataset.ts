import type { DatasetDroppedColumn, DatasetSettings, DatasetSummary } from '@neurograde/contracts';
import type { Rows } from './canonicalRows.js';
import type { Dataset } from './Dataset.js';

/** A dataset version with every feature found, rows in canonical order. */
export interface FoundTable extends Rows {
  readonly version: string;
  readonly settings: DatasetSettings;
  readonly gradesAsWritten: DatasetSummary['gradesAsWritten'];
  readonly unreadableCells: DatasetSummary['unreadableCells'];
  /** Columns left out before this. */
  readonly dropped: readonly DatasetDroppedColumn[];
}

/** Leaves the constant and wholly missing columns out, and sums up. */
export function finishDataset(table: FoundTable): Dataset {
  const { foundFeatures, found, grades } = table;
  const usable: number[] = [];
  const dropped = [...table.dropped];
  foundFeatures.forEach((column, index) => {
    const reason = uselessness(found.column(index));
    if (reason === undefined) usable.push(index);
    else dropped.push({ column, reason });
  });
  const isUsable = new Set(usable.map((index) => foundFeatures[index]));
  const categories = new Set(table.settings.categoricals?.map(({ feature }) => feature));
  const categoricals = table.settings.categoricals?.filter(({ feature }) => isUsable.has(feature)) ?? [];
  const low = grades.filter((grade) => grade === 'low').length;
  return {
    features: usable.map((index) => foundFeatures[index]!),
    // A constant category is not asked of a file to predict.
    foundFeatures: foundFeatures.filter((name) => isUsable.has(name) || !categories.has(name)),
    patients: table.patients,
    grades,
    ...(categoricals.length === 0 ? {} : { categoricals }),
    X: found.selectColumns(usable),
    summary: {
      version: table.version,
      rows: grades.length,
      counts: { low, high: grades.length - low },
      features: foundFeatures.length,
      usableFeatures: usable.length,
      dropped,
      missingCells: found.data.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
      unreadableCells: [...table.unreadableCells],
      gradeMapping: table.settings.gradeMapping,
      ...choiceOf(table.settings),
      gradesAsWritten: [...table.gradesAsWritten],
    },
  };
}

/** What was chosen otherwise than by default; nothing of a version made by the defaults. */
function choiceOf({ features, sequence, accepted }: DatasetSettings): Pick<DatasetSummary, 'choice' | 'acceptedMix'> {
  const byDefault = features === 'majority' && sequence === undefined;
  return {
    ...(byDefault ? {} : { choice: { features, ...(sequence === undefined ? {} : { sequence }) } }),
    ...(accepted === undefined ? {} : { acceptedMix: accepted }),
  };
}

function uselessness(values: Float64Array): 'constant' | 'all-missing' | undefined {
  const first = values.find((value) => !Number.isNaN(value));
  if (first === undefined) return 'all-missing';
  return values.every((value) => Number.isNaN(value) || value === first) ? 'constant' : undefined;
}
