import { z } from 'zod';
import { metricNameSchema } from '../artifacts/metrics.js';
import { qualityRuleSchema } from '../artifacts/QualityEvaluation.js';

/** The clinic's quality standards, as its file writes them. */
export const qualityStandardsSchema = z.strictObject({
  rules: z.array(qualityRuleSchema).min(1).describe('A model must pass every rule'),
  ranking: z
    .array(metricNameSchema)
    .min(1)
    .describe('Order among the models that pass, on the cross-validation: the first metric decides, the next breaks ties'),
});
export type QualityStandards = z.infer<typeof qualityStandardsSchema>;
