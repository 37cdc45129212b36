import type { DecimalMark, Encoding } from '../Detection.js';
import type { FeatureTable } from '../FeatureTable.js';
import { type ColumnRole, columnRoles } from '../formats/columnRoles.js';
import { decodeBytes } from '../formats/decodeText.js';
import { headerCells } from '../formats/headerCells.js';
import { readFeatureTable } from '../formats/readFeatureTable.js';
import { WideScanner } from './WideScanner.js';

/** How a wide table's bytes are to be read. */
export interface WidePlan {
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  /** Of each column whether it is a feature. */
  readonly numeric: readonly boolean[];
  readonly delimiter: string;
  readonly decimal: DecimalMark;
  /** Whether some number can be read with that mark only. */
  readonly decimalSettled: boolean;
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Whether no number is missing. */
  readonly complete: boolean;
  /** Where the first row after the header starts, and its line. */
  readonly start: number;
  readonly line: number;
}

/**
 * The plan by the beginning of a file; undefined where it is no wide table of one header, which is read whole.
 *
 * @param beginning whole lines
 * @throws FormatError
 */
export function planWide(beginning: Uint8Array, decimal: DecimalMark | undefined): WidePlan | undefined {
  const table = readFeatureTable(beginning, { allSegments: true, decimal });
  const { layout, encoding, delimiter, because } = table.detection;
  if (layout !== 'wide-csv' && layout !== 'pyradiomics-csv') return undefined;
  if (delimiter === undefined || because.includes('appended-outputs')) return undefined;
  if (encoding !== 'utf-8' && encoding !== 'windows-1252') return undefined;
  const header = headerCells(decodeBytes(beginning).text, delimiter);
  const { start, line } = afterHeader(beginning, { header, delimiter, encoding });
  return planOf(table, {
    header,
    roles: columnRoles(header),
    numeric: [],
    delimiter,
    decimal: '.',
    decimalSettled: false,
    encoding,
    complete: table.records.every(({ values }) => !values.includes(Number.NaN)),
    start,
    line,
  });
}

/** The plan with what a table read by it tells of columns and decimals. */
export function planOf({ features, detection }: FeatureTable, plan: WidePlan): WidePlan {
  const names = new Set(features);
  return {
    ...plan,
    numeric: plan.header.map((name) => names.has(name)),
    decimal: detection.decimal ?? '.',
    decimalSettled: detection.because.some((reason) => reason === 'decimal-in-cells' || reason === 'decimal-given'),
  };
}

function afterHeader(
  beginning: Uint8Array,
  { header, delimiter, encoding }: { header: readonly string[]; delimiter: string; encoding: Encoding },
): { start: number; line: number } {
  const mark = [0xef, 0xbb, 0xbf].every((byte, i) => beginning[i] === byte) ? 3 : 0;
  const hint = /^"?sep=.?"?\r?\n?/i.exec(String.fromCharCode(...beginning.subarray(mark, mark + 16)))?.[0] ?? '';
  const scanner = new WideScanner(
    {
      numeric: header.map(() => false),
      delimiter,
      decimal: '.',
      encoding: encoding === 'windows-1252' ? encoding : 'utf-8',
      capacity: 1,
    },
    hint === '' ? 1 : 2,
  );
  const start = scanner.scan(beginning, mark + hint.length, true);
  return { start, line: scanner.line };
}
