import { z } from 'zod';

/** What a route demands of who calls it; `none` is open to everybody, `account:own` to every person who is signed in. */
export const RIGHTS = [
  'predictions:create',
  'predictions:read',
  'outcomes:write',
  'reviews:write',
  'data:read',
  'data:write',
  'training:read',
  'training:run',
  'models:read',
  'models:approve',
  'models:deploy',
  'monitoring:read',
  'audit:read',
  'records:retire',
  'users:manage',
  'account:own',
  'none',
] as const;
export const rightSchema = z.enum(RIGHTS);
export type Right = z.infer<typeof rightSchema>;
