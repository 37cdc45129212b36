import type { DecimalMark, DetectionReason } from '../Detection.js';
import { FormatError } from '../FormatError.js';
import { type CellKind, cellNumber, classifyCell } from './classifyCell.js';
import { excerpt, HEADER_LENGTH, VALUE_LENGTH } from './excerpt.js';
import type { FeatureGrid } from './FeatureGrid.js';
import type { Cell, SurveyedColumn } from './surveyColumn.js';

export interface DecimalDecision {
  /** Undefined where no number has a mark. */
  readonly decimal: DecimalMark | undefined;
  readonly because: readonly DetectionReason[];
}

/**
 * The decimal mark of a table. A cell that can be read in one way only settles it: `0.5`, `0,5`, `1.234,5`. Where every number could be decimals or
 * thousands, it is what the caller gave, or the table is refused. Points are decimal in JSON, in the txt of PyRadiomics and between commas, which no
 * program set to the decimal comma writes, and are taken for such in the tsv of Slicer, which writes them itself.
 *
 * @param columns of features
 * @param unread cells of features that are not read, of other segments: they too may settle it
 * @param given by the caller; passed over where the cells settle it
 * @throws FormatError `format.mixed-decimals` {line, column, value, otherLine, other}; `format.ambiguous-decimal` {line, column, value, asDecimal, asThousands}
 */
export function decideDecimal(
  columns: readonly SurveyedColumn[],
  { header, delimiter, layout, unread = [] }: Pick<FeatureGrid, 'header' | 'delimiter' | 'layout' | 'unread'>,
  given: DecimalMark | undefined,
): DecimalDecision {
  const point = earliest(columns, 'point');
  const comma = earliest(columns, 'comma');
  if (point && comma) {
    const [other, odd] = point.line <= comma.line ? [point, comma] : [comma, point];
    throw new FormatError('format.mixed-decimals', {
      ...placeDetails(odd, header),
      otherLine: other.line,
      other: excerpt(other.cell, VALUE_LENGTH),
    });
  }
  if (point) return { decimal: '.', because: ['decimal-in-cells'] };
  if (comma) return { decimal: ',', because: ['decimal-in-cells'] };

  const openComma = earliest(columns, 'comma-or-thousands');
  const openPoint = earliest(columns, 'point-or-thousands');
  if (!openComma && !openPoint) return { decimal: undefined, because: [] };
  if (!openComma && (delimiter === ',' || delimiter === undefined)) return { decimal: '.', because: [] };
  const elsewhere = new Set(unread.map(classifyCell));
  if (elsewhere.has('point') !== elsewhere.has('comma')) {
    return { decimal: elsewhere.has('point') ? '.' : ',', because: ['decimal-in-cells'] };
  }
  const ambiguous = openComma ?? (delimiter === '\t' && layout.startsWith('slicer') ? undefined : openPoint);
  if (given !== undefined) return { decimal: given, because: ['decimal-given'] };
  if (!ambiguous) return { decimal: '.', because: ['decimal-assumed'] };
  const mark = ambiguous.cell.includes(',') ? ',' : '.';
  throw new FormatError('format.ambiguous-decimal', {
    ...placeDetails(ambiguous, header),
    asDecimal: cellNumber(ambiguous.cell, mark),
    asThousands: cellNumber(ambiguous.cell, mark === ',' ? '.' : ','),
  });
}

interface Place extends Cell {
  readonly index: number;
}

function earliest(columns: readonly SurveyedColumn[], kind: CellKind): Place | undefined {
  let found: Place | undefined;
  for (const { index, firstMarked } of columns) {
    const first = firstMarked[kind];
    if (first && (!found || first.line < found.line)) found = { ...first, index };
  }
  return found;
}

function placeDetails({ line, index, cell }: Place, header: readonly string[]) {
  return { line, column: excerpt(header[index]!, HEADER_LENGTH), value: excerpt(cell, VALUE_LENGTH) };
}
