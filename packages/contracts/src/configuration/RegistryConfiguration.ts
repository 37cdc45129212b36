import { z } from 'zod';

export const registryConfigurationSchema = z.strictObject({
  approval: z
    .enum(['required', 'off'])
    .optional()
    .describe(
      'Whether a person must approve a model before it is deployed. Default: required on a PostgreSQL server, which several people share; off in a home',
    ),
  selfApproval: z.boolean().default(false).describe('Whether who ran a training may approve its models'),
});
export type RegistryConfiguration = z.infer<typeof registryConfigurationSchema>;
