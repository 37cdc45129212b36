import { z } from 'zod';
import { qualityStandardsSchema } from '../configuration/QualityStandards.js';
import { trainConfigurationSchema } from '../configuration/TrainConfiguration.js';
import { refusalNoticeSchema } from '../responses/RefusalNotice.js';

const idSchema = z.string().regex(/^[\w.-]{1,100}$/);

export const createRunRequestSchema = z.strictObject({
  dataset: idSchema.optional().describe('id, tag or beginning of an id; default: the newest version'),
  seed: z.int().min(0).max(0xffffffff).optional().describe('default: as configured'),
  shuffleLabels: z.boolean().default(false).describe('deal the grades out anew among the patients: the honesty check'),
  configuration: trainConfigurationSchema.optional().describe('what is not said is as configured'),
});
export type CreateRunRequest = z.infer<typeof createRunRequestSchema>;

/** How a run stands at a moment; what `GET /v1/runs/{id}/events` sends. */
export const runStateSchema = z
  .object({
    run: z.string(),
    status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    fits: z
      .object({ done: z.int(), total: z.int().nullable() })
      .nullable()
      .describe('one a candidate and fold; null before the first'),
    candidates: z.int().nullable().describe('through all folds'),
    auc: z.number().nullable().describe('the highest mean over the folds of them'),
    error: refusalNoticeSchema.nullable().describe('why it failed'),
  })
  .meta({ id: 'RunState' });
export type RunStateAnswer = z.infer<typeof runStateSchema>;

export const createSelectionRequestSchema = z.strictObject({
  run: idSchema.optional().describe('default: the newest that is done'),
  quality: qualityStandardsSchema.optional().describe('default: the standards that are configured'),
});
export type CreateSelectionRequest = z.infer<typeof createSelectionRequestSchema>;
