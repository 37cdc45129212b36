import type { Rows } from '../artifacts/canonicalRows.js';

/**
 * Rows as csv (RFC 4180, UTF-8, `\n` line ends): a missing value is an empty cell, and every number is the shortest that reads back as the same double.
 */
export function csvOf({ foundFeatures, found, patients, grades }: Rows): Uint8Array {
  const lines = [['patient', 'grade', ...foundFeatures].map(quoted).join(',')];
  patients.forEach((patient, i) => {
    const numbers = Array.from(found.row(i), (value) => (Number.isNaN(value) ? '' : String(value)));
    lines.push([patient, grades[i]!, ...numbers].join(','));
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
