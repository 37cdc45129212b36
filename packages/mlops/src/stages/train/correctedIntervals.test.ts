import { METRIC_NAMES } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { correctedIntervals } from './correctedIntervals.js';
import { summariseMetrics } from './scoreModel.js';

const metrics = (folds: readonly number[]) =>
  summariseMetrics(folds.map((value) => Object.fromEntries(METRIC_NAMES.map((name) => [name, value])) as never));

describe('correctedIntervals', () => {
  it('is wider than that of independent folds, by the rows judged over those trained on', () => {
    // mean 0.8, variance 0.001, five folds of 20 rows against 80: se = √((1/5 + 1/4) · 0.001) = 0.0212132, t(0.975, 4) = 2.7764451.
    const { lower, upper } = correctedIntervals(metrics([0.76, 0.78, 0.8, 0.82, 0.84]), { train: 400, test: 100 }).auc;
    expect(lower).toBeCloseTo(0.8 - 2.7764451052 * 0.0212132034, 9);
    expect(upper).toBeCloseTo(0.8 + 2.7764451052 * 0.0212132034, 9);
  });

  it('stays within the range of each metric', () => {
    const { auc, mcc, logLoss } = correctedIntervals(metrics([0, 1]), { train: 1, test: 1 });
    expect(auc).toEqual({ lower: 0, upper: 1 });
    expect(mcc).toEqual({ lower: -1, upper: 1 });
    expect(logLoss).toMatchObject({ lower: 0 });
    expect(logLoss.upper).toBeGreaterThan(1);
  });
});
