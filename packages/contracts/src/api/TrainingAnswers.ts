import { z } from 'zod';
import { modelNameSchema } from '../artifacts/modelNameSchema.js';
import { qualityEvaluationSchema } from '../artifacts/QualityEvaluation.js';
import { runRecordSchema } from '../artifacts/RunRecord.js';
import { runLineSchema, runStatusSchema, selectionLineSchema } from '../responses/ListResponse.js';
import { nextPageSchema } from './nextPageSchema.js';

export const runsPageSchema = z.object({ runs: z.array(runLineSchema), next: nextPageSchema });
export const selectionsPageSchema = z.object({ selections: z.array(selectionLineSchema), next: nextPageSchema });

/** One training run: with its record once it is done. */
export const runAnswerSchema = z.object({
  run: z
    .object({
      id: z.string(),
      datasetVersion: z.string(),
      seed: z.int().nullable(),
      config: z.looseObject({}).describe('all that was configured, as used'),
      shuffled: z.boolean(),
      status: runStatusSchema,
      startedAt: z.string(),
      finishedAt: z.string().nullable(),
      codeVersion: z.string(),
      createdBy: z.string().nullable(),
      candidates: z
        .array(
          z.object({
            outer: z
              .int()
              .nullable()
              .describe('outer fold of the nested protocol, from 0; null for the search on all training rows'),
            model: modelNameSchema,
            candidate: z.int(),
            fits: z.int(),
            seconds: z.number(),
          }),
        )
        .describe('how long the fits of each candidate took together'),
      record: runRecordSchema.nullable().describe('all that was measured; null until the run is done'),
    })
    .meta({ id: 'Run' }),
});
export type RunAnswer = z.infer<typeof runAnswerSchema>;

/** How the models of a run stood against the clinic's quality standards. */
export const selectionAnswerSchema = z.object({
  selection: z
    .object({
      id: z.string(),
      run: z.string(),
      champion: z.string().nullable().describe('null where no model met the standards'),
      quality: qualityEvaluationSchema,
      createdAt: z.string(),
      reports: z.array(z.string()).describe('addresses of the dashboard, the model card and the reporting sheets'),
    })
    .meta({ id: 'Selection' }),
});
export type SelectionAnswer = z.infer<typeof selectionAnswerSchema>;
