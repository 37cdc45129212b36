import { FormatError } from '../FormatError.js';

/** A JSON value with the text of its numbers kept, and the line where it starts. */
export interface JsonValue {
  readonly line: number;
  /** Entries in the file's order, repeated names included. */
  readonly entries?: readonly (readonly [name: string, value: JsonValue])[];
  readonly items?: readonly JsonValue[];
  /** What a string says, or the text of any other value as it stands; nothing for null. */
  readonly text: string;
}

/** Deepest nesting that is followed. */
const MAX_DEPTH = 32;

const SPACE = /[ \t\n\ufeff]*/y;
const STRING = /"((?:[^"\\\n]|\\.)*)"/y;
/** Numbers, `true`, `null`, and what Python writes besides: `NaN`, `Infinity`. */
const WORD = /[+-]?[\w.][\w.+-]*/y;

/**
 * Every JSON value of a text, one after the other: with commas, line ends or nothing between them, as appended outputs have (`][`). Bare `NaN` and
 * `Infinity`, which Python writes, are words.
 *
 * @param text lines ended by `\n`
 * @throws FormatError `format.broken-json` {line}
 */
export function scanJson(text: string): JsonValue[] {
  const scanner = new JsonScanner(text);
  const values: JsonValue[] = [];
  while (!scanner.atEnd) {
    values.push(scanner.value(0));
    scanner.take(',');
  }
  return values;
}

class JsonScanner {
  readonly #text: string;
  #at = 0;
  #line = 1;
  /** Up to where line ends are counted. */
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    this.#skipSpace();
    return this.#at >= this.#text.length;
  }

  take(mark: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  value(depth: number): JsonValue {
    if (depth > MAX_DEPTH) throw this.#broken();
    this.#skipSpace();
    const line = this.#lineHere();
    const start = this.#at;
    if (this.take('{')) {
      const entries = this.#entries(depth);
      return { line, entries, text: this.#text.slice(start, this.#at) };
    }
    if (this.take('[')) {
      const items: JsonValue[] = [];
      while (!this.take(']')) {
        if (items.length > 0) this.#require(',');
        items.push(this.value(depth + 1));
      }
      return { line, items, text: this.#text.slice(start, this.#at) };
    }
    if (this.#text[this.#at] === '"') return { line, text: this.#string() };
    const word = this.#match(WORD)?.[0];
    if (word === undefined) throw this.#broken();
    return { line, text: word === 'null' ? '' : word };
  }

  #entries(depth: number): (readonly [string, JsonValue])[] {
    const entries: (readonly [string, JsonValue])[] = [];
    while (!this.take('}')) {
      if (entries.length > 0) this.#require(',');
      this.#skipSpace();
      const name = this.#string();
      this.#require(':');
      entries.push([name, this.value(depth + 1)]);
    }
    return entries;
  }

  #string(): string {
    const match = this.#match(STRING);
    if (!match) throw this.#broken();
    try {
      return JSON.parse(match[0].replaceAll('\t', '\\t')) as string;
    } catch {
      throw this.#broken();
    }
  }

  #require(mark: string): void {
    if (!this.take(mark)) throw this.#broken();
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #lineHere(): number {
    for (; this.#counted < this.#at; this.#counted++) if (this.#text.charCodeAt(this.#counted) === 10) this.#line++;
    return this.#line;
  }

  #broken(): FormatError {
    return new FormatError('format.broken-json', { line: this.#lineHere() });
  }
}
