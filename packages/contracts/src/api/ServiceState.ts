import { z } from 'zod';

export const healthSchema = z.object({ status: z.literal('alive'), version: z.string() }).meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;

/** Whether all that a prediction needs is there. */
export const readinessSchema = z
  .object({
    ready: z.boolean(),
    database: z.boolean().describe('answers'),
    bucket: z.boolean().describe('answers'),
    model: z.string().nullable().describe('id of the released model; null while none is'),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readinessSchema>;
