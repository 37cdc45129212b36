// How a file is damaged: what fast-check draws, and what it does to the bytes.
import fc from 'fast-check';

/** A cell, as someone may write another. */
const CELLS = [
  '',
  'nan',
  'NaN',
  'inf',
  '-Infinity',
  '#DIV/0!',
  '#N/D',
  '1,5',
  '0.5',
  '1.234',
  '1,234',
  '1.234,5',
  '1e5',
  '1e400',
  'x',
  '0x10',
  ' 7 ',
  '"',
  '"3',
  '(1, 2)',
  'null',
  '12-03-2020',
  '٣',
];
const PIECES = [
  ...CELLS,
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ': ',
  'Case-9_',
  'ID',
  '\u0000',
  '\ufeff',
  '\ud800',
  'é',
  '0',
  '9',
  '.',
  '-',
  'e',
];

const place = fc.nat(0x7fffffff);
const small = fc.nat(40);

/** What is done to a file: one thing or several, each at a place of its own. */
export const damage = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip'), at: place, bit: fc.nat(7) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('set'),
        at: place,
        byte: fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('0123456789.,;\t|"\n-e _'))),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert'), at: place, piece: fc.constantFrom(...PIECES) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete'), at: place, length: small }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('truncate'), at: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('behead'), at: place }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('cell'), at: place, piece: fc.constantFrom(...CELLS) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('deleteLine'), at: place }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeatLine'), at: place, to: place }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('delimiter'), at: place, sign: fc.constantFrom(',', ';', '\t', '|', ' ') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('everyDelimiter'),
        from: fc.constantFrom(',', ';', '\t', '|', '.', '"', '\n'),
        sign: fc.constantFrom(',', ';', '\t', '|', '.', '\r\n', ''),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'append' }) },
  ),
  { minLength: 1, maxLength: 3, size: 'max' },
);

/** How a reader may be called that is not told what the file holds. */
export const readOptions = fc.constantFrom({}, { allSegments: true }, { segment: 'Tumor' });

/** Every number of a file, as its own rules of writing have it: a digit, and all that may belong to a number beside it. */
export function numberTokens(bytes, { decimal, unit }) {
  const text = unit === 2 ? bytes.toString('utf16le') : bytes.toString('latin1');
  const pattern =
    decimal === ',' ? /[+-]?(?:\d[\d.,]*|,\d[\d.,]*)(?:[eE][+-]?\d+)?/g : /[+-]?(?:\d[\d.]*|\.\d[\d.]*)(?:[eE][+-]?\d+)?/g;
  return [...text.matchAll(pattern)].map(({ 0: token, index }) => ({
    token,
    start: index * unit,
    end: (index + token.length) * unit,
  }));
}

/**
 * The damaged file, and the numbers of the source that were written anew: what a reader finds in their places is the damage's.
 *
 * @returns {{ bytes: Buffer, rewritten: { token: string }[] }}
 */
export function damaged(source, edits) {
  const { bytes } = source;
  const tokens = numberTokens(bytes, source);
  const operations = edits.flatMap((edit) => operationsOf(edit, bytes, tokens, source)).sort((a, b) => b.start - a.start);
  const rewritten = new Set();
  let result = bytes;
  let before = bytes.length + 1;
  for (const { start, end, insert, cuts, joins } of operations) {
    if (end > before) continue;
    before = start;
    result = Buffer.concat([result.subarray(0, start), insert, result.subarray(end)]);
    if (cuts) continue;
    for (const token of tokens) {
      // What is taken away may join the pieces beside it to a number, as what is put in does.
      const beside = start === end || joins;
      if (beside ? token.start <= end && start <= token.end : token.start < end && start < token.end) rewritten.add(token);
    }
  }
  return { bytes: result, rewritten: [...rewritten] };
}

function operationsOf(edit, bytes, tokens, { unit }) {
  const at = 'at' in edit ? edit.at % bytes.length : 0;
  const encode = (text) => Buffer.from(text, unit === 2 ? 'utf16le' : 'utf8');
  const aligned = at - (at % unit);
  switch (edit.kind) {
    // A digit in place of a space belongs to the number after it.
    case 'flip':
      return [{ start: at, end: at + 1, insert: Buffer.of(bytes[at] ^ (1 << edit.bit)), joins: bytes[at] === 32 }];
    case 'set':
      return [{ start: at, end: at + 1, insert: Buffer.of(edit.byte), joins: bytes[at] === 32 }];
    case 'insert':
      return [{ start: aligned, end: aligned, insert: encode(edit.piece) }];
    case 'delete':
      return [{ start: at, end: Math.min(bytes.length, at + edit.length), insert: Buffer.alloc(0), joins: true }];
    // A number that is cut is not written anew: no reader may take the rest for one.
    case 'truncate':
      return [{ start: at, end: bytes.length, insert: Buffer.alloc(0), cuts: true }];
    case 'behead':
      return [{ start: 0, end: at, insert: Buffer.alloc(0) }];
    case 'cell': {
      const { start, end } = tokens[edit.at % tokens.length];
      return [{ start, end, insert: encode(edit.piece) }];
    }
    case 'deleteLine': {
      const [start, end] = lineAround(bytes, at, unit);
      return [{ start, end, insert: Buffer.alloc(0), cuts: true }];
    }
    case 'repeatLine': {
      const [start, end] = lineAround(bytes, at, unit);
      const [to] = lineAround(bytes, edit.to % bytes.length, unit);
      return [{ start: to, end: to, insert: bytes.subarray(start, end), cuts: true }];
    }
    case 'delimiter': {
      const signs = [...bytes.keys()].filter((i) => [44, 59, 9, 124].includes(bytes[i]) && i % unit === 0);
      if (signs.length === 0) return [];
      const start = signs[edit.at % signs.length];
      return [{ start, end: start + unit, insert: encode(edit.sign) }];
    }
    case 'everyDelimiter': {
      const code = edit.from.charCodeAt(0);
      const places = [...bytes.keys()].filter((i) => bytes[i] === code && i % unit === 0);
      return places.map((start) => ({
        start,
        end: start + unit,
        insert: encode(edit.sign),
        cuts: edit.from !== '.' && edit.sign !== '.' && edit.sign !== '',
      }));
    }
    case 'append':
      return [{ start: bytes.length, end: bytes.length, insert: bytes.subarray(unit === 2 ? 2 : 0), cuts: true }];
  }
}

function lineAround(bytes, at, unit) {
  const isEnd = (i) => bytes[i] === 10 && i % unit === 0;
  let start = at - (at % unit);
  while (start > 0 && !isEnd(start - unit)) start -= unit;
  let end = at - (at % unit);
  while (end < bytes.length && !isEnd(end)) end += unit;
  return [start, Math.min(bytes.length, end + unit)];
}
