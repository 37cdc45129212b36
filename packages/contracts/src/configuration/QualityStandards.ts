import { z } from 'zod';
import { writtenMetricSchema, writtenRuleSchema } from './QualityRule.js';

/** A whole number may be written without quotes; `1.10` may not, as it would be read as 1.1. */
const versionSchema = z.preprocess(
  (version) => (Number.isInteger(version) ? String(version) : version),
  z.string().min(1).max(40),
);
const patientCount = z.int().min(0).max(1_000_000).default(0);

/** The clinic's quality standards, as its file writes them. */
export const qualityStandardsSchema = z.strictObject({
  name: z.string().min(1).max(120).optional().describe('What the standards are called'),
  version: versionSchema.optional().describe('Their version, which the clinic counts; stored with every evaluation'),
  date: z.iso.date().optional().describe('The day they were agreed, YYYY-MM-DD'),
  patients: z
    .strictObject({
      low: patientCount.describe('Least number of low-grade patients'),
      high: patientCount.describe('Least number of high-grade patients'),
      severity: z.enum(['required', 'recommended']).default('required').describe('As of a rule'),
    })
    .prefault({})
    .describe('Patients that a training must have had, training and test part together'),
  rules: z.array(writtenRuleSchema).min(1).describe('A model must pass every required rule'),
  ranking: z
    .array(writtenMetricSchema)
    .min(1)
    .describe('Order among the models that pass, on the cross-validation: the first metric decides, the next breaks ties'),
  rankingStep: z
    .number()
    .min(0)
    .max(0.5)
    .default(0)
    .describe(
      'Metrics are ranked rounded to multiples of this, so that a difference that says nothing does not decide. 0: as measured',
    ),
});
export type QualityStandards = z.infer<typeof qualityStandardsSchema>;
