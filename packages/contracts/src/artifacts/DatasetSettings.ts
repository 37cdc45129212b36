import { z } from 'zod';
import { gradeMappingSchema } from '../configuration/Configuration.js';
import { comparedSettingSchema, featureChoiceSchema } from '../configuration/ProcessConfiguration.js';
import { categoricalFeatureSchema } from './CategoricalFeature.js';

/**
 * What decides, besides the records, how a dataset version is made; part of the hash that names it. A setting that came later is optional and left out
 * where it was not chosen, so that it changes no earlier version.
 */
export const datasetSettingsSchema = z.object({
  gradeMapping: gradeMappingSchema,
  /** Which features the version has: those that more than half of the records have, those of all, or those of any. */
  features: featureChoiceSchema,
  /** The sequence whose columns alone were kept. */
  sequence: z.string().optional(),
  /** Features whose values are categories, with all the categories that the version has, by name; absent where there is none. */
  categoricals: z.array(categoricalFeatureSchema).optional(),
  /** Settings of the extraction that differ among the records and were accepted by name. */
  accepted: z.array(comparedSettingSchema).optional(),
});
export type DatasetSettings = z.infer<typeof datasetSettingsSchema>;
