import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { calibrationCurve } from './calibrationCurve.js';

interface Reliability {
  strategy: 'uniform' | 'quantile';
  nBins: number;
  probTrue: number[];
  probPred: number[];
}

const { scores } = readExpected<{ scores: { y: number[]; p: number[]; reliability: Reliability[] }[] }>('metrics');

describe('calibrationCurve', () => {
  it.each(scores)('is that of scikit-learn, bins of equal width and of equal size, case %#', ({ y, p, reliability }) => {
    for (const { strategy, nBins, probTrue, probPred } of reliability) {
      const curve = calibrationCurve(Uint8Array.from(y), Float64Array.from(p), { strategy, nBins });
      expect(curve.probTrue).toHaveLength(probTrue.length);
      probTrue.forEach((value, bin) => {
        expect(curve.probTrue[bin]).toBeCloseTo(value, 13);
        expect(curve.probPred[bin]).toBeCloseTo(probPred[bin]!, 13);
      });
      expect(curve.counts.reduce((sum, count) => sum + count, 0)).toBe(y.length);
    }
  });

  it('refuses fewer than one bin', () => {
    expect(() => calibrationCurve(Uint8Array.of(0), Float64Array.of(0), { nBins: 0 })).toThrow(
      'calibrationCurve: nBins must be a whole number ≥ 1; got 0',
    );
  });
});
