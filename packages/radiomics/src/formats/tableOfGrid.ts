import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { DiagnosticsReader } from '../settings/DiagnosticsReader.js';
import { categoricalColumns, categoryOf } from './categoricalColumns.js';
import { chooseRecords } from './chooseRecords.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import type { FeatureGrid, GridRow } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';
import { surveyColumn } from './surveyColumn.js';
import { mayBeFeature, requireWideHeader, wideTable } from './wideTable.js';

/**
 * Reads the cells of a grid, whatever its layout was.
 *
 * @throws FormatError
 */
export function tableOfGrid(grid: FeatureGrid, options: ReadOptions): FeatureTable {
  const { header } = grid;
  const { roles, categoricals } = categoricalColumns(grid, options);
  if (grid.rows.length === 0) throw new FormatError('format.header-only');
  const patientColumn = roles.indexOf('patient');
  if (patientColumn < 0 && grid.patientRequired) {
    throw new FormatError('format.no-patient-column', { column: excerpt(header[0]!, HEADER_LENGTH) });
  }
  requireWideHeader(header);
  const patientOf = (row: GridRow) => (patientColumn < 0 ? row.patient : row.cells[patientColumn]);
  const blank = grid.rows.find((row) => patientOf(row) === '');
  if (blank) throw new FormatError('format.blank-patient', { line: blank.line });

  const segmentColumn = roles.indexOf('segment');
  // A layout that names segments without a column has chosen already.
  const chosen =
    segmentColumn < 0
      ? grid.rows.map((row, index) => ({ index, row, segment: row.segment }))
      : chooseRecords(
          grid.rows.map((row) => ({ patient: patientOf(row), segment: row.cells[segmentColumn] })),
          options,
        ).map(({ index, segment }) => ({ index, row: grid.rows[index]!, segment }));
  const indices = chosen.map(({ index }) => index);
  const rows = chosen.map(({ row }) => row);
  const read = new Set(indices);
  const unread = grid.rows.flatMap(({ cells }, i) => (read.has(i) ? [] : cells.filter((_, j) => mayBeFeature(roles[j]))));
  const diagnostics = new DiagnosticsReader(header);
  return wideTable(
    {
      ...grid,
      roles,
      categoricals: categoricals.map(({ name }) => name),
      unread: [...(grid.unread ?? []), ...unread],
      records: chosen.map(({ row, segment }) => ({
        patient: patientOf(row),
        segment,
        line: row.line,
        ...diagnostics.read(row.cells),
        ...(categoricals.length === 0 ? {} : { categories: categoricals.map(({ column }) => categoryOf(row.cells[column]!)) }),
      })),
      columns: header.flatMap((_, j) =>
        mayBeFeature(roles[j]) ? [grid.surveyed?.get(j)?.(indices) ?? surveyColumn(rows, j)] : [],
      ),
    },
    options,
  );
}
