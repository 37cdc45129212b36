import { z } from 'zod';

/**
 * The metrics of a binary grader. The positive class is the low grade: `precision`, `recall` and `f1` are its own; the `high…` ones are the high
 * grade's (`highRecall` is the specificity). All are from 0 to 1; `brier` is better when small.
 */
export const METRIC_NAMES = [
  'auc',
  'averagePrecision',
  'precision',
  'recall',
  'f1',
  'highPrecision',
  'highRecall',
  'highF1',
  'balancedAccuracy',
  'brier',
] as const;

export const metricNameSchema = z.enum(METRIC_NAMES);
export type MetricName = z.infer<typeof metricNameSchema>;

const share = z.number().min(0).max(1);

/** One metric over the folds of a cross-validation: the mean, the sample standard deviation, and each fold's value in order. */
export const foldMetricSchema = z.object({ mean: share, sd: z.number().min(0), folds: z.array(share) });
export type FoldMetric = z.infer<typeof foldMetricSchema>;

export const foldMetricsSchema = z.record(metricNameSchema, foldMetricSchema);
export type FoldMetrics = z.infer<typeof foldMetricsSchema>;

export const metricValuesSchema = z.record(metricNameSchema, share);
export type MetricValues = z.infer<typeof metricValuesSchema>;

/** A 95 % interval; which kind is in `docs/clinical-method.md`. */
export const intervalSchema = z.object({ lower: share, upper: share });
export type Interval = z.infer<typeof intervalSchema>;

export const confusionSchema = z.object({
  /** Low grades called low. */
  lowAsLow: z.number().int().min(0),
  /** Low grades called high: a patient the clinic misses. */
  lowAsHigh: z.number().int().min(0),
  /** High grades called low: the dangerous error. */
  highAsLow: z.number().int().min(0),
  highAsHigh: z.number().int().min(0),
});
export type Confusion = z.infer<typeof confusionSchema>;
