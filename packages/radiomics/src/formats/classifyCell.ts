/**
 * What a cell of a feature column holds.
 * - `number`: a finite number with a decimal point
 * - `missing`: nothing, or a word for nothing
 * - `unreadable`: an infinity or a spreadsheet's error; read as missing and counted
 * - `decimal-comma`: a number with a decimal comma
 * - `grouped`: a number whose thousands are parted by commas; with one comma and no point it is `decimal-comma`
 * - `text`: anything else
 */
export type CellKind = 'number' | 'missing' | 'unreadable' | 'decimal-comma' | 'grouped' | 'text';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const MISSING = /^(?:|na|n\/a|nan|null)$/i;
const UNREADABLE = /^(?:#(?:DIV\/0!|N\/A|VALUE!|REF!|NUM!|NAME\?|NULL!)|[+-]?inf(?:inity)?)$/i;
const DECIMAL_COMMA = /^[+-]?(?:\d*|\d{1,3}(?:\.\d{3})+),\d+(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** @param cell trimmed; a `number` may be given to `Number()` */
export function classifyCell(cell: string): CellKind {
  if (NUMBER.test(cell)) return Number.isFinite(Number(cell)) ? 'number' : 'unreadable';
  if (MISSING.test(cell)) return 'missing';
  if (UNREADABLE.test(cell)) return 'unreadable';
  if (DECIMAL_COMMA.test(cell)) return 'decimal-comma';
  return GROUPED.test(cell) ? 'grouped' : 'text';
}
