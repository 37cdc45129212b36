import { FormatError } from '../FormatError.js';
import { FeatureCase } from './CaseCollector.js';
import { isDiagnostics } from './columnRoles.js';
import { type DelimitedRow, requireLength } from './delimitedRows.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';
import { slicerColumns } from './slicerGrid.js';

const COLUMNS = ['label', 'input image type', 'feature class', 'feature name', 'value'];

/** Whether a header is that of a table of the older Radiomics extension of 3D Slicer. */
export function isSlicerLegacyHeader(header: readonly string[]): boolean {
  return header.length === COLUMNS.length && COLUMNS.every((name, j) => header[j]?.toLowerCase() === name);
}

/**
 * A table of the older Radiomics extension of 3D Slicer: a row per segment and feature, the segment in the column `Label`. It holds no patient.
 *
 * @throws FormatError
 */
export function slicerLegacyGrid(rows: readonly DelimitedRow[], source: CellSource, options: ReadOptions): FeatureGrid {
  const cases = new Map<string, FeatureCase>();
  for (const { line, cells } of rows) {
    if (isSlicerLegacyHeader(cells)) continue;
    const [label = '', ...parts] = cells;
    const name = parts.slice(0, 3).join('_');
    if (!isDiagnostics(name)) requireLength({ line, cells }, COLUMNS.length);
    if (!cases.has(label)) cases.set(label, new FeatureCase(line, { segment: label }));
    cases.get(label)!.set(name, cells[COLUMNS.length - 1] ?? '', line);
  }
  if (cases.size === 0) throw new FormatError('format.header-only');
  const because = [...source.because, 'header-names'] as const;
  return { ...source, ...slicerColumns([...cases.values()], options), layout: 'slicer-legacy', because };
}
