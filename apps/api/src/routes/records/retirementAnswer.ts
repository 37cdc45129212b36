import type { retirementSchema } from '@neurograde/contracts';
import type { Retirement } from '@neurograde/mlops/access';
import type { z } from 'zod';

export const RETIREMENT_EXAMPLE = {
  ...{ kind: 'prediction' as const, subject: 'prediction-1a2b3c4d5e6f7a8b', retired: true, reason: 'duplicate' as const },
  ...{ comment: 'Se envió dos veces', by: 'user-0123456789abcdef', at: '2026-11-25T09:00:00.000Z' },
};

export function retirementAnswer({
  kind,
  subject,
  retired,
  reason,
  comment,
  by,
  at,
}: Retirement): z.input<typeof retirementSchema> {
  return { kind, subject, retired, reason, comment, by, at: at.toISOString() };
}
