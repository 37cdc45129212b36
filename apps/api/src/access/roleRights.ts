import type { Right, Role } from '@neurograde/contracts';

/**
 * What each role may do. Nobody may both train a model and approve it by one role; who administers the users sees no prediction by that. Who is several
 * things at a small clinic is given several roles, which the audit tells.
 */
export const ROLE_RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  radiologist: ['predictions:create', 'predictions:read', 'outcomes:write', 'reviews:write', 'models:read', 'monitoring:read'],
  'data-scientist': [
    'predictions:read',
    'data:read',
    'data:write',
    'training:read',
    'training:run',
    'models:read',
    'monitoring:read',
  ],
  approver: ['data:read', 'training:read', 'models:read', 'models:approve', 'models:deploy', 'monitoring:read'],
  administrator: ['users:manage', 'audit:read', 'records:retire', 'models:read', 'monitoring:read'],
};

/** Of every person who is signed in. */
const OF_EVERYBODY: readonly Right[] = ['none', 'account:own'];

export function rightsOf(roles: readonly Role[]): ReadonlySet<Right> {
  return new Set([...OF_EVERYBODY, ...roles.flatMap((role) => ROLE_RIGHTS[role])]);
}

/** The rights a key has now: its scopes, less those that who made it has no longer. An administrator's keys may do what machines are made for. */
export function rightsOfKey(scopes: readonly string[], makerRoles: readonly Role[]): ReadonlySet<Right> {
  const maker = rightsOf(makerRoles);
  const all = maker.has('users:manage');
  return new Set<Right>(['none', ...(scopes as readonly Right[]).filter((scope) => all || maker.has(scope))]);
}
