import { METRIC_NAMES, type MetricName } from '../artifacts/metrics.js';

/** Whose metric it is, as the clinic writes it: `low.recall` is the low grade's, `high.recall` the high grade's; the others are of no grade. */
const OF_A_GRADE: Readonly<Record<string, MetricName>> = {
  'low.precision': 'precision',
  'low.recall': 'recall',
  'low.f1': 'f1',
  'low.averagePrecision': 'averagePrecision',
  'high.precision': 'highPrecision',
  'high.recall': 'highRecall',
  'high.f1': 'highF1',
};
const WRITTEN = new Map(Object.entries(OF_A_GRADE).map(([written, metric]) => [metric, written]));
const COMPARISON = /^\s*([A-Za-z0-9.]+)\s*(>=|<=|≥|≤)\s*(-?\d+(?:\.\d+)?)\s*$/;

/** Every name that a metric may be written with. */
export const METRIC_NOTATIONS: readonly string[] = [...Object.keys(OF_A_GRADE), ...METRIC_NAMES];

/** The metric that a name stands for: `low.recall` and `recall` are one. Undefined where there is none. */
export function metricOf(written: string): MetricName | undefined {
  if (Object.hasOwn(OF_A_GRADE, written)) return OF_A_GRADE[written];
  return (METRIC_NAMES as readonly string[]).includes(written) ? (written as MetricName) : undefined;
}

/** A metric as the clinic writes it. */
export function metricNotation(metric: MetricName): string {
  return WRITTEN.get(metric) ?? metric;
}

/** A comparison taken apart: `low.recall.lower >= 0.60`. Undefined where it is none; whether there is such a metric is another question. */
export function parseComparison(
  text: string,
): { metric: string; bound: 'value' | 'lower' | 'upper'; atLeast?: number; atMost?: number } | undefined {
  const [, subject, sign, number] = COMPARISON.exec(text) ?? [];
  if (subject === undefined) return undefined;
  const [, metric, bound] = /^(.*?)(?:\.(lower|upper))?$/.exec(subject)!;
  const limit = sign === '>=' || sign === '≥' ? { atLeast: Number(number) } : { atMost: Number(number) };
  return { metric: metric!, bound: (bound ?? 'value') as 'value' | 'lower' | 'upper', ...limit };
}
