import type { Delimiter, DetectionReason } from '../Detection.js';
import { FormatError } from '../FormatError.js';
import { parseFeatureKey } from '../pyradiomicsFeatures.js';
import { columnRoles } from './columnRoles.js';
import { delimitedRows } from './delimitedRows.js';
import { headerCells } from './headerCells.js';
import { isSlicerTableHeader } from './slicerGrid.js';
import { isSlicerLegacyHeader } from './slicerLegacyGrid.js';
import { isFeatureHeader } from './transposedGrid.js';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

export interface DelimiterChoice {
  readonly delimiter: Delimiter;
  readonly because: readonly DetectionReason[];
}

/**
 * What parts the cells of a text: as its first line says (`sep=;`), else the sign that makes a known header, else the one sign that parts the header;
 * of several, the one by which the next row has as many cells and the header names patients or features, and then the one that makes most columns.
 *
 * @throws FormatError `format.wrong-delimiter` {found, expected} where the first line says what is not so; `format.ambiguous-delimiter` {delimiters}
 */
export function chooseDelimiter(text: string, hint: string | undefined): DelimiterChoice {
  const candidates = DELIMITERS.map((delimiter) => ({ delimiter, header: headerCells(text, delimiter) }));
  const known = candidates.find(({ header }) => isSlicerTableHeader(header) || isSlicerLegacyHeader(header));
  if (known && (hint === undefined || hint === known.delimiter)) return { delimiter: known.delimiter, because: [] };
  const parting = candidates.filter(({ header }) => header.length > 1);
  const hinted = parting.find(({ delimiter }) => delimiter === hint);
  if (hinted) return { delimiter: hinted.delimiter, because: ['excel-hint'] };
  if (parting.length === 0) return { delimiter: ',', because: [] };
  if (hint !== undefined && hint !== '') {
    throw new FormatError('format.wrong-delimiter', { found: show(parting[0]!.delimiter), expected: show(hint) });
  }
  if (parting.length === 1) return { delimiter: parting[0]!.delimiter, because: ['only-delimiter'] };
  const ranked = parting
    .map(({ delimiter, header }) => ({
      delimiter,
      rank: [Number(isFollowed(text, delimiter, header.length)), Number(isNamed(header)), header.length],
    }))
    .sort((a, b) => compare(b.rank, a.rank));
  const [best, next] = ranked as [(typeof ranked)[number], (typeof ranked)[number]];
  if (compare(best.rank, next.rank) === 0) {
    throw new FormatError('format.ambiguous-delimiter', { delimiters: `${show(best.delimiter)}  ${show(next.delimiter)}` });
  }
  // A sign by which the next row differs parts names, and no cells.
  return { delimiter: best.delimiter, because: [best.rank[0] === next.rank[0] ? 'best-delimiter' : 'only-delimiter'] };
}

/** Whether the row after the header has as many cells. */
function isFollowed(text: string, delimiter: Delimiter, columns: number): boolean {
  try {
    const second = delimitedRows(text, delimiter, 2)[1];
    return second !== undefined && second.cells.length === columns;
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

function isNamed(header: readonly string[]): boolean {
  return isFeatureHeader(header[0]!) || columnRoles(header).includes('patient') || header.some((name) => parseFeatureKey(name));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

function show(delimiter: string): string {
  return delimiter === '\t' ? 'TAB' : delimiter;
}
