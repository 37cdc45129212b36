import { floor } from '../base/floor.js';

/** A word of zeros. */
const ZEROS = '00000';

/** Of Z85 (ZeroMQ RFC 32): nothing in it has to be escaped in a string. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/**
 * The bytes of a text in Z85, five characters a word of four bytes, big end first, `~` for a word of zeros; of a word cut short at the end,
 * one character more than it has bytes. A twentieth shorter than base64, and without `Buffer` or `atob`: this package knows neither Node nor a browser.
 */
export function decodeZ85(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll('~', ZEROS);
  const words = Math.ceil(digits.length / 5);
  const view = new DataView(new ArrayBuffer(4 * words));
  for (let i = 0; i < words; i++) {
    let word = 0;
    for (let at = 5 * i; at < 5 * i + 5; at++) word = 85 * word + ALPHABET.indexOf(digits[at] ?? '#');
    view.setUint32(4 * i, word);
  }
  return new Uint8Array(view.buffer, 0, floor((4 * digits.length) / 5));
}
