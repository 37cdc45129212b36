import { z } from 'zod';

export const auditEntrySchema = z
  .object({
    sequence: z.int(),
    at: z.iso.datetime(),
    action: z.string(),
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

export const auditPageSchema = z.object({
  audit: z.array(auditEntrySchema),
  next: z.string().nullable().describe('`cursor` of the page after this; null on the last'),
});

export const auditVerificationSchema = z
  .object({
    entries: z.int(),
    hash: z.string().describe('of the last entry; noted down elsewhere, it proves later that nothing up to it was changed'),
    whole: z.boolean(),
    problems: z.array(
      z.object({
        kind: z.enum(['changed', 'moved', 'gap', 'cut', 'unknown-hash']),
        sequence: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'AuditVerification' });
