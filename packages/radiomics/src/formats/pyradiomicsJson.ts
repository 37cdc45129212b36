import { FormatError } from '../FormatError.js';
import { FeatureCase } from './CaseCollector.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import { pyradiomicsGrid } from './pyradiomicsGrid.js';
import type { ReadOptions } from './ReadOptions.js';
import { type JsonValue, scanJson } from './scanJson.js';

/**
 * What `pyradiomics -f json` writes: an array of an object per case, or an object a line, as older versions do, and any number of either one after the
 * other.
 *
 * @throws FormatError
 */
export function pyradiomicsJson(text: string, source: CellSource, options: ReadOptions): FeatureGrid {
  const values = scanJson(text);
  const objects = values.flatMap((value) => value.items ?? [value]);
  if (objects.some(({ entries }) => entries === undefined)) throw new FormatError('format.unknown-layout', { found: 'JSON' });
  if (objects.length === 0) throw new FormatError('format.header-only');
  const onOneLine = new Set(objects.map(({ line }) => line)).size < objects.length;
  const cases = objects.map((object, i) => caseOf(object, onOneLine ? i + 1 : object.line));
  const appended = values.length > 1 && values.some(({ items }) => items !== undefined);
  return pyradiomicsGrid(
    'pyradiomics-json',
    cases,
    source,
    ['json-syntax', ...(appended ? (['appended-outputs'] as const) : [])],
    options,
  );
}

function caseOf({ entries = [] }: JsonValue, line: number): FeatureCase {
  const found = new FeatureCase(line, {});
  for (const [name, value] of entries) found.set(name, value.text, value.line);
  return found;
}
