import { FormatError } from '../FormatError.js';
import { NumberReader } from './NumberReader.js';

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
const CONTROL_CHARACTER = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f]/;

export interface WideScannerOptions {
  /** Of each column whether its cells are numbers; else they are kept as text. */
  readonly numeric: readonly boolean[];
  /** One character of ASCII. */
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Most rows that are held. */
  readonly capacity: number;
}

/** A cell of a column of numbers that is neither blank nor written plainly: its text is to be told apart by the caller. */
export interface OddCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Bytes that are not of the encoding. */
export class EncodingMismatch extends Error {}

/**
 * Reads the rows of a wide table from its bytes, a block of rows at a time, numbers without making a text of them. The rules are those of
 * `delimitedRows`: cells trimmed, quotes as in RFC 4180, blank rows left out, lines ended by LF, CRLF or CR.
 */
export class WideScanner {
  readonly #options: WideScannerOptions;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #numbers: NumberReader;
  /** Rows one after another; NaN where blank, odd or of a column of text. */
  readonly values: Float64Array;
  /** The cells of the columns of text, by column; undefined for one of numbers. */
  readonly texts: readonly (string[] | undefined)[];
  odd: OddCell[] = [];
  /** How many cells of the columns of numbers are blank. */
  blanks = 0;
  /** Line of each row held, from 1. */
  readonly lines: Float64Array;
  /** Rows held. */
  rows = 0;
  /** Line of the next byte, from 1. */
  #line: number;

  /** @param line of the first byte given, from 1 */
  constructor(options: WideScannerOptions, line: number) {
    this.#options = options;
    this.#decoder = new TextDecoder(options.encoding, { fatal: true });
    this.#numbers = new NumberReader(options.decimal);
    this.#line = line;
    this.values = new Float64Array(options.capacity * options.numeric.length);
    this.texts = options.numeric.map((numeric) => (numeric ? undefined : []));
    this.lines = new Float64Array(options.capacity);
  }

  /** Line of the next row, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Forgets the rows held. */
  clear(): void {
    this.rows = 0;
    this.odd = [];
    this.blanks = 0;
    for (const cells of this.texts) if (cells) cells.length = 0;
  }

  /**
   * Reads whole rows until as many as fit are held or the bytes end.
   *
   * @param from where a row starts
   * @param last whether no bytes follow these
   * @returns where the next row starts: the end, where all were read
   * @throws FormatError `format.ragged-row`, `format.broken-quotes`, `format.not-text`; EncodingMismatch
   */
  scan(bytes: Uint8Array, from: number, last: boolean): number {
    let at = from;
    while (at < bytes.length && this.rows < this.#options.capacity) {
      const next = this.#row(bytes, at, last);
      if (next === at) break;
      at = next;
    }
    return at;
  }

  /** Reads one row; returns where it started where its end is not among the bytes. */
  #row(bytes: Uint8Array, start: number, last: boolean): number {
    const { numeric } = this.#options;
    const delimiter = this.#options.delimiter.charCodeAt(0);
    const { values, rows: row } = this;
    const numbers = this.#numbers;
    const odd = this.odd.length;
    const line = this.#line;
    const length = bytes.length;
    const columns = numeric.length;
    let filled = false;
    let blanks = 0;
    let at = start;
    let column = 0;
    for (; ; column++) {
      if (column < columns && numeric[column]) {
        const slot = row * columns + column;
        const end = numbers.read(bytes, at, values, slot);
        if (end > at && end < length && endsCell(bytes[end]!, delimiter) && Math.abs(values[slot]!) < Number.POSITIVE_INFINITY) {
          filled = true;
          at = end;
        } else if (at < length && endsCell(bytes[at]!, delimiter)) {
          values[slot] = Number.NaN;
          blanks++;
        } else {
          const text = this.#text(bytes, at, last);
          if (text === undefined) return this.#undo(start, odd, line);
          values[slot] = Number.NaN;
          if (text !== '') {
            this.odd.push({ row, column, text });
            filled = true;
          } else blanks++;
          at = this.#end;
        }
      } else {
        const text = this.#text(bytes, at, last);
        if (text === undefined) return this.#undo(start, odd, line);
        if (column < columns) this.texts[column]![row] = text;
        if (text !== '') filled = true;
        at = this.#end;
      }
      if (at >= length || bytes[at] !== delimiter) break;
      at++;
    }
    // A CR that ends the bytes may be half of a line end.
    if (!last && (at >= length || (bytes[at] === CARRIAGE_RETURN && at + 1 >= length))) return this.#undo(start, odd, line);
    if (at < length) at += bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
    this.#line++;
    if (!filled) {
      this.odd.length = odd;
      return at;
    }
    if (column + 1 !== columns) throw new FormatError('format.ragged-row', { line, found: column + 1, expected: columns });
    this.lines[row] = line;
    this.blanks += blanks;
    this.rows++;
    return at;
  }

  #undo(start: number, odd: number, line: number): number {
    this.odd.length = odd;
    this.#line = line;
    return start;
  }

  /** Where the cell that `#text` read ends: at a delimiter, a line end or the end of the bytes. */
  #end = 0;

  /** The text of the cell that starts there; undefined where its end is not among the bytes. */
  #text(bytes: Uint8Array, start: number, last: boolean): string | undefined {
    const delimiter = this.#options.delimiter.charCodeAt(0);
    let from = start;
    while (from < bytes.length && bytes[from] !== delimiter && (bytes[from] === SPACE || bytes[from] === TAB)) from++;
    if (bytes[from] === QUOTE) {
      const quoted = this.#quoted(bytes, from, last);
      if (quoted !== null) return quoted;
    }
    let to = from;
    while (to < bytes.length && bytes[to] !== delimiter && bytes[to] !== LINE_FEED && bytes[to] !== CARRIAGE_RETURN) to++;
    if (to >= bytes.length && !last) return undefined;
    this.#end = to;
    return this.#decode(bytes, from, to);
  }

  /** A quoted cell; null where the quotes are letters like others, since something else follows them. */
  #quoted(bytes: Uint8Array, start: number, last: boolean): string | null | undefined {
    const delimiter = this.#options.delimiter.charCodeAt(0);
    let breaks = 0;
    let at = start + 1;
    for (; ; at++) {
      if (at >= bytes.length) {
        if (!last) return undefined;
        throw new FormatError('format.broken-quotes', { line: this.#line });
      }
      const byte = bytes[at];
      if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) breaks++;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      at++;
    }
    let end = at + 1;
    while (end < bytes.length && bytes[end] !== delimiter && (bytes[end] === SPACE || bytes[end] === TAB)) end++;
    if (end >= bytes.length && !last) return undefined;
    if (end < bytes.length && bytes[end] !== delimiter && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) return null;
    this.#line += breaks;
    this.#end = end;
    return this.#decode(bytes, start + 1, at).replaceAll('""', '"');
  }

  #decode(bytes: Uint8Array, from: number, to: number): string {
    let isAscii = true;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte >= 0x80) isAscii = false;
      else if (byte < SPACE && (byte < TAB || byte > CARRIAGE_RETURN)) throw new FormatError('format.not-text');
    }
    if (isAscii) return ascii(bytes, from, to).trim();
    let text: string;
    try {
      text = this.#decoder.decode(bytes.subarray(from, to));
    } catch (cause) {
      throw new EncodingMismatch(undefined, { cause });
    }
    if (this.#options.encoding === 'windows-1252' && holdsUtf8(bytes.subarray(from, to))) {
      throw new FormatError('format.broken-encoding', { encoding: 'UTF-8' });
    }
    if (CONTROL_CHARACTER.test(text)) throw new FormatError('format.not-text');
    return text.trim();
  }
}

/** Whether bytes that are taken for Windows-1252 make letters of UTF-8: then they are of that, and others are broken. */
function holdsUtf8(bytes: Uint8Array): boolean {
  return /[\u0080-\uffff]/.test(new TextDecoder().decode(bytes).replaceAll('\ufffd', ''));
}

function endsCell(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
