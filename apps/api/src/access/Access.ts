import type { Role } from '@neurograde/contracts';
import type { FastifyRequest } from 'fastify';
import type { Right } from './Right.js';

/** Who calls. */
export interface Principal {
  /** As the audit trail has it, the id of a person or a key; `NEUROGRADE_ACTOR`'s form. */
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
  /** Of a person who signed in; undefined for a machine, and where the service runs without sign-in. */
  readonly person?: { readonly userId: string; readonly sessionId: string; readonly roles: readonly Role[] };
  /** Of a machine: who made its key. */
  readonly machine?: { readonly userId: string };
}

/** How it is found out who calls. */
export interface Access {
  /** Undefined where nobody is signed in. */
  principalOf(request: FastifyRequest): Principal | undefined | Promise<Principal | undefined>;
}
