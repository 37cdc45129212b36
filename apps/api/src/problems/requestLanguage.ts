import { LANGUAGES, type Language } from '@neurograde/contracts';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** The language of the answer: that of `Accept-Language`, and Spanish where it asks for neither of the two. */
export function requestLanguage({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const accepted = headers['accept-language'];
  if (accepted === undefined) return 'es';
  return (new Negotiator({ headers: { 'accept-language': accepted } }).language([...LANGUAGES]) as Language | undefined) ?? 'es';
}
