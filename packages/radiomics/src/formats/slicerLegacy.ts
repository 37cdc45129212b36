import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { chooseSegment, segmentPart } from './chooseSegment.js';
import { requireLength } from './delimitedRows.js';
import { isDiagnostics, segmentTable } from './segmentTable.js';
import { slicerRows } from './slicerRows.js';

const COLUMNS = ['label', 'input image type', 'feature class', 'feature name', 'value'];

/** Whether a header is that of a table of the older Radiomics extension of 3D Slicer. */
export function isSlicerLegacyHeader(header: readonly string[]): boolean {
  return header.length === COLUMNS.length && COLUMNS.every((name, j) => header[j]?.toLowerCase() === name);
}

/**
 * A table of the older Radiomics extension of 3D Slicer: a row per segment and feature, the segment in the column `Label`. It holds no
 * patient.
 *
 * @param text lines ended by `\n`
 * @param segment the segment to read, by its label; may be left out where there is one
 * @throws FormatError
 */
export function readSlicerLegacy(text: string, delimiter: ',' | '\t', segment?: string): FeatureTable {
  const [, ...rows] = slicerRows(text, delimiter);
  if (rows.length === 0) throw new FormatError('format.header-only');
  for (const row of rows) if (!isDiagnostics(row.cells[1] ?? '')) requireLength(row, COLUMNS.length);

  const labels = [...new Set(rows.map((row) => row.cells[0]!))];
  const label = labels[chooseSegment(labels, segment)]!;
  const own = rows.filter((row) => row.cells[0] === label);
  return segmentTable(
    'slicer-legacy',
    segmentPart(label),
    own[0]!.line,
    own.map(({ line, cells: [, imageType = '', featureClass = '', feature = '', cell = ''] }) => ({
      line,
      imageType,
      featureClass,
      feature,
      cell,
    })),
  );
}
