import type { DetectionReason, Encoding } from '../Detection.js';
import { FormatError } from '../FormatError.js';

/** First bytes of what is often sent in place of a text file: zip (xlsx, ods), old Excel, gzip, PDF. */
const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
const CONTROL_CHARACTER = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f]/;

/** The first line by which a file tells Excel what parts its cells. */
const EXCEL_HINT = /^"?sep=(.?)"?(?=\n|$)/i;

const BYTE_ORDER_MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const NON_ASCII = /[\u0080-\uffff]/;

export interface DecodedText {
  /** Lines ended by `\n`; a first line `sep=;` is blank, so that lines keep their numbers. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly because: readonly DetectionReason[];
  /** What a first line `sep=;` says. */
  readonly delimiterHint: string | undefined;
}

/**
 * The text of a file, as `decodeBytes` tells it.
 *
 * @throws FormatError
 */
export function decodeText(content: Uint8Array): string {
  return decodeBytes(content).text;
}

/**
 * The text of a file and how it was encoded: as its byte-order mark says (UTF-8, UTF-16), else UTF-8 where it is valid, else Windows-1252, the superset
 * of Latin-1 that Excel writes.
 *
 * @throws FormatError `format.not-text` for anything binary; `format.broken-encoding` {encoding} where bytes break the encoding that the others are in;
 * `format.empty-file` for no bytes, white space only or blank cells only
 */
export function decodeBytes(content: Uint8Array): DecodedText {
  if (BINARY_STARTS.some((start) => start.every((byte, i) => content[i] === byte))) throw new FormatError('format.not-text');
  const { text, encoding, because } = decode(content);
  if (CONTROL_CHARACTER.test(text)) throw new FormatError('format.not-text');
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const body = lines.replace(EXCEL_HINT, '');
  if (!/[^\s,;|"]/.test(body)) throw new FormatError('format.empty-file');
  return { text: body, encoding, because, delimiterHint: EXCEL_HINT.exec(lines)?.[1] };
}

function decode(content: Uint8Array): Pick<DecodedText, 'text' | 'encoding' | 'because'> {
  const [marked] = BYTE_ORDER_MARKS.filter(([mark]) => mark.every((byte, i) => content[i] === byte));
  if (marked) {
    const [, encoding] = marked;
    return { text: decodeAs(encoding, content), encoding, because: ['byte-order-mark'] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), encoding: 'utf-8', because: ['valid-utf-8'] };
  } catch {
    // Letters that are valid UTF-8 beside bytes that are not: no Windows-1252 text, but a damaged one.
    const damaged = new TextDecoder('utf-8').decode(content).replaceAll('\ufffd', '');
    if (NON_ASCII.test(damaged)) throw new FormatError('format.broken-encoding', { encoding: 'UTF-8' });
    return { text: new TextDecoder('windows-1252').decode(content), encoding: 'windows-1252', because: ['not-utf-8'] };
  }
}

function decodeAs(encoding: Encoding, content: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw new FormatError('format.broken-encoding', { encoding: encoding.toUpperCase() });
  }
}
