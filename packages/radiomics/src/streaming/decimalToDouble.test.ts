import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberReader } from './NumberReader.js';

const reader = new NumberReader('.');
const value = new Float64Array(1);

function read(text: string): number {
  const bytes = new TextEncoder().encode(`${text},`);
  return reader.read(bytes, 0, value, 0) === text.length ? value[0]! : Number.NaN;
}

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((all) => all.join(''));

it.each<[string, fc.Arbitrary<string>]>([
  ['every double as it is written', fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)],
  ['decimals of any length', fc.tuple(digits(1, 20), digits(0, 25)).map(([whole, rest]) => `${whole}.${rest}`)],
  [
    'small numbers',
    fc.tuple(fc.integer({ min: 0, max: 30 }), digits(1, 25)).map(([zeros, rest]) => `0.${'0'.repeat(zeros)}${rest}`),
  ],
  ['exponents', fc.tuple(digits(1, 20), fc.integer({ min: -340, max: 320 })).map(([whole, power]) => `${whole}e${power}`)],
  [
    'middles between two doubles',
    fc
      .tuple(fc.bigInt({ min: 2n ** 52n, max: 2n ** 53n - 1n }), fc.integer({ min: 0, max: 12 }), fc.constantFrom('', '.0', 'e0'))
      .map(([integer, power, end]) => `${(2n * integer + 1n) * 2n ** BigInt(power)}${end}`),
  ],
])('reads %s as Number does, to the bit', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(text)).toBe(Number(text));
    }),
    { numRuns: 20_000 },
  );
});

it('finds no number in what is none', () => {
  for (const text of ['', '-', '.', 'e5', '1e', '1e+', 'x', '-.', '+1']) {
    expect(reader.read(new TextEncoder().encode(text), 0, value, 0)).toBe(0);
  }
});
