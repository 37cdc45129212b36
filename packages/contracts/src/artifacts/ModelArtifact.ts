import { z } from 'zod';
import { candidateParamsSchema } from './CandidateParams.js';
import { categoricalFeatureSchema } from './CategoricalFeature.js';
import { combinationSchema } from './Combination.js';
import { MODEL_ARTIFACT_FORMAT } from './modelArtifactFormat.js';
import { algorithmNameSchema, modelNameSchema } from './modelNameSchema.js';

const estimatorJsonSchema = z.looseObject({
  estimator: z.string(),
  version: z.number().int(),
  params: z.looseObject({}),
  fitted: z.looseObject({}),
});

/** The same of a classifier in the format of the library that made its family: derived from `pipeline`, for those who read that format. */
export const nativeFileSchema = z.object({
  format: z.enum(['xgboost-json', 'libsvm']),
  /** Where it lies in the bucket, under its own hash. */
  key: z.string(),
});
export type NativeFile = z.infer<typeof nativeFileSchema>;

/** One fitted algorithm of a model. */
export const modelMemberSchema = z.object({
  name: algorithmNameSchema,
  params: candidateParamsSchema,
  /** From the features to a decision score, higher for the low grade. */
  pipeline: estimatorJsonSchema,
  /** From the score to the probability of the low grade. */
  calibration: estimatorJsonSchema,
  /** Null where the family has no format of its own. */
  native: nativeFileSchema.nullable(),
});
export type ModelMember = z.infer<typeof modelMemberSchema>;

const common = {
  name: modelNameSchema,
  runId: z.string(),
  datasetVersion: z.string(),
  shuffledLabels: z.boolean(),
  /** Features that a file to predict must have. */
  requiredFeatures: z.array(z.string()),
  /** Features that the pipelines take, in column order. */
  features: z.array(z.string()),
  /** Those of `features` whose values are categories, with the categories that the model knows; absent where there is none. */
  categoricals: z.array(categoricalFeatureSchema).optional(),
  /** The 0.5th and 99.5th percentile of each feature over the training rows; null where it had no value, and of categories. */
  trainingRange: z.array(z.tuple([z.number(), z.number()]).nullable()),
  /** 95th percentile of the training rows' shares of missing values: one blank row has no say in it. */
  usualMissingShare: z.number().min(0).max(1),
  /** 99th percentile of the training rows' shares of features outside `trainingRange`. */
  usualOutOfRangeShare: z.number().min(0).max(1),
  /** On the calibrated probability of the low grade. */
  threshold: z.number().min(0).max(1),
  conformal: estimatorJsonSchema,
};

/**
 * A model as it lies in the bucket: JSON only, no code is ever loaded from it. Its hash is its id. It holds nothing of any one patient but what the
 * estimators keep (an SVM keeps transformed rows), and no identity.
 */
export const modelArtifactSchema = z
  .object({
    format: z.literal(MODEL_ARTIFACT_FORMAT),
    ...common,
    /** One for a plain model, two or more for an ensemble. */
    members: z.array(modelMemberSchema).min(1),
    combine: combinationSchema,
    /** From the combined score to the probability; null for a single member, whose own calibration gives it. */
    calibration: estimatorJsonSchema.nullable(),
  })
  .refine(({ members, combine, calibration }) => {
    if (combine.kind === 'single') return members.length === 1 && calibration === null;
    return calibration !== null && (combine.kind === 'mean' || combine.weights.length === members.length);
  }, 'members, combine and calibration must go together');
export type ModelArtifact = z.infer<typeof modelArtifactSchema>;

/** The first layout: one algorithm, its parts at the top. */
const firstFormatSchema = z
  .object({
    ...common,
    format: z.literal(1),
    name: algorithmNameSchema,
    params: candidateParamsSchema,
    pipeline: estimatorJsonSchema,
    calibration: estimatorJsonSchema,
  })
  .transform(
    ({ params, pipeline, calibration, ...rest }): ModelArtifact => ({
      ...rest,
      format: MODEL_ARTIFACT_FORMAT,
      members: [{ name: rest.name, params, pipeline, calibration, native: null }],
      combine: { kind: 'single' },
      calibration: null,
    }),
  );

/** An artifact of any layout so far, as one of the newest. */
export const storedModelArtifactSchema = z.discriminatedUnion('format', [modelArtifactSchema, firstFormatSchema]);
