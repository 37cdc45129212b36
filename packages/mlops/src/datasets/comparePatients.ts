import type { Rows } from '../artifacts/canonicalRows.js';
import type { CommonColumn } from './commonColumns.js';

/** Pseudonyms, each list ascending. */
export interface ComparedPatients {
  readonly added: string[];
  readonly removed: string[];
  /** In both, with other values in the common columns or another grade. */
  readonly changed: string[];
  readonly unchanged: string[];
  /** In both, with another grade. */
  readonly regraded: string[];
}

/** Which patients two versions have in common, and of which of those the rows differ. */
export function comparePatients(before: Rows, after: Rows, common: readonly CommonColumn[]): ComparedPatients {
  const old = rowsByPatient(before.patients);
  const now = rowsByPatient(after.patients);
  const compared: ComparedPatients = { added: [], removed: [], changed: [], unchanged: [], regraded: [] };
  for (const patient of [...old.keys()].sort()) if (!now.has(patient)) compared.removed.push(patient);
  for (const patient of [...now.keys()].sort()) {
    const rows = now.get(patient)!;
    const earlier = old.get(patient);
    if (earlier === undefined) {
      compared.added.push(patient);
      continue;
    }
    const regraded = rows.length === earlier.length && rows.some((row, k) => after.grades[row] !== before.grades[earlier[k]!]);
    const same =
      !regraded &&
      rows.length === earlier.length &&
      rows.every((row, k) => sameValues(before.found.row(earlier[k]!), after.found.row(row), common));
    if (regraded) compared.regraded.push(patient);
    (same ? compared.unchanged : compared.changed).push(patient);
  }
  return compared;
}

function rowsByPatient(patients: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  patients.forEach((patient, row) => {
    const known = rows.get(patient);
    if (known === undefined) rows.set(patient, [row]);
    else known.push(row);
  });
  return rows;
}

function sameValues(before: Float64Array, after: Float64Array, common: readonly CommonColumn[]): boolean {
  return common.every((column) => Object.is(before[column.before], after[column.after]));
}
