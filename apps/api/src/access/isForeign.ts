import type { FastifyRequest } from 'fastify';
import type { AccessSettings } from './accessSettings.js';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something may come from another site's page, in the name of a person who does not know it. Browsers say where a request
 * comes from (`Origin`, else `Sec-Fetch-Site`); from one that says neither, nothing is taken by cookie.
 *
 * @param byCookie whether the session's cookie, which browsers send along by themselves, says who calls
 */
export function isForeign(
  { method, headers, host }: Pick<FastifyRequest, 'method' | 'headers' | 'host'>,
  byCookie: boolean,
  { url, corsOrigins }: Pick<AccessSettings, 'url' | 'corsOrigins'>,
): boolean {
  if (SAFE.has(method)) return false;
  const { origin } = headers;
  if (origin !== undefined) return !(origin === url || corsOrigins.includes(origin) || hostOf(origin) === host);
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return byCookie;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
