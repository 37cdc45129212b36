import { z } from 'zod';

export const RETIREMENT_REASONS = ['consent-withdrawn', 'wrong-patient', 'duplicate', 'retention-ended', 'other'] as const;

export const retirementRequestSchema = z.strictObject({
  reason: z.enum(RETIREMENT_REASONS),
  comment: z.string().trim().min(1).max(2000).describe('why; without anything that names a patient'),
});

export const retirementSchema = z
  .object({
    kind: z.enum(['prediction', 'patient']),
    subject: z.string().describe('id of the prediction, or pseudonym of the patient'),
    retired: z.boolean().describe('false: a retirement was taken back'),
    reason: z.enum(RETIREMENT_REASONS),
    comment: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Retirement' });
