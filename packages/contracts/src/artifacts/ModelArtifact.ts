import { z } from 'zod';
import { candidateParamsSchema, modelNameSchema } from './RunRecord.js';

const estimatorJsonSchema = z.looseObject({
  estimator: z.string(),
  version: z.number().int(),
  params: z.looseObject({}),
  fitted: z.looseObject({}),
});

/** Newest layout of a model artifact that this release writes and reads. */
export const MODEL_ARTIFACT_FORMAT = 1;

/**
 * A model as it lies in the bucket: JSON only, no code is ever loaded from it. Its hash is its id. It holds nothing of any one patient but what the
 * estimators keep (an SVM keeps transformed rows), and no identity.
 */
export const modelArtifactSchema = z.object({
  format: z.literal(MODEL_ARTIFACT_FORMAT),
  name: modelNameSchema,
  params: candidateParamsSchema,
  runId: z.string(),
  datasetVersion: z.string(),
  shuffledLabels: z.boolean(),
  /** Features that a file to predict must have. */
  requiredFeatures: z.array(z.string()),
  /** Features that the pipeline takes, in column order. */
  features: z.array(z.string()),
  /** The 0.5th and 99.5th percentile of each feature over the training rows; null where it had no value. */
  trainingRange: z.array(z.tuple([z.number(), z.number()]).nullable()),
  /** 95th percentile of the training rows' shares of missing values: one blank row has no say in it. */
  usualMissingShare: z.number().min(0).max(1),
  /** 99th percentile of the training rows' shares of features outside `trainingRange`. */
  usualOutOfRangeShare: z.number().min(0).max(1),
  pipeline: estimatorJsonSchema,
  calibration: estimatorJsonSchema,
  /** On the calibrated probability of the low grade. */
  threshold: z.number().min(0).max(1),
  conformal: estimatorJsonSchema,
});
export type ModelArtifact = z.infer<typeof modelArtifactSchema>;
