import { decimalToDouble, MAX_EXPONENT, type PowersOfTen, powersOfTen } from './decimalToDouble.js';

const MINUS = 45;
const PLUS = 43;
const ZERO = 48;
const LETTER_E = 101;
/** What makes a letter of ASCII small. */
const SMALL = 32;

/** Digits that a double holds exactly. */
const EXACT_DIGITS = 15;

/** Reads numbers from bytes, each to the bit as `Number` reads its text. */
export class NumberReader {
  readonly #mark: number;
  readonly #powers: PowersOfTen = powersOfTen();

  constructor(decimal: '.' | ',') {
    this.#mark = decimal.charCodeAt(0);
  }

  /**
   * Reads a number in its plain form, `-12.5e-3`.
   *
   * @param into where its value is put; an infinity where it is too large
   * @returns the place after it; `from` where there is none
   */
  read(bytes: Uint8Array, from: number, into: Float64Array, slot: number): number {
    const length = bytes.length;
    let at = from;
    let byte = at < length ? bytes[at]! : 0;
    const negative = byte === MINUS;
    if (negative) byte = ++at < length ? bytes[at]! : 0;
    const digitsFrom = at;
    let high = 0;
    while (byte >= ZERO && byte < ZERO + 10) {
      high = high * 10 + (byte - ZERO);
      byte = ++at < length ? bytes[at]! : 0;
    }
    let digits = at - digitsFrom;
    let exactDigits = high === 0 ? 0 : digits;
    let low = 0;
    let lowDigits = 0;
    let exponent = 0;
    if (byte === this.#mark) {
      byte = ++at < length ? bytes[at]! : 0;
      const decimalsFrom = at;
      if (exactDigits === 0) while (byte === ZERO) byte = ++at < length ? bytes[at]! : 0;
      const exactFrom = at;
      const exactTo = at + EXACT_DIGITS - exactDigits;
      while (byte >= ZERO && byte < ZERO + 10 && at < exactTo) {
        high = high * 10 + (byte - ZERO);
        byte = ++at < length ? bytes[at]! : 0;
      }
      exactDigits += at - exactFrom;
      const lowFrom = at;
      while (byte >= ZERO && byte < ZERO + 10) {
        low = low * 10 + (byte - ZERO);
        byte = ++at < length ? bytes[at]! : 0;
      }
      lowDigits = at - lowFrom;
      exponent = decimalsFrom - at;
      digits -= exponent;
    }
    if (digits === 0) return from;
    if ((byte | SMALL) === LETTER_E) {
      byte = ++at < length ? bytes[at]! : 0;
      const minus = byte === MINUS;
      if (minus || byte === PLUS) byte = ++at < length ? bytes[at]! : 0;
      const exponentFrom = at;
      let written = 0;
      while (byte >= ZERO && byte < ZERO + 10) {
        written = written * 10 + (byte - ZERO);
        byte = ++at < length ? bytes[at]! : 0;
      }
      if (at === exponentFrom) return from;
      exponent += minus ? -written : written;
    }
    let value = Number.NaN;
    if (exactDigits <= EXACT_DIGITS && lowDigits <= EXACT_DIGITS && exponent >= -MAX_EXPONENT && exponent <= MAX_EXPONENT) {
      value = decimalToDouble(this.#powers, high, low, lowDigits, exponent);
    }
    if (Number.isNaN(value)) value = this.#slow(bytes, digitsFrom, at);
    into[slot] = negative ? -value : value;
    return at;
  }

  /** A number of too many digits, of too large an exponent or too near the middle between two doubles, by the engine's own reading. */
  #slow(bytes: Uint8Array, from: number, to: number): number {
    let text = '';
    for (let i = from; i < to; i++) text += bytes[i] === this.#mark ? '.' : String.fromCharCode(bytes[i]!);
    return Number(text);
  }
}
