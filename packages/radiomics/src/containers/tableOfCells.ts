import type { Container } from '../Detection.js';
import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { gridOfRows } from '../formats/gridOfRows.js';
import type { ReadOptions } from '../formats/ReadOptions.js';
import { tableOfGrid } from '../formats/tableOfGrid.js';
import { type CellValue, cellText } from './cellText.js';

/**
 * The table in rows of cells, by the layouts and the rules of the readers of text. Lines are rows, from 1.
 *
 * @throws FormatError
 */
export function tableOfCells(rows: readonly (readonly CellValue[])[], container: Container, options: ReadOptions): FeatureTable {
  const filled = rows
    .map((row, i) => ({ line: i + 1, cells: row.map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new FormatError('format.empty-file');
  const source = { container, encoding: undefined, delimiter: undefined, because: [] };
  return tableOfGrid(gridOfRows(filled, source, options), options);
}
