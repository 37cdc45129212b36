import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { brierScoreLoss } from './brierScoreLoss.js';

const cases = readExpected<{ scores: { y: number[]; p: number[]; brier: number }[] }>('metrics').scores;

describe('brierScoreLoss', () => {
  it.each(cases)('is that of scikit-learn, case %#', ({ y, p, brier }) => {
    expect(brierScoreLoss(Uint8Array.from(y), Float64Array.from(p))).toBeCloseTo(brier, 13);
  });

  it('takes one class alone and refuses what is no probability', () => {
    expect(brierScoreLoss(Uint8Array.of(1, 1), Float64Array.of(0.5, 0.5))).toBeCloseTo(0.25, 14);
    expect(() => brierScoreLoss(Uint8Array.of(0, 1), Float64Array.of(0, 1.01))).toThrow(
      'brierScoreLoss: probabilities must be from 0 to 1; got "1.01 at row 1"',
    );
  });
});
