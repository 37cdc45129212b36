import { z } from 'zod';
import { gradeSchema } from '../artifacts/RunRecord.js';
import { outcomeSchema, reviewSchema } from '../responses/PredictionResponse.js';

const commentSchema = z.string().max(2_000).default('').describe('nothing that tells who the patient is');

/** What the biopsy of a predicted patient said. */
export const outcomeRequestSchema = z
  .strictObject({
    grade: z.string().min(1).max(100).describe('as pathology wrote it: low, high, bajo, alto, I … IV, 1 … 4'),
    date: z.iso.date().describe('of the biopsy'),
    whoEdition: z.int().min(1979).max(2100).optional().describe('year of the WHO classification'),
    comment: commentSchema.describe('a remark, or why it is corrected; nothing that tells who the patient is'),
    corrects: z.int().min(1).optional().describe('`sequence` of the outcome that this one corrects; both are kept'),
  })
  .meta({ id: 'OutcomeRequest' });

/** A radiologist's own grade. */
export const reviewRequestSchema = z
  .strictObject({
    grade: gradeSchema.describe('the reviewer’s own'),
    beforeResult: z.boolean().default(false).describe('whether it was given before the result was seen'),
    comment: commentSchema,
  })
  .meta({ id: 'ReviewRequest' });

export const apiOutcomeSchema = outcomeSchema.meta({ id: 'Outcome' });
export const apiReviewSchema = reviewSchema.meta({ id: 'Review' });

/** The newest first: that one holds. */
export const outcomeListSchema = z.object({ outcomes: z.array(apiOutcomeSchema) }).meta({ id: 'OutcomeList' });

/** The newest first: of each person that one holds. */
export const reviewListSchema = z.object({ reviews: z.array(apiReviewSchema) }).meta({ id: 'ReviewList' });

/** Whether answers say why. */
export const explainQuerySchema = z
  .enum(['true', 'false'])
  .default('false')
  .describe('with `explanation`: contributions by group of features, similar training cases, warnings');
