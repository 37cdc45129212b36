import { z } from 'zod';

export const apiConfigurationSchema = z.strictObject({
  maxBodyMegabytes: z.int().min(1).max(4096).default(64).describe('Size of one request with data at most, MB'),
  maxFileMegabytes: z.int().min(1).max(4096).default(32).describe('Size of one file of a request at most, MB'),
  maxFiles: z.int().min(1).max(10_000).default(100).describe('Files of one request at most'),
  maxPatients: z.int().min(1).max(100_000).default(1_000).describe('Patients of one JSON request at most'),
});
/** What a request to the API may hold. */
export type ApiConfiguration = z.infer<typeof apiConfigurationSchema>;
