import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { studentTBound, studentTTails } from './studentT.js';

const cases = readExpected<{ student: { df: number; t: number; tails: number; bounds: number[] }[] }>('intervals').student;

describe('studentTTails', () => {
  it.each(cases)('is that of scipy for $df degrees of freedom at $t, far into the tails', ({ df, t, tails }) => {
    expect(studentTTails(t, df) / tails).toBeCloseTo(1, 11);
  });
});

describe('studentTBound', () => {
  it.each(cases)('is that of scipy for $df degrees of freedom', ({ df, bounds }) => {
    [0.5, 0.95, 0.999].forEach((confidence, i) => {
      expect(studentTBound(confidence, df) / bounds[i]!).toBeCloseTo(1, 11);
    });
  });
});
