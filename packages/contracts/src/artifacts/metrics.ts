import { z } from 'zod';

/**
 * The metrics of a binary grader. The positive class is the low grade: `precision`, `recall` and `f1` are its own; the `high…` ones are the high
 * grade's (`highRecall` is the specificity). `METRIC_RANGES` says what each may be, `LOSSES` which are better when small.
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
  'mcc',
  'brier',
  'logLoss',
  'ece',
] as const;

export const metricNameSchema = z.enum(METRIC_NAMES);
export type MetricName = z.infer<typeof metricNameSchema>;

/** Least and greatest value of each metric. */
export const METRIC_RANGES: Readonly<Record<MetricName, readonly [number, number]>> = {
  auc: [0, 1],
  averagePrecision: [0, 1],
  precision: [0, 1],
  recall: [0, 1],
  f1: [0, 1],
  highPrecision: [0, 1],
  highRecall: [0, 1],
  highF1: [0, 1],
  balancedAccuracy: [0, 1],
  mcc: [-1, 1],
  brier: [0, 1],
  logLoss: [0, Number.POSITIVE_INFINITY],
  ece: [0, 1],
};

/** The metrics that are better when small. */
export const LOSSES: ReadonlySet<MetricName> = new Set(['brier', 'logLoss', 'ece']);

/** One metric over the folds of a cross-validation: the mean, the sample standard deviation, and each fold's value in order. */
export const foldMetricSchema = z.object({ mean: z.number(), sd: z.number().min(0), folds: z.array(z.number()) });
export type FoldMetric = z.infer<typeof foldMetricSchema>;

export const foldMetricsSchema = z.record(metricNameSchema, foldMetricSchema);
export type FoldMetrics = z.infer<typeof foldMetricsSchema>;

export const metricValuesSchema = z.record(metricNameSchema, z.number());
export type MetricValues = z.infer<typeof metricValuesSchema>;

/** A 95 % interval; which kind is in `docs/clinical-method.md`. */
export const intervalSchema = z.object({ lower: z.number(), upper: z.number() });
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
