import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { logLoss } from './logLoss.js';

const cases = readExpected<{ scores: { y: number[]; p: number[]; logLoss: number }[] }>('metrics').scores;

describe('logLoss', () => {
  it.each(cases)('is that of scikit-learn, case %#', ({ y, p, logLoss: expected }) => {
    expect(logLoss(Uint8Array.from(y), Float64Array.from(p))).toBeCloseTo(expected, 13);
  });

  it('takes one class alone and refuses what is no probability', () => {
    expect(logLoss(Uint8Array.of(1, 1), Float64Array.of(0.5, 0.5))).toBeCloseTo(Math.LN2, 14);
    expect(() => logLoss(Uint8Array.of(0, 1), Float64Array.of(0, 1.01))).toThrow(
      'logLoss: probabilities must be from 0 to 1; got "1.01 at row 1"',
    );
  });
});
