import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { chooseSegment, segmentPart } from './chooseSegment.js';
import { requireLength } from './delimitedRows.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import { isDiagnostics, segmentTable } from './segmentTable.js';
import { slicerRows } from './slicerRows.js';

const TEXT_COLUMNS = ['image type', 'feature class', 'feature name'];

/** Whether a header is that of a table of 3D Slicer's Radiomics extension. */
export function isSlicerTableHeader(header: readonly string[]): boolean {
  return TEXT_COLUMNS.every((name, j) => header[j]?.toLowerCase() === name);
}

/**
 * A table of 3D Slicer's Radiomics extension, saved as csv or tsv: a row per feature, named by three text columns, and a value column per
 * segment. It holds no patient. Diagnostics rows are no features.
 *
 * @param text lines ended by `\n`
 * @param segment the segment to read, by its column's name or the segment's part of it; may be left out where there is one
 * @throws FormatError
 */
export function readSlicerTable(text: string, delimiter: ',' | '\t', segment?: string): FeatureTable {
  const [head, ...rows] = slicerRows(text, delimiter);
  const header = head!.cells;
  const segments = header.slice(TEXT_COLUMNS.length);
  if (rows.length === 0) throw new FormatError('format.header-only');
  if (segments.length === 0) throw new FormatError('format.no-features');
  const repeated = segments.find((name, i) => segments.indexOf(name) !== i);
  if (repeated !== undefined) throw new FormatError('format.duplicate-column', { column: excerpt(repeated, HEADER_LENGTH) });

  const chosen = chooseSegment(segments, segment);
  const featureRows = rows.map((row) => {
    const [imageType = '', featureClass = '', feature = ''] = row.cells;
    // The value of a diagnostics row may be any text, delimiters included.
    if (!isDiagnostics(imageType)) requireLength(row, header.length);
    return { line: row.line, imageType, featureClass, feature, cell: row.cells[TEXT_COLUMNS.length + chosen] ?? '' };
  });
  return segmentTable('slicer', segmentPart(segments[chosen]!), head!.line, featureRows);
}
