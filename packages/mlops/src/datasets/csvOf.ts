import type { Rows } from '../artifacts/canonicalRows.js';

/**
 * Rows as csv (RFC 4180, UTF-8, `\n` line ends): a missing value is an empty cell, and every number is the shortest that reads back as the same double.
 */
export function csvOf({ foundFeatures, found, patients, grades, categoricals = [] }: Rows): Uint8Array {
  const lines = [['patient', 'grade', ...foundFeatures].map(quoted).join(',')];
  const byName = new Map(categoricals.map(({ feature, categories }) => [feature, categories]));
  const categoriesOf = foundFeatures.map((name) => byName.get(name));
  patients.forEach((patient, i) => {
    const cells = Array.from(found.row(i), (value, j) => {
      if (Number.isNaN(value)) return '';
      return categoriesOf[j] === undefined ? String(value) : quoted(categoriesOf[j][value]!);
    });
    lines.push([patient, grades[i]!, ...cells].join(','));
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
