import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { normalQuantile } from './normalQuantile.js';

const cases = readExpected<{ normal: { probability: number; value: number }[] }>('intervals').normal;

describe('normalQuantile', () => {
  it.each(cases)('is that of scipy at $probability', ({ probability, value }) => {
    expect(Math.abs(normalQuantile(probability) - value)).toBeLessThanOrEqual(4e-15 * Math.abs(value));
  });

  it('is infinite at 0 and 1', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });
});
