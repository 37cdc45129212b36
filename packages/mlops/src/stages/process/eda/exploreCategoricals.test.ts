import { Matrix } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../artifacts/Dataset.js';
import { exploreCategoricals } from './exploreCategoricals.js';

/** Six of low grade, then six of high. */
const grades = Array.from({ length: 12 }, (_, i) => (i < 6 ? ('low' as const) : ('high' as const)));
const sex = [0, 0, 0, 0, 0, Number.NaN, 1, 1, 1, 1, 1, 1];
const site = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2];

describe('exploreCategoricals', () => {
  it('counts the categories of each grade, tests them, and passes numbers by', () => {
    const found = exploreCategoricals({
      features: ['sex', 'site', 'volume'],
      grades,
      X: Matrix.fromRows(sex.map((code, i) => [code, site[i]!, i])),
      categoricals: [
        { feature: 'sex', categories: ['F', 'M'] },
        { feature: 'site', categories: ['A', 'B', 'C'] },
      ],
    } as unknown as Dataset);
    expect(found.map(({ feature }) => feature)).toEqual(['sex', 'site']);
    const [first, second] = found as [(typeof found)[0], (typeof found)[0]];
    expect(first.categories).toEqual([
      { category: 'F', low: 5, high: 0 },
      { category: 'M', low: 0, high: 6 },
    ]);
    expect(first.missing).toEqual({ low: 1, high: 0 });
    // The one table of 11 rows over 5 that is as unlikely: 1 / C(11, 5).
    expect(first.association).toEqual({
      test: 'fisher',
      p: expect.closeTo(1 / 462, 12),
      q: expect.closeTo(2 / 462, 12),
      cramersV: 1,
    });
    expect(second.association).toMatchObject({ test: 'chi2', p: 1, q: 1, cramersV: 0 });
  });
});
