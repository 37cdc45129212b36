import { z } from 'zod';

/**
 * How far a model has come: `candidate` (trained), `validated` (meets the quality standards in the latest selection of its run), `approved` (and a person has
 * signed), `retired` (a person has withdrawn it).
 */
export const modelStateSchema = z.enum(['candidate', 'validated', 'approved', 'retired']);
export type ModelState = z.infer<typeof modelStateSchema>;

/** What a model is for: the `champion` answers predictions, the `challenger` stands beside it, a `retired` one was one of them once. */
export const modelAliasSchema = z.enum(['champion', 'challenger', 'retired']);
export type ModelAlias = z.infer<typeof modelAliasSchema>;

export const modelDecisionSchema = z.object({
  decision: z.enum(['approve', 'retire']),
  by: z.string(),
  comment: z.string(),
  at: z.string(),
  /** The selection that it rests on. */
  selection: z.string().nullable(),
});
export type ModelDecisionRecord = z.infer<typeof modelDecisionSchema>;

export const modelStandingSchema = z.object({
  state: modelStateSchema,
  alias: modelAliasSchema.nullable(),
  /** The newest first. */
  decisions: z.array(modelDecisionSchema),
});
export type ModelStanding = z.infer<typeof modelStandingSchema>;
