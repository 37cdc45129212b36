import { NeurogradeError } from '@neurograde/contracts/errors';

/** The place of a row in its list: what the list is sorted by. */
export type Place = readonly (string | number | Date)[];
export type PlaceKind = 'date' | 'text' | 'number';

/** A place as clients hold it, to ask for what comes after; they need not read it. */
export function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * @param kinds of the values of the place
 * @throws `usage.invalid-option` for what `encodeCursor` did not make of such a place
 */
export function decodeCursor(cursor: string, kinds: readonly PlaceKind[]): Place {
  const values = valuesOf(cursor);
  const place = kinds.map((kind, i) => readValue(values[i], kind)).filter((value) => value !== undefined);
  if (values.length === kinds.length && place.length === kinds.length) return place;
  throw new NeurogradeError('usage.invalid-option', { option: 'cursor', expected: '“next”', value: '…' });
}

function valuesOf(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

function readValue(value: unknown, kind: PlaceKind): string | number | Date | undefined {
  if (kind === 'number') return Number.isSafeInteger(value) ? (value as number) : undefined;
  // PostgreSQL's texts hold no NUL.
  if (typeof value !== 'string' || value.includes('\0')) return undefined;
  if (kind === 'text') return value;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)) ? new Date(value) : undefined;
}
