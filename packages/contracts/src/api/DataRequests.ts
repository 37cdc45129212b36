import { z } from 'zod';
import { gradeMappingSchema } from '../configuration/Configuration.js';
import { comparedSettingSchema, featureChoiceSchema } from '../configuration/ProcessConfiguration.js';
import { ingestResponseSchema } from '../responses/RunResponse.js';

const idSchema = z.string().regex(/^[\w.-]{1,100}$/);

export const retryRequestSchema = z.strictObject({
  delivery: idSchema.optional().describe('default: every delivery of which something is in quarantine'),
  segment: z.string().max(200).optional().describe('of Slicer tables with several'),
  decimal: z.enum(['point', 'comma']).optional().describe('of files whose numbers could be read in two ways'),
});
export type RetryRequest = z.infer<typeof retryRequestSchema>;

/** `neurograde retry --json`: of each delivery of which something was read again. */
export const retryResponseSchema = z.object({ retried: z.array(ingestResponseSchema.extend({ retryOf: z.string() })) });
export type RetryResponse = z.infer<typeof retryResponseSchema>;

export const createDatasetRequestSchema = z.strictObject({
  delivery: idSchema.optional().describe('default: all that was delivered'),
  gradeMapping: gradeMappingSchema.optional(),
  features: featureChoiceSchema.optional(),
  sequence: z.string().min(1).max(50).optional().describe('the sequence whose columns alone are kept'),
  accept: z.array(comparedSettingSchema).optional().describe('settings of the extraction that may differ among the patients'),
  reports: z.boolean().default(true).describe('false leaves the pages to be drawn when they are first read'),
});
export type CreateDatasetRequest = z.infer<typeof createDatasetRequestSchema>;
