import type { Interval, MetricName } from '@neurograde/contracts';
import { bootstrapInterval, delongAuc, deriveSeed, type Labels } from '@neurograde/learn';
import { PURPOSE } from './planSplits.js';
import { countConfusion, metricValues, take, takeLabels } from './scoreModel.js';
import { wilsonIntervals } from './wilsonIntervals.js';

/** The test part as a model scored it. */
export interface ScoredRows {
  readonly y: Labels;
  readonly groups: Int32Array;
  readonly scores: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * 95 % intervals on the test part: Wilson for shares, DeLong for the AUC, a stratified bootstrap of the patients for the others.
 */
export function testIntervals(
  { y, groups, scores, probabilities }: ScoredRows,
  threshold: number,
  seed: number,
): Partial<Record<MetricName, Interval>> {
  const confusion = countConfusion(y, probabilities, threshold);
  const bootstrap = (metric: MetricName, purpose: number): Interval => {
    const statistic = (rows: Int32Array) =>
      metricValues(takeLabels(y, rows), take(scores, rows), take(probabilities, rows), threshold)[metric];
    const { lower, upper } = bootstrapInterval(y, groups, statistic, {
      randomState: deriveSeed(seed, PURPOSE.bootstrap, purpose),
    });
    return { lower, upper };
  };
  const low = confusion.lowAsLow + confusion.lowAsHigh;
  return {
    ...aucInterval(y, scores, Math.min(low, y.length - low)),
    ...wilsonIntervals(confusion),
    f1: bootstrap('f1', 1),
    averagePrecision: bootstrap('averagePrecision', 2),
    brier: bootstrap('brier', 3),
  };
}

/** None where DeLong's says nothing: a grade with a single row, or an AUC of 0 or 1, whose interval would be that one point. */
function aucInterval(y: Labels, scores: Float64Array, smallest: number): { auc?: Interval } {
  if (smallest < 2) return {};
  const { variance, lower, upper } = delongAuc(y, scores);
  return variance === 0 ? {} : { auc: { lower, upper } };
}
