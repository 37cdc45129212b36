import { FormatError } from '../FormatError.js';
import { FeatureCase, gridOfCases } from './CaseCollector.js';
import { isDiagnostics } from './columnRoles.js';
import { type DelimitedRow, requireLength } from './delimitedRows.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';

const TEXT_COLUMNS = ['image type', 'feature class', 'feature name'];

/** Whether a header is that of a table of 3D Slicer's Radiomics extension. */
export function isSlicerTableHeader(header: readonly string[]): boolean {
  return TEXT_COLUMNS.every((name, j) => header[j]?.toLowerCase() === name);
}

/**
 * A table of 3D Slicer's Radiomics extension: a row per feature, named by three text columns, and a value column per segment. It holds no patient.
 * Where the header comes again, the segments after it are those of its columns.
 *
 * @throws FormatError
 */
export function slicerGrid(rows: readonly DelimitedRow[], source: CellSource, options: ReadOptions): FeatureGrid {
  if (rows.every(({ cells }) => isSlicerTableHeader(cells))) throw new FormatError('format.header-only');
  const cases = new Map<string, FeatureCase>();
  let segments: readonly string[] = [];
  let width = 0;
  for (const { line, cells } of rows) {
    if (isSlicerTableHeader(cells)) {
      segments = cells.slice(TEXT_COLUMNS.length);
      width = cells.length;
      if (segments.length === 0) throw new FormatError('format.no-features');
      requireUniqueSegments(segments);
      for (const name of segments) if (!cases.has(name)) cases.set(name, new FeatureCase(line, { segment: name }));
      continue;
    }
    const name = cells.slice(0, TEXT_COLUMNS.length).join('_');
    // The value of a diagnostics row may be any text, delimiters included.
    if (!isDiagnostics(name)) requireLength({ line, cells }, width);
    segments.forEach((segment, j) => {
      cases.get(segment)!.set(name, cells[TEXT_COLUMNS.length + j] ?? '', line);
    });
  }
  return {
    ...source,
    ...slicerColumns([...cases.values()], options),
    layout: 'slicer',
    because: [...source.because, 'header-names'],
  };
}

/** What both layouts of Slicer share: every name is a feature's or a diagnostic's. */
export function slicerColumns(
  cases: readonly FeatureCase[],
  options: ReadOptions,
): Pick<FeatureGrid, 'header' | 'rows' | 'roles' | 'unread' | 'patientRequired'> {
  const { header, rows, unread } = gridOfCases(cases, options);
  return {
    header,
    rows,
    unread,
    roles: header.map((name) => (isDiagnostics(name) ? 'diagnostics' : 'feature')),
    patientRequired: false,
  };
}

function requireUniqueSegments(segments: readonly string[]): void {
  const repeated = segments.find((name, i) => segments.indexOf(name) !== i);
  if (repeated !== undefined) throw new FormatError('format.duplicate-column', { column: excerpt(repeated, HEADER_LENGTH) });
}
