import { NeurogradeError } from '@neurograde/contracts/errors';
import { heldFeatureKey } from '@neurograde/radiomics';

/** What glioma protocols call their sequences; named where the one asked for is not there. */
const KNOWN = new Set(['T1', 'T1W', 'T1C', 'T1CE', 'T1GD', 'T1N', 'T2', 'T2W', 'T2F', 'FLAIR', 'ADC', 'DWI', 'SWI', 'PD']);
const SHOWN = 12;

export interface ChosenSequence {
  /** Whether a column is of the sequence. */
  readonly has: (column: string) => boolean;
  /** Columns that are not, by name. */
  readonly others: readonly string[];
}

/**
 * The columns of one sequence in a table of several: those that have its name, however its letters are written, as a part between underscores or hyphens,
 * before or after the PyRadiomics key or wherever the name holds none (`FLAIR_original_glcm_Id`, `TEXTURE_GLSZM_ET_FLAIR_ZSN`).
 *
 * @param lists of the records' columns; one object for records of the same list
 * @throws `process.no-such-sequence`
 */
export function chooseSequence(lists: readonly (readonly string[])[], sequence: string | undefined): ChosenSequence {
  if (sequence === undefined) return { has: () => true, others: [] };
  const columns = [...new Set([...new Set(lists)].flat())].sort();
  const wanted = sequence.toUpperCase();
  const own = new Set(columns.filter((column) => partsOf(column).includes(wanted)));
  if (own.size === 0) {
    const found = [...new Set(columns.flatMap(partsOf))].filter((part) => KNOWN.has(part)).sort();
    throw new NeurogradeError('process.no-such-sequence', { sequence, found: found.slice(0, SHOWN).join(', ') || '—' });
  }
  return { has: (column) => own.has(column), others: columns.filter((column) => !own.has(column)) };
}

/** In capitals. An image type may stand for the sequence, as in `FLAIR_glcm_Id`. */
function partsOf(column: string): string[] {
  const held = heldFeatureKey(column);
  const text = held === undefined ? column : `${held.before}_${held.key.imageType}_${held.after}`;
  return text.toUpperCase().split(/[_\-\s.]+/);
}
