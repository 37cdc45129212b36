import { z } from 'zod';
import { DATA_QUALITY_FORMAT } from './dataFormats.js';

/** The rules a dataset version is held against, in the order in which they are told. */
export const DATA_RULES = [
  'patients-per-grade',
  'grade-balance',
  'patients-left-out',
  'grade-conflicts',
  'same-values',
  'same-image',
  'near-duplicates',
  'mixed-settings',
  'unknown-settings',
  'image-spacing',
  'missing-overall',
  'missing-per-feature',
  'missing-per-patient',
  'missing-by-grade',
  'unreadable-cells',
  'constant-features',
  'redundant-features',
  'features-per-patient',
  'outlying-patients',
  'perfect-separation',
  'personal-columns',
] as const;
export const dataRuleIdSchema = z.enum(DATA_RULES);
export type DataRuleId = z.infer<typeof dataRuleIdSchema>;

const bilingualSchema = z.object({ es: z.string(), en: z.string() });

export const dataRuleStatusSchema = z.enum(['pass', 'warn', 'fail', 'not-applicable']);
export type DataRuleStatus = z.infer<typeof dataRuleStatusSchema>;

/** One rule and what came of it. */
export const dataRuleSchema = z.object({
  id: dataRuleIdSchema,
  status: dataRuleStatusSchema,
  /** What is measured. */
  title: bilingualSchema,
  /** Null where it could not be measured. */
  value: z.number().nullable(),
  unit: z.enum(['count', 'share', 'number']),
  limit: z.number(),
  /** Whether the value must be at least the limit, or at most. */
  bound: z.enum(['min', 'max']),
  /** How many features, patients or settings the value comes from. */
  affected: z.int(),
  /** The first twenty of them, the worst first: names, pseudonyms, settings with their values. */
  items: z.array(z.string()),
  /** What to do where it does not pass. */
  advice: bilingualSchema,
});
export type DataRule = z.infer<typeof dataRuleSchema>;

/** `reports/<version>/quality.json`: how good the data of a version are, as far as software can tell. */
export const dataQualitySchema = z.object({
  format: z.literal(DATA_QUALITY_FORMAT),
  version: z.string(),
  /** The worst of the rules. */
  status: z.enum(['pass', 'warn', 'fail']),
  rules: z.array(dataRuleSchema),
});
export type DataQuality = z.infer<typeof dataQualitySchema>;
