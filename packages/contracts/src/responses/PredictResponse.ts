import { z } from 'zod';
import { explanationSchema } from '../artifacts/Explanation.js';
import { modelNameSchema } from '../artifacts/modelNameSchema.js';
import { gradeSchema } from '../artifacts/RunRecord.js';
import { refusalNoticeSchema } from './RefusalNotice.js';

/**
 * What the conformal set at 90 % per class says: one grade; `undetermined`, both are plausible; `atypical`, neither is, or the
 * values are unlike those the model was trained on; `unavailable`, too few calibration cases.
 */
export const conformalAnswerSchema = z.enum(['low', 'high', 'undetermined', 'atypical', 'unavailable']);
export type ConformalAnswer = z.infer<typeof conformalAnswerSchema>;

export const predictionSchema = z.object({
  id: z.string(),
  /** Pseudonym. */
  patient: z.string(),
  /** Place of the file among those given, from 1, and the line in it. */
  file: z.int(),
  line: z.int(),
  /** Calibrated probability of the low grade. */
  probability: z.number().min(0).max(1),
  /** Low when the probability reaches the threshold that was frozen with the model. */
  grade: gradeSchema,
  threshold: z.number(),
  conformal: conformalAnswerSchema,
  /** Number of features outside the 0.5–99.5 % range of the training rows. */
  outOfRange: z.int(),
  /** True where so many are that the row is unlike the training rows; `conformal` is `atypical` then, whatever the probability. */
  unlikeTraining: z.boolean(),
  /** Number of features that were missing and imputed. */
  imputed: z.int(),
  /** Features whose category the model was not trained on, and so counts for nothing; absent where there is none. */
  unknownCategories: z.array(z.string()).optional(),
  model: z.object({ id: z.string(), name: modelNameSchema }),
  release: z.string(),
  datasetVersion: z.string(),
  /** Where it was asked for. */
  explanation: explanationSchema.optional(),
});
export type Prediction = z.infer<typeof predictionSchema>;

/** What an exported model says without a home: kept nowhere, so it has no id, and names no patient. */
export const unstoredPredictionSchema = predictionSchema
  .omit({ id: true, patient: true, release: true, explanation: true })
  .extend({ stored: z.literal(false) });
export type UnstoredPrediction = z.infer<typeof unstoredPredictionSchema>;

/** A file, or one patient of it, that got no prediction. */
export const failedPredictionSchema = z.object({ file: z.int(), line: z.int().nullable(), error: refusalNoticeSchema });
export type FailedPrediction = z.infer<typeof failedPredictionSchema>;

/** `neurograde predict --json`: in the order of the files and of the patients in them. Decision support; it does not replace the biopsy. */
export const predictResponseSchema = z.object({
  predictions: z.array(z.union([predictionSchema, unstoredPredictionSchema, failedPredictionSchema])),
});
export type PredictResponse = z.infer<typeof predictResponseSchema>;
