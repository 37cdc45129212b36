import { z } from 'zod';
import { metricNameSchema } from './metrics.js';
import { modelNameSchema } from './RunRecord.js';

/** One rule of the clinic's quality standards. */
export const qualityRuleSchema = z
  .strictObject({
    metric: metricNameSchema.describe(
      'Metric the rule is about; precision, recall and f1 are the low grade’s, high… the high grade’s',
    ),
    on: z.enum(['cv', 'test']).default('cv').describe('Mean over the folds of the training part, or the value on the test part'),
    atLeast: z.number().min(0).max(1).optional().describe('The metric must be at least this'),
    atMost: z.number().min(0).max(1).optional().describe('The metric must be at most this'),
  })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    message: 'a rule needs atLeast, atMost or both',
  });
export type QualityRule = z.infer<typeof qualityRuleSchema>;

/** A rule held against one model. */
export const ruleVerdictSchema = z.object({ rule: qualityRuleSchema, observed: z.number(), passed: z.boolean() });
export type RuleVerdict = z.infer<typeof ruleVerdictSchema>;

/** Every model of a run held against every rule, in order of rank; the champion is the first that passed all, or null. */
export const qualityEvaluationSchema = z.object({
  models: z.array(
    z.object({ name: modelNameSchema, model: z.string(), passed: z.boolean(), verdicts: z.array(ruleVerdictSchema) }),
  ),
  ranking: z.array(metricNameSchema),
  champion: z.object({ name: modelNameSchema, model: z.string() }).nullable(),
});
export type QualityEvaluation = z.infer<typeof qualityEvaluationSchema>;
