import { z } from 'zod';
import { modelStandingSchema } from '../artifacts/ModelStanding.js';
import { modelNameSchema } from '../artifacts/modelNameSchema.js';
import { qualityEvaluationSchema, ruleVerdictSchema } from '../artifacts/QualityEvaluation.js';
import { modelLineSchema, releaseLineSchema } from '../responses/ListResponse.js';
import { nextPageSchema } from './nextPageSchema.js';

export const modelsPageSchema = z.object({ models: z.array(modelLineSchema), next: nextPageSchema });
export const releasesPageSchema = z.object({ releases: z.array(releaseLineSchema), next: nextPageSchema });

/** One model: where it stands, how it met the standards, and what was decided on it. */
export const modelAnswerSchema = z.object({
  model: modelStandingSchema
    .extend({
      id: z.string(),
      name: modelNameSchema,
      runId: z.string(),
      metrics: z.looseObject({}).describe('`cv`, `test` and `nested` as the record of its run has them'),
      params: z.looseObject({}),
      createdAt: z.string(),
      quality: z
        .object({
          selection: z.string(),
          standards: qualityEvaluationSchema.shape.standards,
          name: modelNameSchema,
          model: z.string(),
          passed: z.boolean(),
          verdicts: z.array(ruleVerdictSchema),
        })
        .nullable()
        .describe('every rule of the latest selection of its run, held against it'),
      history: z
        .array(z.object({ sequence: z.int(), action: z.string(), at: z.string(), details: z.looseObject({}) }))
        .describe('what the audit tells of it, the newest first'),
    })
    .meta({ id: 'Model' }),
});
export type ModelAnswer = z.infer<typeof modelAnswerSchema>;
