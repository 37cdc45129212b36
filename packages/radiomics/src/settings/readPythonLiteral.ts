/** A value of Python's as plain data: `None` is null, tuples and sets are lists. */
export type PythonValue = null | boolean | number | string | readonly PythonValue[] | { readonly [key: string]: PythonValue };

/** Deepest nesting that is followed. */
const MAX_DEPTH = 32;

const TOKEN =
  /\s*(?:([+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)L?(?![\w.])|([uUbB]?)'((?:[^'\\]|\\.)*)'|([uUbB]?)"((?:[^"\\]|\\.)*)"|([+-]?(?:inf|Infinity))(?!\w)|([A-Za-z_][\w.]*)|([[\](){},:]))/sy;

const CONSTANTS: ReadonlyMap<string, PythonValue> = new Map<string, PythonValue>([
  ...(['None', 'null'] as const).map((name) => [name, null] as const),
  ...(['True', 'true'] as const).map((name) => [name, true] as const),
  ...(['False', 'false'] as const).map((name) => [name, false] as const),
  ...(['nan', 'NaN'] as const).map((name) => [name, Number.NaN] as const),
]);

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Reads what Python's `repr` (or JSON) writes of plain data: dictionaries, lists, tuples, sets, strings, numbers, `None`, `True`, `nan`, and calls of
 * one such argument, which stand for it: `np.float64(1.0)`, `array([1, 2])`, `OrderedDict([('a', 1)])`. Nothing is evaluated.
 *
 * @returns undefined where the text is something else
 */
export function readPythonLiteral(text: string): PythonValue | undefined {
  try {
    const reader = new LiteralReader(text);
    const value = reader.value(0);
    return reader.atEnd ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'mark';
  readonly text: string;
}

class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  value(depth: number): PythonValue {
    if (depth > MAX_DEPTH) throw new SyntaxError('too deep');
    const { kind, text } = this.#next();
    if (kind === 'number') return Number(text.replaceAll('_', '').replace(/inf(?:inity)?$/i, 'Infinity'));
    if (kind === 'string') return text;
    if (kind === 'name') return this.#named(text, depth);
    if (text === '[') return this.#items(']', depth);
    if (text === '(') return this.#tuple(depth);
    if (text === '{') return this.#braces(depth);
    throw new SyntaxError(text);
  }

  #named(name: string, depth: number): PythonValue {
    const constant = CONSTANTS.get(name);
    if (constant !== undefined) return constant;
    this.#expect('(');
    const [first, ...others] = this.#items(')', depth);
    if (first === undefined || others.length > 0) throw new SyntaxError(name);
    if (!name.endsWith('Dict')) return first;
    if (!Array.isArray(first)) return first;
    return Object.fromEntries(first.map((pair) => [String(pair?.[0]), pair?.[1] ?? null]));
  }

  /** One value in parentheses is itself; with a comma it is a tuple. */
  #tuple(depth: number): PythonValue {
    const start = this.#at;
    const items = this.#items(')', depth);
    const comma = /,\s*\)$/.test(this.#text.slice(start, this.#at));
    return items.length === 1 && !comma ? items[0]! : items;
  }

  #items(close: string, depth: number): PythonValue[] {
    const items: PythonValue[] = [];
    while (!this.#take(close)) {
      items.push(this.value(depth + 1));
      if (this.#take(close)) break;
      this.#expect(',');
    }
    return items;
  }

  /** A dictionary, or a set. */
  #braces(depth: number): PythonValue {
    const entries: [string, PythonValue][] = [];
    const items: PythonValue[] = [];
    while (!this.#take('}')) {
      const key = this.value(depth + 1);
      if (this.#take(':')) entries.push([String(key), this.value(depth + 1)]);
      else items.push(key);
      if (this.#take('}')) break;
      this.#expect(',');
    }
    if (entries.length > 0 && items.length > 0) throw new SyntaxError('{');
    return items.length > 0 ? items : Object.fromEntries(entries);
  }

  #take(mark: string): boolean {
    const at = this.#at;
    const token = this.#next();
    if (token.kind === 'mark' && token.text === mark) return true;
    this.#at = at;
    return false;
  }

  #expect(mark: string): void {
    if (!this.#take(mark)) throw new SyntaxError(mark);
  }

  #next(): Token {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (!match) throw new SyntaxError('end');
    this.#at = TOKEN.lastIndex;
    const [, number, , single, , double, infinity, name, mark] = match;
    if (number !== undefined) return { kind: 'number', text: number };
    if (infinity !== undefined) return { kind: 'number', text: infinity };
    const string = single ?? double;
    if (string !== undefined) return { kind: 'string', text: unescaped(string) };
    return name === undefined ? { kind: 'mark', text: mark! } : { kind: 'name', text: name };
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs, (_, wide, byte, letter) =>
    letter === undefined ? String.fromCharCode(Number.parseInt(wide ?? byte, 16)) : (ESCAPES.get(letter) ?? letter),
  );
}
