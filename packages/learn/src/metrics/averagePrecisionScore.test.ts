import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { averagePrecisionScore } from './averagePrecisionScore.js';

const cases = readExpected<{ scores: { y: number[]; p: number[]; averagePrecision: number }[] }>('metrics').scores;

describe('averagePrecisionScore', () => {
  it.each(cases)('is that of scikit-learn, case %#', ({ y, p, averagePrecision }) => {
    expect(averagePrecisionScore(Uint8Array.from(y), Float64Array.from(p))).toBeCloseTo(averagePrecision, 13);
  });

  it('refuses one class and scores that are not finite', () => {
    expect(() => averagePrecisionScore(Uint8Array.of(1, 1), Float64Array.of(0, 1))).toThrow(
      'averagePrecisionScore: yTrue must hold both classes; got "2 of 2 positive"',
    );
    expect(() => averagePrecisionScore(Uint8Array.of(0, 1), Float64Array.of(0, Number.NaN))).toThrow(
      'averagePrecisionScore: scores must be finite; got "NaN at row 1"',
    );
  });
});
