import { z } from 'zod';
import { gradeSchema } from '../artifacts/RunRecord.js';
import { predictionSchema } from '../responses/PredictResponse.js';

export const predictionIdSchema = z
  .string()
  .regex(/^prediction-[0-9a-f]{16}$/)
  .describe('id of a prediction');

/** A prediction as it is kept. */
export const storedPredictionSchema = predictionSchema
  .omit({ file: true, line: true })
  .extend({
    at: z.iso.datetime().describe('when it was stored'),
    line: z.int().nullable().describe('in the file; the place among the patients where values came without a file'),
    fileSha256: z.string().describe('of the delivered file; of the values where they came without a file'),
    featuresSha256: z.string().describe('of the values that the model took'),
    requester: z.string().nullable().describe('who asked'),
    outcome: gradeSchema.nullable().describe('what the biopsy said, as last corrected; null while none is recorded'),
  })
  .meta({ id: 'StoredPrediction' });
export type StoredPrediction = z.infer<typeof storedPredictionSchema>;

export const searchPredictionsQuerySchema = z.strictObject({
  patient: z
    .string()
    .regex(/^P-[0-9A-HJKMNP-TV-Z]{12}$/)
    .optional()
    .describe('pseudonym'),
  grade: gradeSchema.optional(),
  from: z.iso.datetime({ offset: true }).optional().describe('stored at this moment or later'),
  until: z.iso.datetime({ offset: true }).optional().describe('stored before this moment'),
  model: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional()
    .describe('id or name of a model'),
  reviewer: z
    .string()
    .regex(/^[\w.@:/-]{1,64}$/)
    .optional()
    .describe('who reviewed it'),
  outcome: z.enum(['low', 'high', 'none']).optional().describe('what the biopsy said; none where none is recorded'),
  cursor: predictionIdSchema.optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  format: z.enum(['json', 'csv']).default('json').describe('csv gives all that meet the search, and takes no cursor or limit'),
});

export const searchPredictionsResponseSchema = z
  .object({
    predictions: z.array(storedPredictionSchema),
    next: predictionIdSchema.nullable().describe('`cursor` of the next page; null on the last'),
  })
  .meta({ id: 'PredictionPage' });
