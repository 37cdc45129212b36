import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { chiSquareSurvival } from './chiSquareSurvival.js';
import { contingency } from './contingency.js';

interface Expected {
  readonly tables: readonly { counts: [number, number][]; test: 'fisher' | 'chi2'; p: number; cramersV: number }[];
  readonly survival: readonly { x: number; degrees: number; p: number }[];
}
const { tables, survival } = readExpected<Expected>('contingency');

const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * wanted);

describe('contingency', () => {
  it.each(tables)('is SciPy’s $test test and Cramér’s V of $counts', ({ counts, test, p, cramersV }) => {
    const found = contingency([...counts, [0, 0]])!;
    expect(found.test).toBe(test);
    near(found.p, p);
    near(found.cramersV, cramersV);
  });

  it('has nothing to say of one category or one grade', () => {
    expect(contingency([[3, 4]])).toBeNull();
    expect(
      contingency([
        [3, 0],
        [2, 0],
      ]),
    ).toBeNull();
  });
});

describe('chiSquareSurvival', () => {
  it.each(survival)('is SciPy’s of $x with $degrees degrees of freedom', ({ x, degrees, p }) => {
    near(chiSquareSurvival(x, degrees), p);
  });
});
