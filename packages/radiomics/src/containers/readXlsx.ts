import { type UnzipFileInfo, unzipSync } from 'fflate';
import { readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx';
import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { excerpt, HEADER_LENGTH } from '../formats/excerpt.js';
import { parseFeatureKey } from '../pyradiomicsFeatures.js';
import type { CellValue } from './cellText.js';
import type { ReadFileOptions } from './readFeatureFile.js';
import { tableOfCells } from './tableOfCells.js';

/** Most that the parts of a workbook may unpack to, in MiB: a sheet of 20,000 × 1,000 numbers is beyond, and is sent as csv or Parquet. */
const UNPACKED_LIMIT = 512;

/** What is wrong with a sheet that is no table of features, where another sheet may be one. */
const NO_TABLE: ReadonlySet<string> = new Set([
  ...['format.empty-file', 'format.header-only', 'format.no-header', 'format.unknown-layout'],
  ...['format.no-patient-column', 'format.no-features'],
]);

/**
 * The table of features in a workbook (xlsx), by the layouts that the readers of text know. Of a formula the value last calculated is read; lines are
 * rows of the sheet. Hidden sheets are read only by name or place.
 *
 * @throws FormatError `format.not-text` for a zip archive that is no workbook, `format.damaged-file`, `format.unpacked-too-large`,
 * `format.sheet-required` where several sheets hold features, `format.unknown-sheet`, and what the readers of text throw
 */
export async function readXlsx(content: Uint8Array, options: ReadFileOptions = {}): Promise<FeatureTable> {
  requireBounded(content);
  const sheets = await sheetsOf(content);
  if (options.sheet !== undefined) return readSheet(sheetNamed(sheets, options.sheet), options);
  const readings = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).map((sheet) => attempt(sheet, options));
  const tables = readings.filter(({ outcome }) => !(outcome instanceof FormatError && NO_TABLE.has(outcome.code)));
  const keyed = tables.filter(({ outcome }) => !(outcome instanceof FormatError) && outcome.features.some(parseFeatureKey));
  const candidates = keyed.length > 0 ? keyed : tables;
  if (candidates.length > 1) throw new FormatError('format.sheet-required', { sheets: listed(sheets, candidates) });
  const outcome = (candidates[0] ?? readings.find(({ sheet }) => sheet.rows.length > 0))?.outcome;
  if (outcome === undefined) throw new FormatError('format.empty-file');
  if (outcome instanceof FormatError) throw outcome;
  return outcome;
}

/** Refuses what unpacks to more than the limit by its own account, and what gives no account; the reader of workbooks holds each part to it. */
function requireBounded(content: Uint8Array): void {
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(content, { filter: (part) => parts.push(part) < 0 });
  } catch (cause) {
    throw damaged(cause);
  }
  if (!parts.some(({ name }) => name === '[Content_Types].xml')) throw new FormatError('format.not-text');
  if (!parts.some(({ name }) => name.startsWith('xl/'))) throw new FormatError('format.not-text');
  if (parts.some(({ size, originalSize }) => originalSize === 0 && size > 2))
    throw damaged(new RangeError('a part without a size'));
  if (parts.reduce((sum, { originalSize }) => sum + originalSize, 0) > UNPACKED_LIMIT * 2 ** 20) {
    throw new FormatError('format.unpacked-too-large', { limit: UNPACKED_LIMIT });
  }
}

async function sheetsOf(content: Uint8Array): Promise<Sheet[]> {
  try {
    return (await readWorkbook(content)).sheets;
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause: unknown): FormatError {
  return new FormatError('format.damaged-file', { container: 'xlsx' }, { cause });
}

function sheetNamed(sheets: readonly Sheet[], wanted: string): Sheet {
  const sheet = sheets.find(({ name }) => name === wanted) ?? (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
  if (sheet === undefined) {
    const all = sheets.map((sheet) => ({ sheet }));
    throw new FormatError('format.unknown-sheet', { sheet: excerpt(wanted, HEADER_LENGTH), sheets: listed(sheets, all) });
  }
  return sheet;
}

interface Reading {
  readonly sheet: Sheet;
  readonly outcome: FeatureTable | FormatError;
}

function attempt(sheet: Sheet, options: ReadFileOptions): Reading {
  try {
    return { sheet, outcome: readSheet(sheet, options) };
  } catch (error) {
    if (error instanceof FormatError) return { sheet, outcome: error };
    throw error;
  }
}

function readSheet(sheet: Sheet, options: ReadFileOptions): FeatureTable {
  return tableOfCells(cellsOf(sheet), 'xlsx', options);
}

/** The cells of a sheet; a formula that was never calculated stands for itself, for its value is not known. */
function cellsOf({ rows, cells }: Sheet): CellValue[][] {
  const values = rows.map((row) => [...row] as CellValue[]);
  for (const [place, { value, formula }] of cells ?? []) {
    const [row, column] = place.split(',').map(Number);
    if (formula !== undefined && value === null && values[row!] !== undefined) values[row!]![column!] = `=${formula}`;
  }
  return values;
}

/** Sheets with their places, for an error: `1 (Hoja1), 3 (FLAIR)`. */
function listed(sheets: readonly Sheet[], some: readonly { readonly sheet: Sheet }[]): string {
  return some.map(({ sheet }) => `${sheets.indexOf(sheet) + 1} (${excerpt(sheet.name, HEADER_LENGTH)})`).join(', ');
}
