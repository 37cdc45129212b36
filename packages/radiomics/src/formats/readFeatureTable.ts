import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { parseFeatureKey } from '../pyradiomicsFeatures.js';
import { classifyCell } from './classifyCell.js';
import { columnRoles, looksLikeDate } from './columnRoles.js';
import { decimalComma } from './decimalComma.js';
import { decodeText } from './decodeText.js';
import { delimitedRows } from './delimitedRows.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import { headerCells } from './headerCells.js';
import { isSlicerLegacyHeader, readSlicerLegacy } from './slicerLegacy.js';
import { isSlicerTableHeader, readSlicerTable } from './slicerTable.js';
import { readWideCsv } from './wideCsv.js';

export interface ReadOptions {
  /** The segment to read where a file holds several; layouts without segments pass it over. */
  readonly segment?: string | undefined;
}

/** What other tools begin a file with, and how the error names it. */
const FOREIGN_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^\s*[[{]/, 'JSON'],
  [/^\s*</, 'XML'],
  [/^[^:,;\t"\n]*_[^:,;\t"\n]*: /, 'PyRadiomics txt'],
];

const OTHER_DELIMITERS = [';', '\t', '|'] as const;
const TEXT_HEADERS = ['label', 'value', 'image', 'mask', 'image type', 'input image type', 'feature class', 'feature name'];
const FEATURE_HEADER = /^(?:feature|feature_?name)$/i;

/**
 * One file of a clinic's tool as a table of features. The layout is told by the content; the file's name is not looked at.
 *
 * Files with `;`, tab or `|` between the cells of a wide table are refused: `format.decimal-comma` where a number has a decimal comma,
 * else `format.wrong-delimiter`.
 *
 * @param content the bytes of the file: UTF-8 or Windows-1252 text
 * @throws FormatError
 */
export function readFeatureTable(content: Uint8Array, options: ReadOptions = {}): FeatureTable {
  const text = decodeText(content);
  const foreign = FOREIGN_STARTS.find(([start]) => start.test(text));
  if (foreign) throw new FormatError('format.unknown-layout', { found: foreign[1] });

  for (const delimiter of [',', '\t'] as const) {
    const header = headerCells(text, delimiter);
    if (isSlicerTableHeader(header)) return readSlicerTable(text, delimiter, options.segment);
    if (isSlicerLegacyHeader(header)) return readSlicerLegacy(text, delimiter, options.segment);
  }

  const header = headerCells(text, ',');
  if (isTransposed(text, header)) throw new FormatError('format.unknown-layout', { found: describeHeader(header) });
  if (columnRoles(header).includes('patient')) return readWideCsv(text);
  refuseOtherDelimiter(text, header.length);
  if (header.length === 1) throw new FormatError('format.unknown-layout', { found: describeHeader(header) });
  if (isData(header)) throw new FormatError('format.no-header');
  return readWideCsv(text);
}

/** @param columns the header's cells where the delimiter is a comma */
function refuseOtherDelimiter(text: string, columns: number): void {
  const [found] = OTHER_DELIMITERS.map((delimiter) => ({ delimiter, columns: headerCells(text, delimiter).length })).sort(
    (a, b) => b.columns - a.columns,
  );
  if (found!.columns <= columns) return;
  const [head, ...rows] = delimitedRows(text, found!.delimiter);
  for (const { line, cells } of rows) {
    const j = cells.findIndex((cell) => classifyCell(cell) === 'decimal-comma');
    if (j >= 0) throw decimalComma(line, head!.cells[j] ?? '', cells[j]!);
  }
  throw new FormatError('format.wrong-delimiter', { found: found!.delimiter === '\t' ? 'TAB' : found!.delimiter, expected: ',' });
}

/** Whether the first row is a patient's and not a header: half of its cells or more are numbers or dates. */
function isData(header: readonly string[]): boolean {
  const values = header.filter((cell) => classifyCell(cell) === 'number' || looksLikeDate(cell));
  return values.length * 2 >= header.length;
}

/** A row per feature and a column per case. */
function isTransposed(text: string, header: readonly string[]): boolean {
  if (FEATURE_HEADER.test(header[0]!)) return true;
  const second = delimitedRows(text, ',', 2)[1];
  return second !== undefined && parseFeatureKey(second.cells[0]!) !== undefined;
}

/** A header for an error: only words that are known, since in a table without header or turned on its side it holds patients. */
function describeHeader(header: readonly string[]): string {
  const cells = header.map((cell) =>
    TEXT_HEADERS.includes(cell.toLowerCase()) || FEATURE_HEADER.test(cell) || parseFeatureKey(cell) ? cell : '…',
  );
  return excerpt(cells.join(', '), HEADER_LENGTH);
}
