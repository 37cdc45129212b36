import type { FastifyRequest } from 'fastify';
import { InvalidRequest } from '../../problems/InvalidRequest.js';

const FORM = /^[\x21-\x7e]{8,128}$/;

/** What the sender named the request by, with `Idempotency-Key`; undefined where not at all. @throws InvalidRequest */
export function idempotencyKey({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && FORM.test(key)) return key;
  throw new InvalidRequest([{ in: 'headers', pointer: '/idempotency-key', code: 'invalid_format', message: String(FORM) }]);
}
