import { FormatError } from '../FormatError.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';
import { columnRoles, isDiagnostics } from './columnRoles.js';
import { type DelimitedRow, requireLength } from './delimitedRows.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import type { CellSource, FeatureGrid, GridRow } from './FeatureGrid.js';

/**
 * A row per patient and a column per feature: what TCIA publishes, what a spreadsheet holds and what `pyradiomics -f csv` writes. Where a header comes
 * again, outputs were appended: rows after it are read by it, and a column that is not in every header is missing where it is not.
 *
 * @throws FormatError `format.ragged-row`, `format.duplicate-column`
 */
export function wideGrid(rows: readonly DelimitedRow[], source: CellSource): FeatureGrid {
  const blocks = headerBlocks(rows);
  const [{ header: first }] = blocks as [Block];
  for (const block of blocks) for (const row of block.rows) requireLength(row, block.header.length);
  const header = blocks.length === 1 ? first : unionHeader(blocks);
  const pyradiomics = header.some(isDiagnostics) || (header.includes('Image') && header.includes('Mask'));
  const roles = columnRoles(header);
  return {
    ...source,
    layout: pyradiomics ? 'pyradiomics-csv' : 'wide-csv',
    header,
    roles,
    rows: blocks.flatMap((block) => alignRows(block, header)),
    patientRequired: !pyradiomics,
    because: [
      ...source.because,
      ...(pyradiomics ? (['header-names'] as const) : []),
      ...(roles.includes('feature') ? (['feature-keys'] as const) : []),
      ...(roles.includes('patient') ? (['patient-column'] as const) : []),
      ...(blocks.length > 1 || blocks[0]!.repeated ? (['appended-outputs'] as const) : []),
    ],
  };
}

interface Block {
  readonly header: readonly string[];
  readonly rows: DelimitedRow[];
  /** Whether the same header came again among the rows. */
  repeated: boolean;
}

function headerBlocks(rows: readonly DelimitedRow[]): Block[] {
  const [head, ...others] = rows;
  const blocks: Block[] = [{ header: head!.cells, rows: [], repeated: false }];
  for (const row of others) {
    const block = blocks.at(-1)!;
    if (isSame(row.cells, block.header)) block.repeated = true;
    else if (isHeader(row.cells)) blocks.push({ header: row.cells, rows: [], repeated: false });
    else block.rows.push(row);
  }
  return blocks.filter((block) => block === blocks[0] || block.rows.length > 0);
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return cells[0] === header[0] && cells.length === header.length && cells.every((cell, j) => cell === header[j]);
}

/** Whether a row names features: no value is a PyRadiomics key. */
function isHeader(cells: readonly string[]): boolean {
  return holdsFeatureKey(cells.at(-1)!) || holdsFeatureKey(cells[0]!);
}

function unionHeader(blocks: readonly Block[]): string[] {
  for (const { header } of blocks) {
    const repeated = header.find((column, j) => column !== '' && header.indexOf(column) !== j);
    if (repeated !== undefined) throw new FormatError('format.duplicate-column', { column: excerpt(repeated, HEADER_LENGTH) });
  }
  return [...new Set(blocks.flatMap(({ header }) => header))];
}

function alignRows({ header, rows }: Block, union: readonly string[]): readonly GridRow[] {
  if (isSame(header, union)) return rows;
  const places = union.map((column) => header.indexOf(column));
  return rows.map(({ line, cells }) => ({ line, cells: places.map((j) => (j < 0 ? '' : cells[j]!)) }));
}
