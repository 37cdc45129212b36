import { z } from 'zod';

/** Which features a dataset version has. */
export const featureChoiceSchema = z.enum(['majority', 'intersection', 'union']);
export type FeatureChoice = z.infer<typeof featureChoiceSchema>;

/**
 * Settings of an extraction that change the values it gives, by PyRadiomics' names: records that differ in one of them are not measured alike. Spacing
 * of the images as delivered is not among them, as it differs from patient to patient.
 */
export const COMPARED_SETTINGS = [
  'binWidth',
  'binCount',
  'normalize',
  'normalizeScale',
  'removeOutliers',
  'resampledPixelSpacing',
  'interpolator',
  'imageTypes',
  'pyradiomicsVersion',
  'force2D',
  'resegmentRange',
  'resegmentMode',
  'voxelArrayShift',
  'distances',
  'weightingNorm',
  'symmetricalGLCM',
  'gldm_a',
] as const;
export const comparedSettingSchema = z.enum(COMPARED_SETTINGS);
export type ComparedSetting = z.infer<typeof comparedSettingSchema>;

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
});
export type ProcessConfiguration = z.infer<typeof processConfigurationSchema>;
