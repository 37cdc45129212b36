import type { Session } from '../Session.js';
import { wordIn } from '../texts/Texts.js';
import { formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/** Flat records as a table: a column for each key of the first, numbers to the right. */
export function formatRecords(records: readonly Readonly<Record<string, unknown>>[], session: Session): string {
  const first = records[0]!;
  const columns = Object.keys(first).map((key) => ({
    key,
    title: wordIn(session.texts, 'column', key),
    align: alignOf(first[key]),
  }));
  return formatTable(
    columns,
    records.map((record) => columns.map(({ key }) => cell(record[key], key, session))),
  );
}

function alignOf(value: unknown): 'left' | 'right' {
  return typeof value === 'number' ? 'right' : 'left';
}

function cell(value: unknown, key: string, { texts, language }: Session): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : formatNumber(value, language);
  if (key.endsWith('At')) return localMinute(String(value));
  return wordIn(texts, 'value', String(value));
}

/** `2026-11-22 20:31`, in the zone of the reader: Swedish writes dates so. */
function localMinute(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
