import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { chooseDelimiter } from './chooseDelimiter.js';
import { type DecodedText, decodeBytes } from './decodeText.js';
import { type DelimitedRow, delimitedRows } from './delimitedRows.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import { gridOfRows } from './gridOfRows.js';
import { headerCells } from './headerCells.js';
import { pyradiomicsJson } from './pyradiomicsJson.js';
import { isPyradiomicsTxt, pyradiomicsTxt } from './pyradiomicsTxt.js';
import type { ReadOptions } from './ReadOptions.js';
import { isSlicerTableHeader } from './slicerGrid.js';
import { isSlicerLegacyHeader } from './slicerLegacyGrid.js';
import { slicerRows } from './slicerRows.js';
import { tableOfGrid } from './tableOfGrid.js';

/**
 * One file of a clinic's tool as a table of features. The layout, the encoding, the delimiter and the decimal mark are told by the content
 * (`table.detection`); the file's name is not looked at. What could be read in two ways is refused.
 *
 * @param content the bytes of the file: text in UTF-8, UTF-16 with its mark, or Windows-1252
 * @throws FormatError
 */
export function readFeatureTable(content: Uint8Array, options: ReadOptions = {}): FeatureTable {
  const decoded = decodeBytes(content);
  return options.shapes?.read(decoded, () => readText(decoded, options)) ?? readText(decoded, options);
}

function readText({ text, encoding, because, delimiterHint }: DecodedText, options: ReadOptions): FeatureTable {
  const source: CellSource = { container: 'text', encoding, delimiter: undefined, because };
  return tableOfGrid(gridOfText(text, source, delimiterHint, options), options);
}

function gridOfText(text: string, source: CellSource, hint: string | undefined, options: ReadOptions): FeatureGrid {
  if (/^\s*[[{]/.test(text)) return pyradiomicsJson(text, source, options);
  if (/^\s*</.test(text)) throw new FormatError('format.unknown-layout', { found: 'XML' });
  if (isPyradiomicsTxt(text)) {
    requireLineEnd(text, text.trimEnd().split('\n').length);
    return pyradiomicsTxt(text, source, options);
  }
  const { delimiter, because } = chooseDelimiter(text, hint);
  const header = headerCells(text, delimiter);
  const isSlicer = (isSlicerTableHeader(header) || isSlicerLegacyHeader(header)) && (delimiter === ',' || delimiter === '\t');
  const rows: readonly DelimitedRow[] = isSlicer ? slicerRows(text, delimiter) : delimitedRows(text, delimiter);
  const [head] = rows;
  const last = rows.at(-1);
  if (last !== head && last !== undefined && last.cells.at(-1) !== '' && last.cells.length >= head!.cells.length)
    requireLineEnd(text, last.line);
  return gridOfRows(rows, { ...source, delimiter, because: [...source.because, ...because] }, options);
}

/**
 * Ends the reading of a file that stops right after a letter or digit: its last number may be the beginning of one.
 *
 * @throws FormatError `format.cut-short` {line}
 */
function requireLineEnd(text: string, line: number): void {
  if (!/[\s"]$/.test(text)) throw new FormatError('format.cut-short', { line });
}
