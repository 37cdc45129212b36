import { z } from 'zod';
import { qualityRuleSchema } from '../configuration/QualityRule.js';
import { intervalSchema, metricNameSchema } from './metrics.js';
import { modelNameSchema } from './modelNameSchema.js';
import { gradeSchema } from './RunRecord.js';
import { verdictSchema } from './Verdict.js';

/** A rule held against one model. */
export const ruleVerdictSchema = z.object({
  rule: qualityRuleSchema,
  /** The value or the bound that the rule is about; null where it was not measured, which is no pass. */
  observed: z.number().nullable(),
  /** 95 % interval of the metric, where there is one. */
  interval: intervalSchema.nullable(),
  verdict: verdictSchema,
  /** How far inside the nearest limit; negative: by how much it is missed. Null where nothing was measured. */
  distance: z.number().nullable(),
});
export type RuleVerdict = z.infer<typeof ruleVerdictSchema>;

/** Whether a training had enough patients of a grade. */
export const patientVerdictSchema = z.object({
  grade: gradeSchema,
  required: z.int(),
  observed: z.int(),
  verdict: verdictSchema,
  /** Negative: how many are missing. */
  distance: z.int(),
});
export type PatientVerdict = z.infer<typeof patientVerdictSchema>;

/** Every model of a run held against every rule, in order of rank; the champion is the first that passed all that is required, or null. */
export const qualityEvaluationSchema = z.object({
  /** Which standards these were; the hash is that of all they say. */
  standards: z.object({
    name: z.string().nullable(),
    version: z.string().nullable(),
    date: z.string().nullable(),
    sha256: z.string(),
  }),
  patients: z.array(patientVerdictSchema),
  models: z.array(
    z.object({ name: modelNameSchema, model: z.string(), passed: z.boolean(), verdicts: z.array(ruleVerdictSchema) }),
  ),
  ranking: z.array(metricNameSchema),
  champion: z.object({ name: modelNameSchema, model: z.string() }).nullable(),
});
export type QualityEvaluation = z.infer<typeof qualityEvaluationSchema>;
