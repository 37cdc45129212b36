import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { exactLog } from './exactLog.js';
import { exp, expm1 } from './exp.js';
import { tanh } from './tanh.js';

const expected = readExpected<Record<'exp' | 'expm1' | 'tanh' | 'log', [number, number][]>>('elementary_functions');

describe.each([
  { name: 'exp', of: exp, ulps: 1, most: 0.02, cases: expected.exp },
  { name: 'expm1', of: expm1, ulps: 1, most: 0.1, cases: expected.expm1 },
  { name: 'tanh', of: tanh, ulps: 3, most: 0.1, cases: expected.tanh },
  { name: 'exactLog', of: exactLog, ulps: 1, most: 0.005, cases: expected.log },
])('$name', ({ of, ulps, most, cases }) => {
  it(`is within ${ulps} of the last bit of the C library's, and the same for all but ${100 * most} % of arguments`, () => {
    for (const [x, y] of cases)
      expect(Math.abs(of(x) - y), `at ${x}`).toBeLessThanOrEqual(ulps * Math.abs(y) * 2 ** -52 + 5e-324);
    expect(cases.filter(([x, y]) => of(x) !== y).length).toBeLessThanOrEqual(most * cases.length);
  });
});

it('exactLog is the C library’s for every whole number, on which a search’s rounds depend', () => {
  for (const [x, y] of expected.log) if (Number.isInteger(x)) expect(exactLog(x), `of ${x}`).toBe(y);
});

it('exp and tanh keep their ends', () => {
  expect([exp(710), exp(Infinity), exp(-746), exp(-Infinity), exp(Number.NaN), exp(0)]).toEqual([
    Infinity,
    Infinity,
    0,
    0,
    Number.NaN,
    1,
  ]);
  expect([tanh(40), tanh(-Infinity), tanh(0), tanh(Number.NaN)]).toEqual([1, -1, 0, Number.NaN]);
  expect(exp(-745)).toBe(5e-324);
});
