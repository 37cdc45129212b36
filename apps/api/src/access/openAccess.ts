import type { Access } from './Access.js';
import { RIGHTS } from './Right.js';

/** Whoever reaches the service may do everything, in one name: for a service that only this machine reaches. */
export function openAccess(name: string): Access {
  const principal = { name, rights: new Set(RIGHTS) };
  return { principalOf: () => principal };
}
