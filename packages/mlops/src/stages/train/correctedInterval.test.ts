import { describe, expect, it } from 'vitest';
import { correctedInterval } from './correctedInterval.js';

describe('correctedInterval', () => {
  it('is wider than that of independent folds, by the rows judged over those trained on', () => {
    // mean 0.8, variance 0.001, five folds of 20 rows against 80: se = √((1/5 + 1/4) · 0.001) = 0.0212132, t(0.975, 4) = 2.7764451.
    const { lower, upper } = correctedInterval([0.76, 0.78, 0.8, 0.82, 0.84], { train: 400, test: 100 }, [0, 1]);
    expect(lower).toBeCloseTo(0.8 - 2.7764451052 * 0.0212132034, 9);
    expect(upper).toBeCloseTo(0.8 + 2.7764451052 * 0.0212132034, 9);
  });

  it('stays within the range of the metric', () => {
    expect(correctedInterval([0, 1], { train: 1, test: 1 }, [0, 1])).toEqual({ lower: 0, upper: 1 });
    expect(correctedInterval([-1, 1], { train: 1, test: 1 }, [-1, 1])).toEqual({ lower: -1, upper: 1 });
  });
});
