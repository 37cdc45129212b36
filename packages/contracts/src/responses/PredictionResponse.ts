import { z } from 'zod';
import { explanationSchema } from '../artifacts/Explanation.js';
import { gradeSchema } from '../artifacts/RunRecord.js';
import { predictionSchema } from './PredictResponse.js';

/** What a biopsy said. Of several the newest holds; each of the others was corrected by the one before it in the list. */
export const outcomeSchema = z.object({
  /** By which a correction names it. */
  sequence: z.int(),
  grade: gradeSchema,
  gradeAsWritten: z.string(),
  biopsyDate: z.iso.date(),
  /** Year of the WHO classification; null where it was not said. */
  whoEdition: z.int().nullable(),
  comment: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  corrects: z.int().nullable(),
});
export type ShownOutcome = z.infer<typeof outcomeSchema>;

/** What a radiologist said. Of each person the newest holds. */
export const reviewSchema = z.object({
  sequence: z.int(),
  /** The reviewer's own. */
  grade: gradeSchema,
  /** Whether it is the prediction's. */
  agrees: z.boolean(),
  /** Whether it was given before the result was seen. */
  beforeResult: z.boolean(),
  comment: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type ShownReview = z.infer<typeof reviewSchema>;

/** A stored prediction, whole. */
export const shownPredictionSchema = predictionSchema.omit({ file: true, line: true, explanation: true }).extend({
  /** Null where the input was no table. */
  line: z.int().nullable(),
  fileSha256: z.string(),
  featuresSha256: z.string(),
  /** Who asked; null in predictions of earlier releases. */
  requester: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** The newest first: that one holds. */
  outcomes: z.array(outcomeSchema),
  reviews: z.array(reviewSchema),
  /** Null where it cannot be had; `unexplained` says why. */
  explanation: explanationSchema.nullable(),
  unexplained: z.object({ code: z.string(), text: z.object({ es: z.string(), en: z.string() }) }).nullable(),
});
export type ShownPrediction = z.infer<typeof shownPredictionSchema>;

/** `neurograde show prediction --json`. */
export const predictionResponseSchema = z.object({ prediction: shownPredictionSchema });
export type PredictionResponse = z.infer<typeof predictionResponseSchema>;

/** `neurograde outcome --json`. */
export const outcomeResponseSchema = z.object({ prediction: z.string(), outcome: outcomeSchema });
export type OutcomeResponse = z.infer<typeof outcomeResponseSchema>;

/** `neurograde review --json`. */
export const reviewResponseSchema = z.object({ prediction: z.string(), review: reviewSchema });
export type ReviewResponse = z.infer<typeof reviewResponseSchema>;
