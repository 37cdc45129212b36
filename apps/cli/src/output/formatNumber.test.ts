import { describe, expect, it } from 'vitest';
import { formatMagnitude } from './formatNumber.js';

describe('formatMagnitude', () => {
  it.each([
    [0, '0,000', '0.000'],
    [-0.5, '-0,500', '-0.500'],
    [1e-3, '0,001', '0.001'],
    [1.3e-10, '1,30e-10', '1.30e-10'],
    [-2.5e6, '-2,50e+6', '-2.50e+6'],
  ])('writes %d in the words of each language', (value, es, en) => {
    expect([formatMagnitude(value, 'es'), formatMagnitude(value, 'en')]).toEqual([es, en]);
  });
});
