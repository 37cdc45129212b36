import { doublesOf } from '../base/doublesOf.js';
import { invalidData, invalidParameter } from '../base/errors.js';
import { intZeros } from '../base/intZeros.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { isMissing } from '../base/isMissing.js';
import { type Constraint, constraint } from '../base/parameters.js';
import { placesOf } from '../base/placesOf.js';
import type { Matrix } from '../matrix/Matrix.js';
import { visitColumns } from './visitColumns.js';

/** The categories of each feature: the distinct values of the training rows (`'auto'`), or those given, a list a feature. */
export type CategoriesParam = 'auto' | readonly (readonly number[])[];

/** The categories of one feature and how many training rows hold each. */
export interface CountedCategories {
  /** Ascending, NaN (missing, where it is a category) last. */
  readonly values: Float64Array;
  readonly counts: Int32Array;
}

export function categoriesParam(): Constraint {
  return constraint(
    "'auto' or a list a feature of different numbers, ascending, NaN last",
    (value) => value === 'auto' || (Array.isArray(value) && value.every(isCategoryList)),
  );
}

/**
 * The categories of each column of X, as scikit-learn 1.9's encoders find them: NaN is a category where it occurs.
 *
 * @param given categories to take instead of those that occur
 * @param refuseOthers whether a value that is none of the given categories is an error
 */
export function countCategories(owner: string, X: Matrix, given: CategoriesParam, refuseOthers: boolean): CountedCategories[] {
  if (given !== 'auto' && given.length !== X.columns) {
    throw invalidParameter(owner, 'categories', `a list for each of ${X.columns} features`, `${given.length} lists`);
  }
  const found: CountedCategories[] = [];
  visitColumns(X, (present, j) => {
    const values = given === 'auto' ? distinct(present, present.length < X.rows) : doublesOf(given[j]!);
    const places = placesOf(values);
    const counts = intZeros(values.length);
    const missing = places.get(Number.NaN);
    if (missing !== undefined) counts[missing] = X.rows - present.length;
    else if (refuseOthers && present.length < X.rows) throw unknownCategory(owner, Number.NaN, j);
    for (const value of present) {
      const place = places.get(value);
      if (place !== undefined) counts[place]!++;
      else if (refuseOthers) throw unknownCategory(owner, value, j);
    }
    found.push({ values, counts });
  });
  return found;
}

export function unknownCategory(owner: string, value: number, column: number): Error {
  return invalidData(owner, 'X must hold known categories only', `${value} in column ${column}`);
}

function distinct(present: Float64Array, missing: boolean): Float64Array {
  const different = doublesOf(new Set(present)).sort();
  return missing ? Float64Array.of(...different, Number.NaN) : different;
}

function isCategoryList(values: unknown): boolean {
  if (!Array.isArray(values) || values.length === 0) return false;
  const numbers = isMissing(values.at(-1)) ? values.slice(0, -1) : values;
  return numbers.every((value, i) => isFiniteNumber(value) && (i === 0 || value > numbers[i - 1]));
}
