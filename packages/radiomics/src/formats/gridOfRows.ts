import { FormatError } from '../FormatError.js';
import { parseFeatureKey } from '../pyradiomicsFeatures.js';
import { classifyCell, isNumber } from './classifyCell.js';
import { columnRoles, looksLikeDate } from './columnRoles.js';
import type { DelimitedRow } from './delimitedRows.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';
import { isSlicerTableHeader, slicerGrid } from './slicerGrid.js';
import { isSlicerLegacyHeader, slicerLegacyGrid } from './slicerLegacyGrid.js';
import { isFeatureHeader, isTransposed, transposedGrid } from './transposedGrid.js';
import { wideGrid } from './wideGrid.js';

const TEXT_HEADERS = ['label', 'value', 'image', 'mask', 'image type', 'input image type', 'feature class', 'feature name'];

/**
 * The grid of a table of cells, whichever of the layouts of tables it is in.
 *
 * @param rows the header first; none of blank cells only
 * @throws FormatError
 */
export function gridOfRows(rows: readonly DelimitedRow[], source: CellSource, options: ReadOptions): FeatureGrid {
  const header = rows[0]!.cells;
  if (isSlicerTableHeader(header)) return slicerGrid(rows, source, options);
  if (isSlicerLegacyHeader(header)) return slicerLegacyGrid(rows, source, options);
  if (isTransposed(rows) && header.length > 1) return transposedGrid(rows, source, options);
  if (!columnRoles(header).includes('patient')) {
    if (header.length === 1) throw new FormatError('format.unknown-layout', { found: describeHeader(header) });
    if (isData(header)) throw new FormatError('format.no-header');
  }
  return wideGrid(rows, source);
}

/** Whether the first row is a patient's and not a header: half of its cells or more are numbers or dates. */
function isData(header: readonly string[]): boolean {
  const values = header.filter((cell) => isNumber(classifyCell(cell)) || looksLikeDate(cell));
  return values.length * 2 >= header.length;
}

/** A header for an error: only words that are known, since in a table without header or turned on its side it holds patients. */
function describeHeader(header: readonly string[]): string {
  const cells = header.map((cell) =>
    TEXT_HEADERS.includes(cell.toLowerCase()) || isFeatureHeader(cell) || parseFeatureKey(cell) ? cell : '…',
  );
  return excerpt(cells.join(', '), HEADER_LENGTH);
}
