import { z } from 'zod';
import { protocolSchema, trainConfigurationSchema } from '../configuration/TrainConfiguration.js';
import { candidateParamsSchema } from './CandidateParams.js';
import { combinationSchema } from './Combination.js';
import { honestyChecksSchema } from './HonestyChecks.js';
import {
  confusionSchema,
  foldMetricSchema,
  foldMetricsSchema,
  intervalSchema,
  metricNameSchema,
  metricValuesSchema,
} from './metrics.js';
import { modelNameSchema } from './modelNameSchema.js';
import { nestedRecordSchema } from './NestedRecord.js';
import { runWarningSchema } from './RunWarning.js';

export const gradeSchema = z.enum(['low', 'high']);
export type Grade = z.infer<typeof gradeSchema>;

export const candidateRecordSchema = z.object({
  /** Place in the search, from 0. */
  index: z.number().int().min(0),
  /** Round of a successive halving, from 0; 0 elsewhere. */
  iteration: z.number().int().min(0),
  /** Training rows that the round could spend; null for all. */
  resources: z.number().int().min(1).nullable(),
  params: candidateParamsSchema,
  /** AUC of the low grade on each validation fold, from scores that no fold's training saw; null where it could not be fitted. */
  auc: foldMetricSchema.nullable(),
  /** Every metric of each fold, at the operating point chosen on the other folds; null where it could not be fitted. */
  metrics: foldMetricsSchema.nullable(),
  warnings: z.array(z.string()),
  /** Why it could not be fitted; null where it could. */
  problem: z.string().nullable(),
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

/** Rows that a model scored without having been trained on them; patients by pseudonym. */
export const scoredSchema = z.object({
  patient: z.array(z.string()),
  /** Decision scores, higher for the low grade. */
  score: z.array(z.number()),
  /** Calibrated probabilities of the low grade. */
  probability: z.array(z.number()),
  /** What the biopsy said. */
  low: z.array(z.boolean()),
});
export type Scored = z.infer<typeof scoredSchema>;

const metricIntervalsSchema = z.partialRecord(metricNameSchema, intervalSchema);

/** Logistic recalibration of probabilities: 1 and 0 where they are calibrated. */
export const calibrationSlopeSchema = z.object({ slope: z.number(), intercept: z.number() });

export const modelRecordSchema = z.object({
  name: modelNameSchema,
  /** Hash of the model's artifact in the bucket. */
  model: z.string(),
  params: candidateParamsSchema,
  /** The whole search, in order; the best is the one with `params`. Empty for an ensemble, which is not searched. */
  search: z.array(candidateRecordSchema),
  /** Over the folds of the training part, at thresholds chosen without the fold that is scored. */
  cv: foldMetricsSchema,
  /** Wilson's on the confusion of all folds for precision and recall of either grade, Nadeau & Bengio's over the folds for the others. */
  cvIntervals: metricIntervalsSchema,
  cvConfusion: confusionSchema,
  /** On the untouched test part, at the frozen threshold; null in the nested protocol, which keeps none apart. */
  test: metricValuesSchema.nullable(),
  testIntervals: metricIntervalsSchema,
  testConfusion: confusionSchema.nullable(),
  /** Over the outer folds, repeat by repeat; null in the holdout protocol. */
  nested: foldMetricsSchema.nullable(),
  /** Nadeau & Bengio's over the outer folds. */
  nestedIntervals: metricIntervalsSchema,
  /** Of the out-of-fold probabilities, and of those of the test part. Null where there is none: no test part, or probabilities that separate the grades or are all the same. */
  calibration: z.object({ cv: calibrationSlopeSchema.nullable(), test: calibrationSlopeSchema.nullable() }),
  /** `single` for an algorithm; for an ensemble what joins the best of each algorithm. */
  combine: combinationSchema,
  /** A patient whose calibrated probability is at least this is graded low. Frozen with the model. */
  threshold: z.number().min(0).max(1),
  /** False when no threshold kept the floors of both grades; then it is the most precise under the low grade's floor alone. */
  thresholdFeasible: z.boolean(),
  /** The training rows with the fold that judges each, from 0. */
  outOfFold: scoredSchema.extend({ fold: z.array(z.int().min(0)) }),
  /** Null in the nested protocol. */
  testScores: scoredSchema.nullable(),
  /** The model's own, or where it has none the drop in AUC on the training rows when the feature is permuted; greatest first, at most 30. */
  importances: z.array(z.object({ feature: z.string(), importance: z.number() })),
  /** Number of features, or components, that reach the classifier in the final fit. */
  featuresUsed: z.number().int(),
  resampling: z.array(resamplingRecordSchema),
  warnings: z.array(z.string()),
});
export type ModelRecord = z.infer<typeof modelRecordSchema>;

/** Raised by whatever an earlier release could not read, or would not have measured. */
export const RUN_RECORD_FORMAT = 2;

/** A training run as stored: everything that decided it and everything it measured. The same inputs give the same bytes. */
export const runRecordSchema = z.object({
  format: z.literal(RUN_RECORD_FORMAT),
  id: z.string(),
  protocol: protocolSchema,
  /** All that was configured, as used. */
  configuration: trainConfigurationSchema,
  datasetVersion: z.string(),
  codeVersion: z.string(),
  seed: z.number().int(),
  shuffledLabels: z.boolean(),
  folds: z.number().int(),
  /** In the nested protocol all are trained on. */
  rows: z.object({
    train: z.object({ low: z.number().int(), high: z.number().int() }),
    test: z.object({ low: z.number().int(), high: z.number().int() }),
  }),
  features: z.number().int(),
  models: z.array(modelRecordSchema),
  /** Of the nested protocol alone. */
  nested: nestedRecordSchema.optional(),
  /** Absent in a record from before there were checks. */
  checks: honestyChecksSchema.optional(),
  warnings: z.array(runWarningSchema),
});
export type RunRecord = z.infer<typeof runRecordSchema>;
