import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { incompleteBeta } from './incompleteBeta.js';

type Case = { a: number; b: number; x: number; value: number };

const cases = readExpected<{ incompleteBeta: Case[] }>('feature_selection').incompleteBeta;

describe('incompleteBeta', () => {
  it('is that of scipy, far into the tails and for thousands of degrees of freedom', () => {
    expectClose(
      cases.map(({ x, a, b }) => incompleteBeta(x, a, b)),
      cases.map(({ value }) => value),
      { relative: 1e-10, absolute: 1e-300 },
    );
  });

  it('is 0 and 1 at the ends, and NaN of NaN', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3), incompleteBeta(Number.NaN, 2, 3)]).toEqual([0, 1, Number.NaN]);
  });
});
