import { numberCell } from '../formats/numberCell.js';

/** What a container may hold in a cell. */
export type CellValue = string | number | bigint | boolean | Date | null | undefined;

/** Three decimals, which in a text could be thousands. */
const MAY_BE_THOUSANDS = /\.\d{3}$/;

/** A cell as a csv would have held it: numbers exactly, and so that their point is a decimal one; dates as 2001-12-27, with the time where it is not midnight. */
export function cellText(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (cell instanceof Date) return dateText(cell);
  return String(cell).trim();
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const text = numberCell(value);
  return MAY_BE_THOUSANDS.test(text) ? `${text}0` : text;
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, -14) : text.slice(0, -5).replace('T', ' ');
}
