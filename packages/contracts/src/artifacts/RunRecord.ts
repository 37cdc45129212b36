import { z } from 'zod';
import { candidateParamsSchema } from './CandidateParams.js';
import { modelNameSchema } from './ModelName.js';
import {
  confusionSchema,
  foldMetricSchema,
  foldMetricsSchema,
  intervalSchema,
  metricNameSchema,
  metricValuesSchema,
} from './metrics.js';
import { runWarningSchema } from './RunWarning.js';

export const gradeSchema = z.enum(['low', 'high']);
export type Grade = z.infer<typeof gradeSchema>;

export const candidateRecordSchema = z.object({
  /** Place in the search, from 0. */
  index: z.number().int().min(0),
  params: candidateParamsSchema,
  /** AUC of the low grade on each validation fold, from scores that no fold's training saw. */
  auc: foldMetricSchema,
});
export type CandidateRecord = z.infer<typeof candidateRecordSchema>;

/** How many rows of each grade a resampler got and gave, in one fold. */
export const resamplingRecordSchema = z.object({
  fold: z.number().int().min(0),
  step: z.string(),
  before: z.object({ low: z.number().int(), high: z.number().int() }),
  after: z.object({ low: z.number().int(), high: z.number().int() }),
});
export type ResamplingRecord = z.infer<typeof resamplingRecordSchema>;

/** Calibrated probabilities of the low grade beside what the biopsy said; no patient is named. */
export const scoredSchema = z.object({ probability: z.array(z.number()), low: z.array(z.boolean()) });
export type Scored = z.infer<typeof scoredSchema>;

export const modelRecordSchema = z.object({
  name: modelNameSchema,
  /** Hash of the model's artifact in the bucket. */
  model: z.string(),
  params: candidateParamsSchema,
  /** The whole search, in order; the best is the one with `params`. */
  search: z.array(candidateRecordSchema),
  /** Over the folds of the training part, at thresholds chosen without the fold that is scored. */
  cv: foldMetricsSchema,
  /** On the untouched test part, at the frozen threshold. */
  test: metricValuesSchema,
  testIntervals: z.partialRecord(metricNameSchema, intervalSchema),
  cvConfusion: confusionSchema,
  testConfusion: confusionSchema,
  /** A patient whose calibrated probability is at least this is graded low. Frozen with the model. */
  threshold: z.number().min(0).max(1),
  /** False when no threshold kept the floors of both grades; then it is the most precise under the low grade's floor alone. */
  thresholdFeasible: z.boolean(),
  outOfFold: scoredSchema,
  testScores: scoredSchema,
  /** The model's own, or where it has none the drop in AUC on the training rows when the feature is permuted; greatest first, at most 30. */
  importances: z.array(z.object({ feature: z.string(), importance: z.number() })),
  /** Number of features, or components, that reach the classifier in the final fit. */
  featuresUsed: z.number().int(),
  resampling: z.array(resamplingRecordSchema),
  warnings: z.array(z.string()),
});
export type ModelRecord = z.infer<typeof modelRecordSchema>;

/** A training run as stored: everything that decided it and everything it measured. The same inputs give the same bytes. */
export const runRecordSchema = z.object({
  id: z.string(),
  datasetVersion: z.string(),
  codeVersion: z.string(),
  seed: z.number().int(),
  shuffledLabels: z.boolean(),
  candidatesPerModel: z.number().int(),
  folds: z.number().int(),
  testFraction: z.number(),
  /** Least recall of the low grade, and of the high grade, that the threshold was to keep. */
  recallFloor: z.number(),
  highRecallFloor: z.number(),
  rows: z.object({
    train: z.object({ low: z.number().int(), high: z.number().int() }),
    test: z.object({ low: z.number().int(), high: z.number().int() }),
  }),
  features: z.number().int(),
  models: z.array(modelRecordSchema),
  warnings: z.array(runWarningSchema),
});
export type RunRecord = z.infer<typeof runRecordSchema>;
