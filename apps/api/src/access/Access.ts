import type { FastifyRequest } from 'fastify';
import type { Right } from './Right.js';

/** Who calls. */
export interface Principal {
  /** As the audit trail has it; `NEUROGRADE_ACTOR`'s form. */
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

/** How it is found out who calls. */
export interface Access {
  /** Undefined where nobody is signed in. */
  principalOf(request: FastifyRequest): Principal | undefined | Promise<Principal | undefined>;
}
