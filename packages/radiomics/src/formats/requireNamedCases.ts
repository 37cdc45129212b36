import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';

/**
 * The table, where its records can be told apart by patient and segment. A file's name stands for a patient that the file does not name; it cannot stand
 * for several, as in outputs of PyRadiomics that were appended or made of a batch without a column of patients.
 *
 * @throws FormatError `format.unnamed-cases` {cases}
 */
export function requireNamedCases(table: FeatureTable): FeatureTable {
  const unnamed = table.records.filter(({ patient }) => patient === undefined);
  const segments = new Set(unnamed.map(({ segment }) => segment));
  if (segments.size < unnamed.length) throw new FormatError('format.unnamed-cases', { cases: unnamed.length });
  return table;
}
