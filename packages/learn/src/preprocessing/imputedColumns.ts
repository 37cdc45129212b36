import { arange } from '../base/arange.js';
import { invalidData } from '../base/errors.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import type { Matrix } from '../matrix/Matrix.js';

/** The columns that an imputer returns: features it fills, and after them, for some, 1 where a value was missing and 0 elsewhere. */
export interface ImputedColumns {
  /** Features, ascending. */
  readonly filled: Int32Array;
  /** Features whose missing values are told, ascending. */
  readonly indicated: Int32Array;
}

/**
 * Which columns an imputer is to return, from the training rows. A feature without a single value there has nothing to be filled with.
 *
 * Matches scikit-learn 1.9's imputers; the indicators are those of `MissingIndicator(features='missing-only')`.
 *
 * @param presentCounts how many training rows have each feature
 * @throws `learn.invalid-data` where no feature has a value
 */
export function imputedColumns(
  owner: string,
  presentCounts: Int32Array,
  rows: number,
  { addIndicator, keepEmptyFeatures }: { readonly addIndicator: boolean; readonly keepEmptyFeatures: boolean },
): ImputedColumns {
  const features = arange(presentCounts.length);
  const filled = features.filter((j) => keepEmptyFeatures || presentCounts[j]! > 0);
  if (filled.length === 0) throw invalidData(owner, 'X must hold at least one value', 'only missing values');
  return {
    filled,
    indicated: features.filter((j) => addIndicator && presentCounts[j]! < rows),
  };
}

/** How many rows have a value of each feature. */
export function countPresent({ rows, columns, data }: Matrix): Int32Array {
  const counts = intZeros(columns).fill(rows);
  for (let at = 0; at < data.length; ) {
    for (let j = 0; j < columns; j++, at++) if (isMissing(data[at]!)) counts[j] = counts[j]! - 1;
  }
  return counts;
}

export function imputedNames(names: readonly string[], { filled, indicated }: ImputedColumns): string[] {
  return [...Array.from(filled, (j) => names[j]!), ...Array.from(indicated, (j) => `missingindicator_${names[j]!}`)];
}

/** Writes the indicators of X into the last columns of what is returned. */
export function writeIndicators(X: Matrix, { filled, indicated }: ImputedColumns, out: Matrix): void {
  if (indicated.length === 0) return;
  for (let i = 0; i < X.rows; i++) {
    const from = i * X.columns;
    const to = i * out.columns + filled.length;
    for (let k = 0; k < indicated.length; k++) out.data[to + k] = isMissing(X.data[from + indicated[k]!]!) ? 1 : 0;
  }
}
