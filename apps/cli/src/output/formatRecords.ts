import type { Language } from '@neurograde/contracts';
import { formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/** Flat records as a table: a column for each key of the first, numbers to the right. */
export function formatRecords(records: readonly Readonly<Record<string, unknown>>[], language: Language): string {
  const keys = Object.keys(records[0]!);
  const columns = keys.map((title) => ({ title, align: typeof records[0]![title] === 'number' ? ('right' as const) : ('left' as const) }));
  return formatTable(
    columns,
    records.map((record) => keys.map((key) => cell(record[key], language))),
  );
}

function cell(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : formatNumber(value, language);
  return String(value);
}
