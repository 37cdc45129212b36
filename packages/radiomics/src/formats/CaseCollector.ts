import { FormatError } from '../FormatError.js';
import { chooseRecords } from './chooseRecords.js';
import { isDiagnostics } from './columnRoles.js';
import { excerpt, HEADER_LENGTH } from './excerpt.js';
import type { GridRow } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';

/** One case as names and cells, in the order of the file. */
export class FeatureCase {
  readonly line: number;
  readonly patient: string | undefined;
  readonly segment: string | undefined;
  readonly cells = new Map<string, { readonly cell: string; readonly line: number }>();

  constructor(
    line: number,
    { patient, segment }: { readonly patient?: string | undefined; readonly segment?: string | undefined },
  ) {
    this.line = line;
    this.patient = patient;
    this.segment = segment;
  }

  /** @throws FormatError `format.duplicate-column` where the name is there already */
  set(name: string, cell: string, line: number): void {
    if (this.cells.has(name)) throw new FormatError('format.duplicate-column', { column: excerpt(name, HEADER_LENGTH) });
    this.cells.set(name, { cell: cell.trim(), line });
  }
}

/**
 * Cases as the rows of a grid, with a column for every name that any of them has. A cell that a case has not is blank.
 *
 * @throws FormatError of the choice of a segment
 */
export function gridOfCases(
  cases: readonly FeatureCase[],
  options: ReadOptions,
): { header: string[]; rows: GridRow[]; unread: string[] } {
  const records = chooseRecords(cases, options);
  const chosen = records.map(({ index, segment }) => ({ ...cases[index]!, segment }));
  const header = [...new Set(chosen.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = chosen.map(({ line, patient, segment, cells }) => ({
    line,
    patient,
    segment,
    cells: header.map((name) => cells.get(name)?.cell ?? ''),
    lines: header.map((name) => cells.get(name)?.line ?? line),
  }));
  const read = new Set(records.map(({ index }) => index));
  const unread = cases.flatMap(({ cells }, i) =>
    read.has(i) ? [] : Array.from(cells, ([name, { cell }]) => (isDiagnostics(name) ? '' : cell)),
  );
  return { header, rows, unread };
}
