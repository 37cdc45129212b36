import type { DecimalMark } from '../Detection.js';
import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import type { GridRow } from '../formats/FeatureGrid.js';
import { type SurveyedColumn, surveyColumn } from '../formats/surveyColumn.js';
import { mayBeFeature, wideTable } from '../formats/wideTable.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';
import type { ByteSource } from './ByteSource.js';
import type { WidePlan } from './planWide.js';
import type { WideScanner } from './WideScanner.js';
import { wideBlocks } from './wideBlocks.js';

/** Most cells that are held as text. */
const CELLS = 250_000;

/** A second header among the rows: the table can only be read whole. */
export class AppendedOutputs extends Error {}

/**
 * What the whole reader says of a wide table, found without holding its values: its features and its decimal mark, without records.
 *
 * @throws FormatError as the whole reader; AppendedOutputs
 */
export async function surveyWide(source: ByteSource, plan: WidePlan, decimal: DecimalMark | undefined): Promise<FeatureTable> {
  const asText = { ...plan, numeric: plan.header.map(() => false) };
  let surveys: SurveyedColumn[] | undefined;
  for await (const block of wideBlocks(source, asText, CELLS, () => {})) {
    const rows = rowsOf(block);
    if (rows.some(({ cells }) => isHeader(cells, plan.header))) throw new AppendedOutputs();
    const columns = plan.header.flatMap((_, j) => (mayBeFeature(plan.roles[j]) ? [surveyColumn(rows, j)] : []));
    surveys = surveys?.map((survey, k) => merged(survey, columns[k]!)) ?? columns;
  }
  if (surveys === undefined) throw new FormatError('format.header-only');
  return wideTable(
    {
      container: 'text',
      layout: 'wide-csv',
      encoding: plan.encoding,
      delimiter: plan.delimiter as ',',
      because: [],
      header: plan.header,
      roles: plan.roles,
      records: [],
      columns: surveys,
    },
    { decimal },
  );
}

/** Whether a row repeats the header, or is another. */
export function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells[0] === header[0] || holdsFeatureKey(cells.at(-1)!) || holdsFeatureKey(cells[0]!);
}

function rowsOf({ rows, lines, texts }: WideScanner): GridRow[] {
  return Array.from({ length: rows }, (_, i) => ({ line: lines[i]!, cells: texts.map((column) => column![i]!) }));
}

function merged(a: SurveyedColumn, b: SurveyedColumn): SurveyedColumn {
  const isBlank = ({ numbers, texts, unreadable }: SurveyedColumn) => numbers + texts + unreadable.length === 0;
  return {
    index: a.index,
    values: new Float64Array(0),
    numbers: a.numbers + b.numbers,
    texts: a.texts + b.texts,
    firstText: a.firstText ?? b.firstText,
    unreadable: [...a.unreadable, ...b.unreadable],
    firstMarked: { ...b.firstMarked, ...a.firstMarked },
    allDates: (a.allDates || isBlank(a)) && (b.allDates || isBlank(b)) && (a.allDates || b.allDates),
  };
}
