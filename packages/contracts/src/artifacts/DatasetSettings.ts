import { z } from 'zod';
import { gradeMappingSchema } from '../configuration/Configuration.js';

/**
 * What decides, besides the records, how a dataset version is made; part of the hash that names it. A setting that came later is optional and left out
 * where it was not chosen, so that it changes no earlier version.
 */
export const datasetSettingsSchema = z.object({
  gradeMapping: gradeMappingSchema,
  /** Which features the version has. `majority`: those that more than half of the records have. */
  features: z.enum(['majority']),
});
export type DatasetSettings = z.infer<typeof datasetSettingsSchema>;
