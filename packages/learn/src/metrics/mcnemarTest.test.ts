import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { mcnemarTest } from './mcnemarTest.js';

type Chi = { statistic: number; pValue: number };
interface Case {
  y: number[];
  first: number[];
  second: number[];
  counts: number[];
  exact: number;
  corrected: Chi;
  plain: Chi;
}

const cases = readExpected<{ mcnemar: Case[] }>('intervals').mcnemar;

describe('mcnemarTest', () => {
  it.each(cases)('is the binomial test of scipy, and its χ² with and without correction, case %#', (expected) => {
    const rows = [expected.y, expected.first, expected.second].map((labels) => Uint8Array.from(labels));
    const [y, first, second] = rows as [Uint8Array, Uint8Array, Uint8Array];
    const exact = mcnemarTest(y, first, second);
    expect([exact.onlyFirst, exact.onlySecond]).toEqual(expected.counts);
    expectClose([exact.pValue], [expected.exact], { relative: 1e-11 });
    for (const [correction, { statistic, pValue }] of [[true, expected.corrected] as const, [false, expected.plain] as const]) {
      const found = mcnemarTest(y, first, second, { exact: false, correction });
      expectClose([found.statistic, found.pValue], [statistic, pValue], { relative: 1e-11 });
    }
  });
});
