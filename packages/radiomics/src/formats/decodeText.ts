import { FormatError } from '../FormatError.js';

/** First bytes of what is often sent in place of a text file: zip (xlsx, ods), old Excel, gzip, PDF. */
const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
const CONTROL_CHARACTER = /[\u0000-\u0008\u000e-\u001f]/;

/** The first line by which a file tells Excel what parts its cells. */
const EXCEL_HINT = /^"?sep=.?"?(?=\n|$)/i;

/**
 * The text of a file: UTF-8 with or without byte-order mark, else Windows-1252 (the superset of Latin-1 that Excel writes). Line ends
 * become `\n`; a first line `sep=,` becomes blank, so that lines keep their numbers.
 *
 * @throws FormatError `format.not-text` for anything binary, UTF-16 included; `format.empty-file` for no bytes, white space only or blank cells only
 */
export function decodeText(content: Uint8Array): string {
  if (BINARY_STARTS.some((start) => start.every((byte, i) => content[i] === byte))) throw new FormatError('format.not-text');
  const text = decode(content);
  if (CONTROL_CHARACTER.test(text)) throw new FormatError('format.not-text');
  const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replace(EXCEL_HINT, '');
  if (!/[^\s,;|"]/.test(lines)) throw new FormatError('format.empty-file');
  return lines;
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}
