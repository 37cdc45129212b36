import type { userSchema } from '@neurograde/contracts';
import type { User } from '@neurograde/mlops/access';
import type { z } from 'zod';

export const USER_EXAMPLE = {
  ...{ id: 'user-0123456789abcdef', name: 'Ana Gómez', email: 'ana@hospital.example', roles: ['radiologist' as const] },
  ...{ secondFactor: true, disabled: false, createdAt: '2026-11-25T09:00:00.000Z' },
};

export function userAnswer({
  id,
  name,
  email,
  roles,
  twoFactorEnabled,
  disabledAt,
  createdAt,
}: User): z.input<typeof userSchema> {
  const state = { secondFactor: twoFactorEnabled, disabled: disabledAt !== null, createdAt: createdAt.toISOString() };
  return { id, name, email, roles: [...roles], ...state };
}
