import { NeurogradeError } from '@neurograde/contracts';
import { readSecret } from './readSecret.js';

export interface DirectorySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

export interface AccessSettings {
  /** What people type to reach the service, without a slash at the end. With https, cookies are sent over it alone. */
  readonly url: string;
  /** Sites besides `url` whose pages may call the service. */
  readonly corsOrigins: readonly string[];
  /** Proxies whose `X-Forwarded-*` headers are believed: addresses or ranges. */
  readonly trustedProxies: readonly string[];
  readonly administrator: { readonly email: string; readonly password: string | undefined };
  /** Hours after which a session ends. */
  readonly sessionHours: number;
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Whether who signs in with a password must have a second factor. */
  readonly secondFactor: 'optional' | 'required';
  /** The hospital's, over OpenID Connect; undefined where there is none. */
  readonly directory: DirectorySettings | undefined;
  /** Requests a minute: of an address that is not signed in, of a person, of a machine. */
  readonly rates: { readonly anonymous: number; readonly person: number; readonly machine: number };
}

/**
 * What the sign-in is set to by `NEUROGRADE_*`; docs/security.md lists the variables.
 *
 * @param address where the service listens, for where no `NEUROGRADE_URL` is given
 * @throws NeurogradeError `usage.invalid-variable`
 */
export function readAccessSettings(environment: NodeJS.ProcessEnv, address: string): AccessSettings {
  const given = environment.NEUROGRADE_URL || address;
  const issuer = environment.NEUROGRADE_OIDC_ISSUER;
  return {
    url: origin('NEUROGRADE_URL', given),
    corsOrigins: list(environment.NEUROGRADE_CORS_ORIGINS).map((written) => origin('NEUROGRADE_CORS_ORIGINS', written)),
    trustedProxies: list(environment.NEUROGRADE_TRUSTED_PROXIES),
    administrator: {
      email: (environment.NEUROGRADE_ADMIN_EMAIL || 'administrator@neurograde.local').toLowerCase(),
      password: readSecret(environment, 'NEUROGRADE_ADMIN_PASSWORD'),
    },
    sessionHours: number(environment, 'NEUROGRADE_SESSION_HOURS', 12, 24 * 30),
    idleMinutes: number(environment, 'NEUROGRADE_SESSION_IDLE_MINUTES', 60, 24 * 60),
    secondFactor: choice(environment, 'NEUROGRADE_SECOND_FACTOR', ['optional', 'required']),
    directory:
      issuer === undefined || issuer === ''
        ? undefined
        : {
            issuer: issuer.replace(/\/$/, ''),
            clientId: required(environment, 'NEUROGRADE_OIDC_CLIENT_ID'),
            clientSecret: readSecret(environment, 'NEUROGRADE_OIDC_CLIENT_SECRET'),
          },
    rates: {
      anonymous: number(environment, 'NEUROGRADE_RATE_ANONYMOUS', 300, 1e9),
      person: number(environment, 'NEUROGRADE_RATE_PERSON', 1200, 1e9),
      machine: number(environment, 'NEUROGRADE_RATE_MACHINE', 300_000, 1e9),
    },
  };
}

function list(written = ''): string[] {
  return written.split(/[\s,]+/).filter((part) => part !== '');
}

function origin(variable: string, written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === '')
    return url.origin;
  throw invalid(variable, 'https://neurograde.hospital.example');
}

function number(environment: NodeJS.ProcessEnv, variable: string, fallback: number, most: number): number {
  const written = environment[variable];
  if (!written) return fallback;
  const value = Number(written);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw invalid(variable, `1 … ${most}`);
}

function choice<const T extends string>(environment: NodeJS.ProcessEnv, variable: string, values: readonly [T, ...T[]]): T {
  const written = environment[variable];
  if (!written) return values[0];
  const found = values.find((value) => value === written);
  if (found !== undefined) return found;
  throw invalid(variable, values.join(' | '));
}

function required(environment: NodeJS.ProcessEnv, variable: string): string {
  const written = environment[variable];
  if (written) return written;
  throw invalid(variable, '…');
}

function invalid(variable: string, expected: string): NeurogradeError {
  return new NeurogradeError('usage.invalid-variable', { variable, expected });
}
