import type { DecimalMark } from '../Detection.js';

/**
 * What a cell of a feature column holds.
 * - `whole`: a number without decimals or marks, the same however decimals are written
 * - `point`, `comma`: a number that can only be read with that decimal mark: `0.5`, `1,234.5`, `1,234,567` are `point`
 * - `point-or-thousands`, `comma-or-thousands`: `1.234`, `1,234`: decimals, or thousands where the other mark is the decimal one
 * - `missing`: nothing, or a word for nothing
 * - `unreadable`: an infinity or a spreadsheet's error; read as missing and counted
 * - `text`: anything else
 */
export type CellKind =
  | 'whole'
  | 'point'
  | 'comma'
  | 'point-or-thousands'
  | 'comma-or-thousands'
  | 'missing'
  | 'unreadable'
  | 'text';

const WHOLE = /^[+-]?\d+(?:[eE][+-]?\d+)?$/;
const POINT = /^[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const COMMA = /^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/;
/** Three digits after one mark, and before it what may stand before thousands. */
const MAY_BE_THOUSANDS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const POINT_GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d*|(?:,\d{3}){2,})$/;
const COMMA_GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const MISSING = /^(?:|na|n\/a|<na>|nan|null|none)$/i;
const UNREADABLE =
  /^(?:#(?:DIV\/0!|N\/A|VALUE!|REF!|NUM!|NAME\?|NULL!|¡DIV\/0!|N\/D|¡VALOR!|¡REF!|¡NUM!|¿NOMBRE\?|¡NULO!)|[+-]?inf(?:inity)?)$/i;
/** How numpy 2 shows a number of its own. */
const NUMPY = /^np\.float(?:16|32|64)\(([^()]*)\)$/;

/** @param cell trimmed */
export function classifyCell(cell: string): CellKind {
  if (WHOLE.test(cell)) return finite(cell, 'whole');
  if (POINT.test(cell)) return MAY_BE_THOUSANDS.test(cell) ? 'point-or-thousands' : finite(cell, 'point');
  if (MISSING.test(cell)) return 'missing';
  if (COMMA.test(cell)) return MAY_BE_THOUSANDS.test(cell) ? 'comma-or-thousands' : finite(cell.replace(',', '.'), 'comma');
  if (POINT_GROUPED.test(cell)) return 'point';
  if (COMMA_GROUPED.test(cell)) return 'comma';
  if (UNREADABLE.test(cell)) return 'unreadable';
  const inner = NUMPY.exec(cell)?.[1];
  return inner === undefined ? 'text' : classifyCell(inner);
}

/** The number of a cell that is one in a table of that decimal mark. */
export function cellNumber(cell: string, decimal: DecimalMark): number {
  const plain = Number(cell);
  if (decimal === '.' && !Number.isNaN(plain)) return plain;
  const inner = NUMPY.exec(cell)?.[1] ?? cell;
  return Number(decimal === '.' ? inner.replaceAll(',', '') : inner.replaceAll('.', '').replace(',', '.'));
}

/** Whether a cell is a number, whatever its decimal mark. */
export function isNumber(kind: CellKind): boolean {
  return kind !== 'missing' && kind !== 'unreadable' && kind !== 'text';
}

/** Digits that neither an exponent nor their number takes beyond a double are finite unread. */
function finite(number: string, kind: CellKind): CellKind {
  if (number.length < 300 && !number.includes('e') && !number.includes('E')) return kind;
  return Number.isFinite(Number(number)) ? kind : 'unreadable';
}
