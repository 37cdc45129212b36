/** What a route demands of who calls it; `none` is open to everybody. */
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
  'users:manage',
  'none',
] as const;
export type Right = (typeof RIGHTS)[number];
