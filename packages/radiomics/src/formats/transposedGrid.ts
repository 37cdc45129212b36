import { FormatError } from '../FormatError.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';
import { FeatureCase, gridOfCases } from './CaseCollector.js';
import { columnRoles, isDiagnostics } from './columnRoles.js';
import { type DelimitedRow, requireLength } from './delimitedRows.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';

const FEATURE_HEADER = /^(?:features?|feature_? ?names?|caracter[ií]sticas?)$/i;

/** Names of a column of values that name no patient. */
const VALUE_HEADER = /^(?:values?|valor(?:es)?)$/i;

/** So many rows are looked at for names of features; PyRadiomics writes some thirty lines before the first. */
const LOOKED_AT = 60;

/** Whether a cell heads a column of names of features. */
export function isFeatureHeader(cell: string): boolean {
  return FEATURE_HEADER.test(cell);
}

/** Whether a table has a row per feature and a column per case. */
export function isTransposed(rows: readonly DelimitedRow[]): boolean {
  const [head, ...others] = rows;
  if (isFeatureHeader(head!.cells[0]!)) return true;
  return !head!.cells.some(holdsFeatureKey) && others.slice(0, LOOKED_AT).some(({ cells }) => holdsFeatureKey(cells[0]!));
}

/**
 * A table on its side, `featureName,case1,…`: the names of the features in the first column, and a column per case, headed by the patient. Where a row
 * of patients is there, it names them instead. Where the header comes again, the columns after it are further cases.
 *
 * @throws FormatError
 */
export function transposedGrid(rows: readonly DelimitedRow[], source: CellSource, options: ReadOptions): FeatureGrid {
  const [head, ...others] = rows as [DelimitedRow, ...DelimitedRow[]];
  if (others.length === 0) throw new FormatError('format.header-only');
  const cases: FeatureCase[] = [];
  let current: (FeatureCase | undefined)[] = [];
  const start = (cells: readonly string[]) => {
    current = casesOf(cells, others, cases.length);
    cases.push(...current.filter((each) => each !== undefined));
  };
  start(head.cells);
  let appended = false;
  for (const row of others) {
    requireLength(row, head.cells.length);
    const [name, ...cells] = row.cells as [string, ...string[]];
    if (name === head.cells[0]) {
      start(row.cells);
      appended = true;
    } else
      current.forEach((each, j) => {
        each?.set(name, cells[j]!, row.line);
      });
  }
  if (cases.length === 0) throw new FormatError('format.no-features');
  const { header, rows: gridRows } = gridOfCases(cases, options);
  const keyed = isFeatureHeader(head.cells[0]!) || header.some(holdsFeatureKey);
  const roles = columnRoles(header);
  return {
    ...source,
    layout: 'transposed',
    header,
    roles: roles.map((role) => (role === 'unnamed' ? 'text' : role)),
    rows: gridRows,
    patientRequired: false,
    because: [
      ...source.because,
      ...(isFeatureHeader(head.cells[0]!) ? (['header-names'] as const) : []),
      ...(keyed && header.some((name) => holdsFeatureKey(name) || isDiagnostics(name)) ? (['feature-keys'] as const) : []),
      ...(appended ? (['appended-outputs'] as const) : []),
    ],
  };
}

/** A case per column after the first; none for an unnamed column that is blank throughout. */
function casesOf(cells: readonly string[], rows: readonly DelimitedRow[], before: number): (FeatureCase | undefined)[] {
  const names = cells.slice(1);
  // The header of a table made by pandas without names.
  const counted = names.every((name, j) => name === String(j));
  return names.map((name, j) => {
    const unnamed = counted || VALUE_HEADER.test(name);
    if (name === '' && rows.every((row) => row.cells[j + 1] === '')) return undefined;
    return new FeatureCase(before + j + 2, { patient: unnamed ? undefined : name });
  });
}
