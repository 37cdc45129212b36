import { NeurogradeError } from '@neurograde/contracts/errors';

/** A PostgreSQL server, and how to reach it. */
export interface PostgresSettings {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string | undefined;
  /** Undefined: what `PGPASSWORD` or the user's password file says. */
  readonly password: string | undefined;
  /** Read at each new connection, so that a changed password is taken up; goes before `password`. */
  readonly passwordFile: string | undefined;
  /** Undefined: not encrypted. There is no encryption without verification of who is at the other end. */
  readonly tls: { readonly caFile: string | undefined; readonly checkHost: boolean } | undefined;
  /** A token of AWS instead of a password; the region undefined: the host's name or the SDK's own variables tell. */
  readonly iam: { readonly region: string | undefined } | undefined;
  /** The most connections at once. */
  readonly poolSize: number;
  /** Seconds that a statement may take. */
  readonly timeout: number;
  /** Seconds for which what was interrupted is tried again. */
  readonly patience: number;
}

/** Of `sslmode`; all that promise encryption are taken for the strictest but `verify-ca`, which leaves the host's name out. */
const MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];

/** The settings in `DATABASE_*`; undefined when there is no `DATABASE_URL`. @throws `usage.invalid-variable` */
export function readPostgresSettings(environment: NodeJS.ProcessEnv): PostgresSettings | undefined {
  const { DATABASE_URL, DATABASE_PASSWORD_FILE, DATABASE_CA_FILE, DATABASE_IAM, PGSSLROOTCERT, PGSSLMODE } = environment;
  const { AWS_REGION, AWS_DEFAULT_REGION } = environment;
  if (!DATABASE_URL) return undefined;
  const url = parse(DATABASE_URL);
  const query = url.searchParams;
  const host = query.get('host') || url.hostname.replace(/^\[|\]$/g, '') || 'localhost';
  const mode = query.get('sslmode') || PGSSLMODE || (isLocal(host) ? 'disable' : 'verify-full');
  if (!MODES.includes(mode)) throw invalid('DATABASE_URL', 'sslmode=verify-full | verify-ca | disable');
  const iam = DATABASE_IAM === '1' || DATABASE_IAM === 'true';
  if (DATABASE_IAM && !iam && DATABASE_IAM !== '0' && DATABASE_IAM !== 'false') throw invalid('DATABASE_IAM', '1 | 0');
  if (iam && mode === 'disable' && !isLocal(host)) throw invalid('DATABASE_URL', 'sslmode=verify-full, DATABASE_IAM=1');
  return {
    host,
    port: Number(url.port || query.get('port') || 5432),
    database: decode(url.pathname.slice(1)) || 'neurograde',
    user: decode(url.username) || query.get('user') || undefined,
    password: decode(url.password) || undefined,
    passwordFile: DATABASE_PASSWORD_FILE || undefined,
    tls:
      mode === 'disable'
        ? undefined
        : { caFile: DATABASE_CA_FILE || query.get('sslrootcert') || PGSSLROOTCERT || undefined, checkHost: mode !== 'verify-ca' },
    iam: iam ? { region: AWS_REGION || AWS_DEFAULT_REGION || regionIn(host) } : undefined,
    poolSize: whole(environment, 'DATABASE_POOL', 5, 1, 100),
    timeout: whole(environment, 'DATABASE_TIMEOUT', 60, 1, 3600),
    patience: whole(environment, 'DATABASE_RETRY_SECONDS', 60, 0, 3600),
  };
}

/** Whether what is sent stays on this machine. */
function isLocal(host: string): boolean {
  return host.startsWith('/') || /^(localhost|127(\.\d+){3}|::1)$/.test(host);
}

/** `clinic.cluster-abc.eu-south-2.rds.amazonaws.com` → `eu-south-2`. */
function regionIn(host: string): string | undefined {
  return /\.([a-z0-9-]+)\.rds\.amazonaws\.com(\.cn)?$/.exec(host)?.[1];
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw invalid('DATABASE_URL', 'postgres://user@host:5432/database');
  return url;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid('DATABASE_URL', 'postgres://user@host:5432/database (% → %25)');
  }
}

function whole(environment: NodeJS.ProcessEnv, variable: string, byDefault: number, least: number, most: number): number {
  const written = environment[variable];
  if (!written) return byDefault;
  const value = Number(written);
  if (!/^\d+$/.test(written) || value < least || value > most) throw invalid(variable, `${least} … ${most}`);
  return value;
}

/** The value is not repeated: it may hold a password. */
function invalid(variable: string, expected: string): NeurogradeError {
  return new NeurogradeError('usage.invalid-variable', { variable, expected });
}
