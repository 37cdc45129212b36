import { z } from 'zod';
import { COMPARED_SETTINGS } from './comparedSettings.js';

/** Which features a dataset version has. */
export const featureChoiceSchema = z.enum(['majority', 'intersection', 'union']);
export type FeatureChoice = z.infer<typeof featureChoiceSchema>;

export const comparedSettingSchema = z.enum(COMPARED_SETTINGS);
export type ComparedSetting = z.infer<typeof comparedSettingSchema>;

const share = (byDefault: number, meaning: string) => z.number().min(0).max(1).default(byDefault).describe(meaning);

/** What the data of a version are held against; what does not pass is told and, but for `minPatientsPerGrade`, is a warning. */
export const dataQualityLimitsSchema = z.strictObject({
  minPatientsPerGrade: z.int().min(1).max(1_000_000).default(10).describe('Fewer patients of a grade fail the quality report'),
  advisedPatientsPerGrade: z.int().min(1).max(1_000_000).default(30).describe('Fewer patients of a grade are a warning'),
  minRarerShare: share(0.2, 'Share of the patients that the rarer grade should have'),
  maxMissingShare: share(0.1, 'Share of all values that may be missing'),
  maxFeatureMissingShare: share(0.2, 'Share of the patients that may lack a feature'),
  maxPatientMissingShare: share(0.2, 'Share of the values that a patient may lack'),
  maxConstantShare: share(0.1, 'Share of the features that may be constant or empty'),
  nearDuplicateDistance: share(
    0.01,
    'Two patients nearer than this share of the average distance, over standardised features, may be the same',
  ),
  maxExtremeShare: share(0.25, 'Share of the values of a patient that may lie beyond a robust z-score of 3.5'),
  maxFeaturesPerPatient: z.number().min(0).max(1_000_000).default(1).describe('Features for each patient'),
  maxRedundantShare: share(0.5, 'Share of the features that may correlate with another beyond |r| = 0.95'),
  maxSingleFeatureAuc: share(0.99, 'A feature that alone separates the grades better than this AUC fails: a leak?'),
});

export const processConfigurationSchema = z.strictObject({
  features: featureChoiceSchema
    .default('majority')
    .describe(
      'Which features a dataset version has: majority (those of more than half of the records; a record without all of them is refused), intersection (those of every record) or union (those of any; missing where a record lacks one)',
    ),
  sequence: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Keeps only the columns of this sequence, as their names have it, such as FLAIR of TEXTURE_GLSZM_ET_FLAIR_ZSN. Default: all columns',
    ),
  accept: z
    .array(comparedSettingSchema)
    .default([])
    .describe('Settings of the extraction that may differ among the records of a version; any other that differs is refused'),
  quality: dataQualityLimitsSchema.prefault({}),
  onFail: z
    .enum(['register', 'refuse'])
    .default('register')
    .describe('What becomes of a version whose quality report has a rule that failed: register (and tell) or refuse'),
});
export type ProcessConfiguration = z.infer<typeof processConfigurationSchema>;
