import type { sessionSchema } from '@neurograde/contracts';
import type { UserSession } from '@neurograde/mlops/access';
import type { z } from 'zod';

export function sessionAnswer(session: UserSession, currentId: string | undefined): z.input<typeof sessionSchema> {
  const { id, userId, createdAt, expiresAt, ipAddress, userAgent } = session;
  return {
    ...{ id, user: userId, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    ...{ address: ipAddress || null, agent: userAgent || null, current: id === currentId },
  };
}
