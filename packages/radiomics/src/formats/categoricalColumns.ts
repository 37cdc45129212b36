import { classifyCell } from './classifyCell.js';
import type { ColumnRole } from './columnRoles.js';
import type { FeatureGrid } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';

export interface CategoricalColumns {
  /** What each column is, those of categories told. */
  readonly roles: readonly ColumnRole[];
  /** By name, each under the name it was asked for. */
  readonly categoricals: readonly { readonly name: string; readonly column: number }[];
}

/** Roles that a column keeps though it was asked for as one of categories: what must not be learnt from, and what has a meaning of its own. */
const KEPT: ReadonlySet<ColumnRole> = new Set(['patient', 'segment', 'unnamed', 'feature', 'grade', 'date', 'diagnostics']);

/** The columns that were asked for as categories. */
export function categoricalColumns({ header, roles }: FeatureGrid, { categorical = [] }: ReadOptions): CategoricalColumns {
  if (categorical.length === 0) return { roles, categoricals: [] };
  const asked = new Map(categorical.map((name) => [plain(name), name]));
  const found = header.flatMap((column, j) => {
    const name = asked.get(plain(column));
    return name === undefined || KEPT.has(roles[j]!) ? [] : [{ name, column: j }];
  });
  const places = new Set(found.map(({ column }) => column));
  return {
    roles: roles.map((role, j) => (places.has(j) ? 'category' : role)),
    categoricals: found.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** A cell as a category: its text, or undefined where it is blank or a word for nothing. */
export function categoryOf(cell: string): string | undefined {
  const text = cell.trim();
  return classifyCell(text) === 'missing' ? undefined : text;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
