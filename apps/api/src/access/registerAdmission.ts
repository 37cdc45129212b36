import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import { NeurogradeError } from '@neurograde/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from './Access.js';
import type { AccessSettings } from './accessSettings.js';
import { isForeign } from './isForeign.js';

/** Refuses a request before it is looked at further. @throws `access.foreign-origin`, `access.too-many-requests` */
export type Admit = (request: FastifyRequest, principal: Principal | undefined) => Promise<void>;

const MINUTE = 60_000;

/** Guards a service with sign-in against other sites' pages and against too many requests; one without it lets everything in. */
export async function registerAdmission(app: FastifyInstance, settings: AccessSettings | undefined): Promise<Admit> {
  if (settings === undefined) return async () => {};
  const { corsOrigins, rates } = settings;
  if (corsOrigins.length > 0)
    await app.register(cors, {
      origin: [...corsOrigins],
      credentials: true,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    });
  await app.register(rateLimit, { global: false });
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow: MINUTE, keyGenerator });
  const limits = {
    anonymous: limit(rates.anonymous, ({ ip }) => ip),
    person: limit(rates.person, ({ principal }) => principal.name),
    machine: limit(rates.machine, ({ principal }) => principal.name),
  };
  return async (request, principal) => {
    const byCookie = principal?.person !== undefined;
    if (isForeign(request, byCookie, settings)) throw new NeurogradeError('access.foreign-origin');
    if (principal !== undefined) request.principal = principal;
    const kind = principal === undefined ? 'anonymous' : byCookie ? 'person' : 'machine';
    const state = await limits[kind](request);
    if (!state.isAllowed && state.isExceeded)
      throw new NeurogradeError('access.too-many-requests', { seconds: Math.max(1, state.ttlInSeconds) });
  };
}
