import type { apiKeySchema, Right } from '@neurograde/contracts';
import type { ApiKey } from '@neurograde/mlops/access';
import type { z } from 'zod';
import { USER_EXAMPLE } from './userAnswer.js';

export const KEY_EXAMPLE = {
  ...{ id: 'key-0123456789abcdef', name: 'PACS', scopes: ['predictions:create' as const], user: USER_EXAMPLE.id },
  ...{ createdAt: '2026-11-25T09:00:00.000Z', expiresAt: '2027-11-25T09:00:00.000Z', revokedAt: null },
};

export function keyAnswer({ id, name, scopes, userId, createdAt, expiresAt, revokedAt }: ApiKey): z.input<typeof apiKeySchema> {
  return {
    ...{ id, name, scopes: scopes as Right[], user: userId, createdAt: createdAt.toISOString() },
    ...{ expiresAt: expiresAt?.toISOString() ?? null, revokedAt: revokedAt?.toISOString() ?? null },
  };
}
