import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { netBenefit } from './netBenefit.js';

interface Expected {
  y: number[];
  p: number[];
  rows: { threshold: number; model: number; treatAll: number }[];
}

const expected = readExpected<{ netBenefit: Expected }>('metrics').netBenefit;

describe('netBenefit', () => {
  it('is what the confusion matrices of scikit-learn give at each threshold', () => {
    const thresholds = expected.rows.map((row) => row.threshold);
    const rows = netBenefit(Uint8Array.from(expected.y), Float64Array.from(expected.p), thresholds);
    expected.rows.forEach((row, i) => {
      expect(rows[i]!.threshold).toBe(row.threshold);
      expect(rows[i]!.model).toBeCloseTo(row.model, 12);
      expect(rows[i]!.treatAll).toBeCloseTo(row.treatAll, 12);
    });
  });

  it('refuses the threshold 1, where the odds are infinite', () => {
    expect(() => netBenefit(Uint8Array.of(1), Float64Array.of(1), [1])).toThrow(
      'netBenefit: thresholds must be ≥ 0 and < 1; got 1',
    );
  });
});
