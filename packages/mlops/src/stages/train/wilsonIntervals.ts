import type { Confusion, Interval } from '@neurograde/contracts';
import { wilsonInterval } from '@neurograde/learn';

/** Wilson's 95 % intervals of precision and recall of either grade: shares of the patients counted. */
export function wilsonIntervals({
  lowAsLow,
  lowAsHigh,
  highAsLow,
  highAsHigh,
}: Confusion): Record<'precision' | 'recall' | 'highPrecision' | 'highRecall', Interval> {
  return {
    precision: wilsonInterval(lowAsLow, lowAsLow + highAsLow),
    recall: wilsonInterval(lowAsLow, lowAsLow + lowAsHigh),
    highPrecision: wilsonInterval(highAsHigh, highAsHigh + lowAsHigh),
    highRecall: wilsonInterval(highAsHigh, highAsLow + highAsHigh),
  };
}
