import type { DecimalMark } from '../Detection.js';
import type { UnreadableCells } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { type CellKind, cellNumber, classifyCell, isNumber } from '../formats/classifyCell.js';
import { UnreadableTally } from '../formats/UnreadableTally.js';
import type { ByteSource } from './ByteSource.js';
import { planOf, planWide, type WidePlan } from './planWide.js';
import { AppendedOutputs, isHeader, surveyWide } from './surveyWide.js';
import type { TableWriter, WrittenColumn } from './TableWriter.js';
import { transposed } from './transposed.js';
import { EncodingMismatch, type WideScanner } from './WideScanner.js';
import { wideBlocks } from './wideBlocks.js';

export interface ConvertOptions {
  /** The decimal mark of a file whose numbers could be read in two ways. */
  readonly decimal?: DecimalMark | undefined;
  /** Told how many bytes have been read. */
  readonly onProgress?: (bytes: number) => void;
}

/** What became of a table that was converted. */
export interface ConvertedTable {
  readonly rows: number;
  readonly features: number;
  /** Columns that are no features; they are kept, as text. */
  readonly otherColumns: readonly string[];
  readonly unreadableCells: readonly UnreadableCells[];
}

/** Bytes by which the plan is made. */
const BEGINNING = 1 << 20;
const LONGEST_BEGINNING = 64 << 20;
/** What a table is refused for whose rest might make up for it. */
const ENDS_TOO_EARLY: ReadonlySet<string> = new Set([
  ...['format.empty-file', 'format.header-only', 'format.broken-quotes', 'format.ambiguous-decimal', 'format.no-features'],
]);
/** Most cells that are held. */
const CELLS = 4_000_000;

/** A cell that is not as the beginning of the file let expect. */
class UnexpectedCell extends Error {}
/** A number is missing where none was before. */
class MissingCell extends Error {}

/**
 * Converts a wide table of any size while holding a block of its rows. Features become numbers by the rules of `readFeatureTable`; every other column is
 * kept as text, the patient's with the identifiers as they are. Cells that are no finite number become missing and are counted.
 *
 * What a column is, is told by the beginning of the file. Where a later cell contradicts it the whole file is surveyed, and either refused as
 * `readFeatureTable` refuses it or begun again. So it is where a number is missing for the first time: columns that have none missing are written as such.
 *
 * @param open begins a table; called again where a table is begun again, and what was written before is void
 * @returns undefined where the file is no wide table of one header: it is read whole, by `readFeatureFile`
 * @throws FormatError
 */
export async function convertWide(
  source: ByteSource,
  open: (columns: readonly WrittenColumn[]) => Promise<TableWriter>,
  options: ConvertOptions = {},
): Promise<ConvertedTable | undefined> {
  const first = await planByBeginning(source, options.decimal);
  if (first === undefined) return undefined;
  const survey = async (plan: WidePlan) => ({ ...planOf(await surveyWide(source, plan, options.decimal), plan), surveyed: true });
  let plan: WidePlan & { readonly surveyed?: boolean } = first;
  try {
    if (!plan.decimalSettled && plan.delimiter !== ',') plan = await survey(plan);
    for (;;) {
      try {
        return await convertBy(source, plan, open, options);
      } catch (error) {
        if (error instanceof MissingCell) plan = { ...plan, complete: false };
        else if (error instanceof UnexpectedCell && !plan.surveyed) plan = await survey(plan);
        else if (error instanceof EncodingMismatch && plan.encoding === 'utf-8') plan = await survey(inWindows1252(plan));
        else throw error;
      }
    }
  } catch (error) {
    if (error instanceof AppendedOutputs) return undefined;
    throw error;
  }
}

/** @throws FormatError where the header is of UTF-8 beyond doubt */
function inWindows1252(plan: WidePlan): WidePlan {
  if (plan.header.some((name) => /[\u0080-\uffff]/.test(name))) {
    throw new FormatError('format.broken-encoding', { encoding: 'UTF-8' });
  }
  return { ...plan, encoding: 'windows-1252' };
}

/** The plan by the first lines of a file: by more of them where these end too early to tell. */
async function planByBeginning(source: ByteSource, decimal: DecimalMark | undefined): Promise<WidePlan | undefined> {
  for (let size = BEGINNING; ; size *= 2) {
    const whole = size >= source.byteLength;
    const bytes = await source.read(0, Math.min(size, source.byteLength));
    const end = whole ? bytes.length : bytes.lastIndexOf(10) + 1;
    try {
      return planWide(bytes.slice(0, end), decimal);
    } catch (error) {
      if (whole || size >= LONGEST_BEGINNING || !(error instanceof FormatError && ENDS_TOO_EARLY.has(error.code))) throw error;
    }
  }
}

async function convertBy(
  source: ByteSource,
  plan: WidePlan,
  open: (columns: readonly WrittenColumn[]) => Promise<TableWriter>,
  { onProgress = () => {} }: ConvertOptions,
): Promise<ConvertedTable> {
  const kept = [...plan.header.keys()].filter((j) => plan.roles[j] !== 'unnamed');
  const writer = await open(
    kept.map((j) => ({
      name: plan.header[j]!,
      type: plan.numeric[j] ? 'number' : 'text',
      complete: plan.complete && plan.numeric[j]!,
    })),
  );
  const tally = new UnreadableTally();
  const patient = plan.roles.indexOf('patient');
  const checked = [...plan.header.keys()].filter((j) => plan.roles[j] === 'data' && !plan.numeric[j]);
  let rows = 0;
  let lastLine = 0;
  let lastCell: string | number = '';
  for await (const block of wideBlocks(source, plan, CELLS, onProgress)) {
    const missing = block.blanks + settleOdd(block, plan, tally);
    if (plan.complete && missing > 0) throw new MissingCell();
    requirePatients(block, patient);
    for (const j of checked) {
      if (block.texts[j]!.some((text) => isNumber(classifyCell(text)))) throw new UnexpectedCell();
    }
    refuseHeaders(block, plan);
    const columnOf = transposed(block.values, block.rows, plan.header.length);
    writer.write({ rows: block.rows, column: (k) => block.texts[kept[k]!] ?? columnOf(kept[k]!) });
    rows += block.rows;
    lastLine = block.lines[block.rows - 1]!;
    lastCell = block.texts.at(-1)?.[block.rows - 1] ?? block.values[block.rows * plan.header.length - 1]!;
  }
  if (rows === 0) throw new FormatError('format.header-only');
  if (lastCell !== '' && !Number.isNaN(lastCell)) await requireLineEnd(source, lastLine);
  writer.finish();
  const features = plan.numeric.filter(Boolean).length;
  const otherColumns = kept.filter((j) => !plan.numeric[j] && j !== patient).map((j) => plan.header[j]!);
  return { rows, features, otherColumns, unreadableCells: tally.toArray() };
}

/** Puts the numbers of odd cells in their places; returns how many are none. */
function settleOdd({ odd, values, lines }: WideScanner, plan: WidePlan, tally: UnreadableTally): number {
  let missing = 0;
  for (const { row, column, text } of odd) {
    const kind = classifyCell(text);
    if (kind === 'missing' || kind === 'unreadable') {
      missing++;
      if (kind === 'unreadable') tally.add(plan.header[column]!, text, lines[row]!);
    } else if (isExpected(kind, plan)) values[row * plan.header.length + column] = cellNumber(text, plan.decimal);
    else throw new UnexpectedCell();
  }
  return missing;
}

function isExpected(kind: CellKind, { decimal, decimalSettled }: WidePlan): boolean {
  if (!isNumber(kind)) return false;
  const own = decimal === '.' ? ['point', 'point-or-thousands'] : ['comma', 'comma-or-thousands'];
  return kind === 'whole' || own.includes(kind) || (decimalSettled && kind !== 'point' && kind !== 'comma');
}

function requirePatients({ texts, lines, rows }: WideScanner, patient: number): void {
  if (patient < 0) return;
  for (let i = 0; i < rows; i++)
    if (texts[patient]![i] === '') throw new FormatError('format.blank-patient', { line: lines[i]! });
}

/** @throws AppendedOutputs for a row of text that names columns */
function refuseHeaders({ texts, rows }: WideScanner, { header, numeric }: WidePlan): void {
  if (numeric[0]) return;
  for (let i = 0; i < rows; i++) if (isHeader([texts[0]![i]!], header)) throw new AppendedOutputs();
}

/** A file that stops right after a letter or digit may have lost the rest of its last number. */
async function requireLineEnd(source: ByteSource, line: number): Promise<void> {
  const [byte] = await source.read(source.byteLength - 1, source.byteLength);
  if (!/[\s"]/.test(String.fromCharCode(byte!))) throw new FormatError('format.cut-short', { line });
}
