import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { studentTBound, studentTCentral } from './studentT.js';

const cases = readExpected<{ student: { df: number; t: number; central: number; bounds: number[] }[] }>('intervals').student;

describe('studentTCentral', () => {
  it.each(cases)('is that of scipy for $df degrees of freedom at $t', ({ df, t, central }) => {
    expect(studentTCentral(t, df)).toBeCloseTo(central, 13);
  });
});

describe('studentTBound', () => {
  it.each(cases)('is that of scipy for $df degrees of freedom', ({ df, bounds }) => {
    [0.5, 0.95, 0.999].forEach((confidence, i) => {
      expect(studentTBound(confidence, df) / bounds[i]!).toBeCloseTo(1, 11);
    });
  });
});
