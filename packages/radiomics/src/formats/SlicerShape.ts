import type { FeatureTable } from '../FeatureTable.js';
import type { DecodedText } from './decodeText.js';

const QUOTED = /^((?:"[^",]*",){3})("[^",]*")$/;
const PLAIN = /^((?:[^",]*,){3})([^",]*)$/;
/** A finite number, and one whose point can be nothing but decimal: with one in the table, all of them are. */
const NUMBER = /^-?\d{1,100}(?:\.\d{1,100})?(?:e[+-]?\d{1,2})?$/;
const DECIMAL = /\.\d{4}/;

/**
 * What the csv tables of a tool have in common but for their numbers: every letter outside the cells of values. A table of the same shape is read from its
 * numbers alone, and is what the full reading makes of it: all that this one decides follows from the shape, and from numbers being decimals.
 */
export class SlicerShape {
  readonly #model: DecodedText;
  readonly #table: FeatureTable;
  /** What stands before each value; the last is what stands after the last one. */
  readonly #between: readonly string[];

  private constructor(model: DecodedText, table: FeatureTable, between: readonly string[]) {
    this.#model = model;
    this.#table = table;
    this.#between = between;
  }

  /** The shape of a table that was read in full; undefined where more than numbers may differ from table to table. */
  static of(model: DecodedText, table: FeatureTable): SlicerShape | undefined {
    const { detection, features, records, droppedColumns, unreadableCells } = table;
    if (table.layout !== 'slicer' || detection.delimiter !== ',' || !detection.because.includes('decimal-in-cells'))
      return undefined;
    if (records.length !== 1 || droppedColumns.length + unreadableCells.length > 0 || model.delimiterHint !== undefined)
      return undefined;
    const [head = '', ...lines] = model.text.split('\n');
    if (lines.pop() !== '' || lines.length !== features.length) return undefined;
    const form = head.startsWith('"') ? QUOTED : PLAIN;
    if (!form.test(head)) return undefined;
    const quote = form === QUOTED ? '"' : '';
    const between: string[] = [];
    let before = `${head}\n`;
    for (const line of lines) {
      const [, names, cell] = form.exec(line) ?? [];
      if (names === undefined || !NUMBER.test(quote === '' ? cell! : cell!.slice(1, -1))) return undefined;
      between.push(`${before}${names}${quote}`);
      before = `${quote}\n`;
    }
    return new SlicerShape(model, table, [...between, before]);
  }

  /** The table of a text of this shape; undefined for another. */
  read({ text, encoding, because, delimiterHint }: DecodedText): FeatureTable | undefined {
    const model = this.#model;
    if (encoding !== model.encoding || delimiterHint !== undefined || because.join() !== model.because.join()) return undefined;
    const last = this.#between.length - 1;
    const values = new Float64Array(last);
    let at = 0;
    let decimal = false;
    for (let j = 0; j < last; j++) {
      const before = this.#between[j]!;
      if (!text.startsWith(before, at)) return undefined;
      at += before.length;
      const end = text.indexOf(this.#between[j + 1]![0]!, at);
      const cell = text.slice(at, end);
      if (end === -1 || !NUMBER.test(cell)) return undefined;
      decimal ||= DECIMAL.test(cell);
      values[j] = Number(cell);
      at = end;
    }
    if (!decimal || text.length - at !== this.#between[last]!.length || !text.endsWith(this.#between[last]!)) return undefined;
    const [record] = this.#table.records;
    return { ...this.#table, records: [{ ...record!, values }] };
  }
}
