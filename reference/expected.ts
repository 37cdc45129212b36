import { readFileSync } from 'node:fs';

/**
 * The committed expected values of one topic: `cases` of `reference/expected/<topic>.json`.
 *
 * Missing values are `null` there; `orNaN` turns them back.
 */
export function readExpected<T>(topic: string): T {
  const file = new URL(`./expected/${topic}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: T }).cases;
}

export function orNaN(values: readonly (number | null)[]): number[] {
  return values.map((value) => value ?? Number.NaN);
}
