import { doublesOf } from '../base/doublesOf.js';
import { invalidData } from '../base/errors.js';
import { isMissing } from '../base/isMissing.js';
import { tabulate } from '../base/tabulate.js';
import type { Matrix } from '../matrix/Matrix.js';

/** How a row's covariates become numbers: a column a level but the first of each categorical one, and one a continuous one. */
export interface CovariateCoding {
  readonly categoricalCols: readonly number[];
  readonly continuousCols: readonly number[];
  /** Ascending, a list a categorical covariate. */
  readonly levels: readonly Float64Array[];
}

export function distinctCodes(values: Float64Array): Float64Array {
  return doublesOf(new Set(values)).sort();
}

/** The columns that are neither batch nor covariate, ascending. */
export function harmonisedColumns(columns: number, named: readonly number[]): number[] {
  return tabulate(columns, (column) => column).filter((column) => !named.includes(column));
}

export function codingWidth({ levels, continuousCols }: CovariateCoding): number {
  return levels.reduce((width, { length }) => width + length - 1, continuousCols.length);
}

/**
 * Writes the coded covariates of one row into `out`. Where a covariate is missing, what stands in `out` stays.
 *
 * @throws `learn.invalid-data` for a category that is none of the levels.
 */
export function codeCovariates(owner: string, X: Matrix, row: number, coding: CovariateCoding, out: Float64Array): void {
  let at = 0;
  coding.categoricalCols.forEach((column, covariate) => {
    const value = X.get(row, column);
    const levels = coding.levels[covariate]!;
    const width = levels.length - 1;
    if (!isMissing(value)) {
      const level = levels.indexOf(value);
      if (level === -1) {
        throw invalidData(owner, `column ${column} of X must hold categories seen in fit (${levels.join(', ')})`, value);
      }
      out.fill(0, at, at + width);
      if (level > 0) out[at + level - 1] = 1;
    }
    at += width;
  });
  for (const column of coding.continuousCols) {
    const value = X.get(row, column);
    if (!isMissing(value)) out[at] = value;
    at++;
  }
}
