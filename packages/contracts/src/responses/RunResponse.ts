import { z } from 'zod';
import { candidateParamsSchema } from '../artifacts/CandidateParams.js';
import { dataQualitySchema } from '../artifacts/DataQuality.js';
import { datasetDiffSchema } from '../artifacts/DatasetDiff.js';
import { datasetSummarySchema } from '../artifacts/DatasetSummary.js';
import {
  confusionSchema,
  foldMetricsSchema,
  intervalSchema,
  metricNameSchema,
  metricValuesSchema,
} from '../artifacts/metrics.js';
import { modelNameSchema } from '../artifacts/modelNameSchema.js';
import { qualityEvaluationSchema } from '../artifacts/QualityEvaluation.js';
import { identifierNoticeSchema } from './IdentifierFinding.js';
import { refusalNoticeSchema } from './RefusalNotice.js';
import { warningNoticeSchema } from './WarningNotice.js';

export const ingestResponseSchema = z.object({
  delivery: z.string(),
  files: z.object({ received: z.int(), accepted: z.int(), refused: z.int(), ignored: z.int() }),
  records: z.object({ accepted: z.int(), low: z.int(), high: z.int() }),
  refused: z.array(refusalNoticeSchema),
  /** What may tell who a patient is, and is not kept readable. */
  identifiers: z.array(identifierNoticeSchema),
});
export type IngestResponse = z.infer<typeof ingestResponseSchema>;

export const processResponseSchema = z.object({
  dataset: datasetSummarySchema,
  /** Since the version it grew out of; null where there is none. */
  changes: datasetDiffSchema.nullable(),
  /** How the data stand with each rule of the quality report. */
  dataQuality: dataQualitySchema,
  /** Null where they were to be drawn later. */
  reports: z.object({ eda: z.string(), quality: z.string() }).nullable(),
  refused: z.array(refusalNoticeSchema),
  warnings: z.array(warningNoticeSchema),
});
export type ProcessResponse = z.infer<typeof processResponseSchema>;

/** One model of a run, less its curves. */
export const modelSummarySchema = z.object({
  name: modelNameSchema,
  model: z.string(),
  params: candidateParamsSchema,
  cv: foldMetricsSchema,
  cvIntervals: z.partialRecord(metricNameSchema, intervalSchema),
  /** Null in the nested protocol, which keeps no test part apart. */
  test: metricValuesSchema.nullable(),
  testIntervals: z.partialRecord(metricNameSchema, intervalSchema),
  testConfusion: confusionSchema.nullable(),
  /** Over the outer folds; null in the holdout protocol. */
  nested: foldMetricsSchema.nullable(),
  nestedIntervals: z.partialRecord(metricNameSchema, intervalSchema),
  threshold: z.number(),
  featuresUsed: z.int(),
  warnings: z.array(z.string()),
});
export type ModelSummary = z.infer<typeof modelSummarySchema>;

export const trainResponseSchema = z.object({
  run: z.object({
    id: z.string(),
    seed: z.int(),
    shuffledLabels: z.boolean(),
    reused: z.boolean(),
    /** Fits that an earlier process had done of the run, and that this one did. */
    fits: z.object({ found: z.int(), computed: z.int() }),
  }),
  models: z.array(modelSummarySchema),
  warnings: z.array(warningNoticeSchema),
});
export type TrainResponse = z.infer<typeof trainResponseSchema>;

export const selectResponseSchema = z.object({
  selection: z.object({ id: z.string() }),
  champion: z.object({ name: modelNameSchema, model: z.string() }).nullable(),
  quality: qualityEvaluationSchema,
  reports: z.object({ dashboard: z.string() }),
});
export type SelectResponse = z.infer<typeof selectResponseSchema>;

export const releaseSchema = z.object({ id: z.string(), model: z.string(), alias: z.string(), releasedAt: z.string() });
export const deployResponseSchema = z.object({ release: releaseSchema });
export type DeployResponse = z.infer<typeof deployResponseSchema>;

/** `neurograde run --json`: stages 1 to 5. No model that qualifies is a valid answer: then `champion` and `release` are null, and the exit status is 1. */
export const runResponseSchema = z.object({
  delivery: z.string(),
  dataset: datasetSummarySchema,
  run: trainResponseSchema.shape.run,
  models: z.array(modelSummarySchema),
  quality: qualityEvaluationSchema,
  champion: selectResponseSchema.shape.champion,
  release: releaseSchema.nullable(),
  /** The champion that a person must approve before it is deployed; null where none must. */
  awaitingApproval: z.string().nullable(),
  dataQuality: dataQualitySchema,
  reports: z.object({ eda: z.string(), quality: z.string(), dashboard: z.string() }),
  refused: z.array(refusalNoticeSchema),
  identifiers: ingestResponseSchema.shape.identifiers,
  /** Of the dataset, then of the training. */
  warnings: z.array(warningNoticeSchema),
});
export type RunResponse = z.infer<typeof runResponseSchema>;
