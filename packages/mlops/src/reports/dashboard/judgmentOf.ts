import type { Interval, MetricName, ModelRecord } from '@neurograde/contracts';

export interface Judgment {
  readonly value: number;
  readonly interval: Interval | undefined;
}

/** How a model did where nothing was decided: on the test part or, in the nested protocol, over the outer folds. */
export function judgmentOf(
  { test, testIntervals, nested, nestedIntervals }: Pick<ModelRecord, 'test' | 'testIntervals' | 'nested' | 'nestedIntervals'>,
  metric: MetricName,
): Judgment | undefined {
  if (test !== null) return { value: test[metric], interval: testIntervals[metric] };
  return nested === null ? undefined : { value: nested[metric].mean, interval: nestedIntervals[metric] };
}
