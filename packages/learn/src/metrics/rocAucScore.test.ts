import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { rocAucScore } from './rocAucScore.js';

const cases = readExpected<{ scores: { y: number[]; p: number[]; auc: number }[] }>('metrics').scores;

describe('rocAucScore', () => {
  it.each(cases)('is that of scikit-learn, case %#', ({ y, p, auc }) => {
    expect(rocAucScore(Uint8Array.from(y), Float64Array.from(p))).toBeCloseTo(auc, 13);
  });

  it('refuses one class and scores that are not finite', () => {
    expect(() => rocAucScore(Uint8Array.of(1, 1), Float64Array.of(0, 1))).toThrow(
      'rocAucScore: yTrue must hold both classes; got "2 of 2 positive"',
    );
    expect(() => rocAucScore(Uint8Array.of(0, 1), Float64Array.of(0, Number.NaN))).toThrow(
      'rocAucScore: scores must be finite; got "NaN at row 1"',
    );
  });
});
