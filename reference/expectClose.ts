import { expect } from 'vitest';

/**
 * Asserts that numbers equal expected ones, one by one, within `relative · |expected| + absolute`; `null` stands for NaN.
 */
export function expectClose(
  actual: ArrayLike<number>,
  expected: readonly (number | null)[],
  { relative = 1e-12, absolute = 0 } = {},
): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    if (value === null) expect(actual[i], `value ${i}`).toBeNaN();
    else
      expect(Math.abs(actual[i]! - value), `value ${i}: ${actual[i]} for ${value}`).toBeLessThanOrEqual(
        Math.abs(value) * relative + absolute,
      );
  });
}
