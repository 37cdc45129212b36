import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { columnRoles } from './columnRoles.js';
import { delimitedRows, requireLength } from './delimitedRows.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import { surveyColumn } from './surveyColumn.js';
import { wideTable } from './wideTable.js';

/**
 * A row per patient, a column per feature, commas between: what TCIA publishes and what `pyradiomics -f csv` writes.
 *
 * The patient's column is found by its name. Dates, grades, diagnostics, further identifiers and columns of text are no features;
 * a wholly empty column is one, all missing.
 *
 * @param text lines ended by `\n`
 * @throws FormatError
 */
export function readWideCsv(text: string): FeatureTable {
  const [head, ...rows] = delimitedRows(text, ',');
  const header = head!.cells;
  const roles = columnRoles(header);
  const patientColumn = roles.indexOf('patient');
  if (rows.length === 0) throw new FormatError('format.header-only');
  if (patientColumn < 0) throw new FormatError('format.no-patient-column', { column: excerpt(header[0]!, HEADER_LENGTH) });
  requireUnique(header);
  for (const row of rows) {
    requireLength(row, header.length);
    if (row.cells[patientColumn] === '') throw new FormatError('format.blank-patient', { line: row.line });
  }

  return wideTable({
    header,
    roles,
    patients: rows.map(({ cells }) => cells[patientColumn]!),
    lines: rows.map(({ line }) => line),
    columns: header.flatMap((_, j) => (roles[j] === 'data' || roles[j] === 'unnamed' ? [surveyColumn(rows, j)] : [])),
  });
}

function requireUnique(header: readonly string[]): void {
  const seen = new Set<string>();
  for (const column of header) {
    if (column !== '' && seen.has(column))
      throw new FormatError('format.duplicate-column', { column: excerpt(column, HEADER_LENGTH) });
    seen.add(column);
  }
}
