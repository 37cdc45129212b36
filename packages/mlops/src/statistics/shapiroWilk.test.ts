import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { shapiroWilk } from './shapiroWilk.js';

const cases = readExpected<readonly { values: number[]; w: number; p: number }[]>('shapiro_wilk');

describe('shapiroWilk', () => {
  it.each(cases)('is SciPy’s (W $w, p $p)', ({ values, w, p }) => {
    const found = shapiroWilk(Float64Array.from(values))!;
    expect(Math.abs(found.w / w - 1)).toBeLessThanOrEqual(1e-9);
    // Of three values p is a difference of two angles, and where they are the same only its last digit is left.
    const rounding = values.length === 3 ? 1e-15 : 0;
    expect(Math.abs(found.p - p)).toBeLessThanOrEqual(1e-9 * p + rounding);
  });

  it('is not defined for two values, nor for equal ones', () => {
    expect(shapiroWilk(Float64Array.of(1, 2))).toBeNull();
    expect(shapiroWilk(Float64Array.of(3, 3, 3, 3))).toBeNull();
    expect(shapiroWilk(new Float64Array(5001).map((_, i) => i))).toBeNull();
  });
});
