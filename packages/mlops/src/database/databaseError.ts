import { type ErrorCode, NeurogradeError } from '@neurograde/contracts';

/** What PostgreSQL, its driver and the network say of a failure. */
interface DatabaseFailure {
  readonly code?: string;
  readonly severity?: string;
  readonly message: string;
}

const NETWORK = /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
/** The driver's own failures have no code. */
const CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after)/;
const TLS = /^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO)/;
const NO_TLS = /^The server does not support SSL/;

/** SQLSTATE classes (two characters) and codes to errors of the registry. */
const STATES: Readonly<Record<string, ErrorCode>> = {
  '08': 'database.unreachable',
  '57P': 'database.unreachable',
  '28': 'database.refused',
  '3D': 'database.not-found',
  '42501': 'database.denied',
  '25006': 'database.read-only',
  '40': 'database.busy',
  '53': 'database.full',
  '53300': 'database.busy',
  '57014': 'database.timeout',
  '55P03': 'database.timeout',
};

/** Connection lost or refused, serialization failure, deadlock, the server going down or coming up, too many connections, a server that became a replica. */
const MAY_PASS = /^(08...|40001|40P01|57P0[123]|53300|25006)$/;

/** Whether the same work may well succeed a little later, perhaps on another server. */
export function mayPass(error: unknown): boolean {
  const failure = failureIn(error);
  if (failure === undefined || error instanceof NeurogradeError) return false;
  const { code = '', message } = failure;
  return MAY_PASS.test(code) || NETWORK.test(code) || CONNECTION.test(message);
}

/** Whether the connection still answers after this: PostgreSQL refused a statement and no more. A replica answers, but is the wrong server. */
export function isOfStatement(error: unknown): boolean {
  const failure = failureIn(error);
  return failure?.severity === 'ERROR' && failure.code !== '25006';
}

/**
 * The error of the registry for what the database or the way to it failed of; the error itself when it is none of theirs. Nothing of a statement, its
 * values, a URL or a password gets into it.
 */
export function databaseError(error: unknown): unknown {
  const failure = failureIn(error);
  if (failure === undefined || error instanceof NeurogradeError) return error;
  const { code = '', message } = failure;
  const fail = (known: ErrorCode, reason: string) => new NeurogradeError(known, { reason }, { cause: error });
  if (NO_TLS.test(message)) return fail('database.tls', 'no TLS');
  if (TLS.test(code)) return fail('database.tls', code);
  if (NETWORK.test(code)) return fail('database.unreachable', code);
  if (CONNECTION.test(message)) return fail('database.unreachable', 'connection lost');
  const known = STATES[code] ?? STATES[code.slice(0, 3)] ?? STATES[code.slice(0, 2)];
  return fail(known ?? 'database.failed', code);
}

/** Drizzle wraps what the driver threw. Undefined for what neither the driver, PostgreSQL nor the network said. */
function failureIn(error: unknown): DatabaseFailure | undefined {
  for (let each = error, depth = 0; each instanceof Error && depth < 10; each = each.cause, depth++) {
    if (each instanceof NeurogradeError) return undefined;
    const { code, severity, message } = each as Error & { code?: string; severity?: string };
    if (
      severity !== undefined ||
      NETWORK.test(code ?? '') ||
      TLS.test(code ?? '') ||
      CONNECTION.test(message) ||
      NO_TLS.test(message)
    )
      return { message, ...(code === undefined ? {} : { code }), ...(severity === undefined ? {} : { severity }) };
    // Several addresses were tried.
    if (each instanceof AggregateError && each.errors.length > 0) return failureIn(each.errors[0]);
  }
  return undefined;
}
