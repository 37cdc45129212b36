import { FormatError } from '../FormatError.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';
import { FeatureCase } from './CaseCollector.js';
import { isDiagnostics } from './columnRoles.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import { pyradiomicsGrid } from './pyradiomicsGrid.js';
import type { ReadOptions } from './ReadOptions.js';

/** `Case-1_original_shape_Flatness: 0.46`; an empty value may have lost the space after its colon. */
const ENTRY = /^Case-(\d+)_(.*?):(?: (.*)|\s*)$/;

/** Whether a text is what `pyradiomics -f txt` writes. */
export function isPyradiomicsTxt(text: string): boolean {
  return /^\s*Case-\d+_[^\n]*?:(?: |\n|$)/.test(text);
}

/**
 * What `pyradiomics -f txt` writes, a line per entry: `Case-N_key: value`. A case starts with what the input said of it; outputs that were appended
 * number their cases from 1 again.
 *
 * @param text lines ended by `\n`
 * @throws FormatError `format.broken-cases` {line} for a line that is no entry or stands within another case, and for a case without its beginning
 */
export function pyradiomicsTxt(text: string, source: CellSource, options: ReadOptions): FeatureGrid {
  const cases: FeatureCase[] = [];
  const numbers = new Set<string>();
  let number: string | undefined;
  let appended = false;
  for (const [i, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const line = i + 1;
    const match = ENTRY.exec(written);
    if (!match) throw new FormatError('format.broken-cases', { line });
    const [, ownNumber, name, value = ''] = match as unknown as [string, string, string, string | undefined];
    const current = cases.at(-1);
    const fromInput = !holdsFeatureKey(name) && !isDiagnostics(name);
    const again = current !== undefined && name === current.cells.keys().next().value && fromInput;
    if (current === undefined || ownNumber !== number || again) {
      // A case that does not start with its input is a piece of another.
      if (current !== undefined && !fromInput) throw new FormatError('format.broken-cases', { line });
      appended ||= numbers.has(ownNumber);
      numbers.add(ownNumber);
      number = ownNumber;
      cases.push(new FeatureCase(line, {}));
    }
    cases.at(-1)!.set(name, value, line);
  }
  requireWholeCases(cases);
  return pyradiomicsGrid(
    'pyradiomics-txt',
    cases,
    source,
    ['case-lines', ...(appended ? (['appended-outputs'] as const) : [])],
    options,
  );
}

/** PyRadiomics names the image and the mask of every case: one that lacks them, where others have them, is a piece of another. */
function requireWholeCases(cases: readonly FeatureCase[]): void {
  for (const name of ['Image', 'Mask']) {
    const without = cases.filter(({ cells }) => !cells.has(name));
    if (without.length > 0 && without.length < cases.length)
      throw new FormatError('format.broken-cases', { line: without[0]!.line });
  }
}
