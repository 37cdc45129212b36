import { z } from 'zod';

/** What a person signs with; who it is, the sign-in tells. */
export const modelDecisionRequestSchema = z.strictObject({
  comment: z.string().trim().min(1).max(2000).describe('why; about the model, never about a patient'),
});
export type ModelDecisionRequest = z.infer<typeof modelDecisionRequestSchema>;

const aliasSchema = z.enum(['champion', 'challenger']).default('champion').describe('the champion answers predictions');

export const createReleaseRequestSchema = z.strictObject({
  model: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .optional()
    .describe('id, beginning of an id, or `challenger`; default: the champion of the newest selection'),
  as: aliasSchema,
});
export type CreateReleaseRequest = z.infer<typeof createReleaseRequestSchema>;

export const rollBackRequestSchema = z.strictObject({ as: aliasSchema });
export type RollBackRequest = z.infer<typeof rollBackRequestSchema>;
