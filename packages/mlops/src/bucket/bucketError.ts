import { type ErrorCode, type ErrorDetails, NeurogradeError } from '@neurograde/contracts';

/** The errors of S3 that a person can do something about, by the names it gives them. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  NoSuchBucket: 'bucket.not-found',
  AccessDenied: 'bucket.denied',
  AllAccessDisabled: 'bucket.denied',
  AccountProblem: 'bucket.denied',
  InvalidAccessKeyId: 'bucket.wrong-credentials',
  SignatureDoesNotMatch: 'bucket.wrong-credentials',
  ExpiredToken: 'bucket.wrong-credentials',
  InvalidToken: 'bucket.wrong-credentials',
  CredentialsProviderError: 'bucket.wrong-credentials',
  TokenProviderError: 'bucket.wrong-credentials',
  PermanentRedirect: 'bucket.wrong-region',
  AuthorizationHeaderMalformed: 'bucket.wrong-region',
  IllegalLocationConstraintException: 'bucket.wrong-region',
  SlowDown: 'bucket.busy',
  ServiceUnavailable: 'bucket.busy',
  InternalError: 'bucket.busy',
  RequestTimeTooSkewed: 'bucket.clock',
};

const STATUS_CODES: Readonly<Record<number, ErrorCode>> = {
  301: 'bucket.wrong-region',
  403: 'bucket.denied',
  429: 'bucket.busy',
  500: 'bucket.busy',
  502: 'bucket.busy',
  503: 'bucket.busy',
  504: 'bucket.busy',
};

const NETWORK =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|TimeoutError|RequestTimeout)$/;
const TLS = /^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO)/;

/** What S3 and the way to it say: an error's name, HTTP status and, of the network, its code. */
interface S3Failure {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly cause?: unknown;
}

/**
 * The error of the registry for what a request to S3 failed of. Nothing of a key, a URL or a credential gets into it.
 *
 * @param operation what was tried, in S3's words: `PutObject`
 */
export function bucketError(error: unknown, bucket: string, operation: string): NeurogradeError {
  if (error instanceof NeurogradeError) return error;
  const { name = '', code = '', message = '', $metadata } = Object(error) as S3Failure;
  const status = $metadata?.httpStatusCode;
  const fail = (known: ErrorCode, details: ErrorDetails = {}) =>
    new NeurogradeError(known, { bucket, operation, ...details }, { cause: error });
  const named = CODES[name] ?? CODES[code];
  if (named !== undefined) return fail(named);
  if (TLS.test(code)) return fail('bucket.tls', { reason: code });
  if (isNetworkFailure(error)) return fail('bucket.unreachable', { reason: code || name });
  if (/region is missing/i.test(message)) return fail('bucket.wrong-region');
  if (status === 404 && /Bucket/.test(operation)) return fail('bucket.not-found');
  const byStatus = status === undefined ? undefined : STATUS_CODES[status];
  if (byStatus !== undefined) return fail(byStatus);
  return fail('bucket.failed', { reason: [status, code || name].filter(Boolean).join(' ') || 'unknown' });
}

/** Whether the way to the server failed, in the middle of an answer too: the SDK itself repeats only what fails before one. */
export function isNetworkFailure(error: unknown): boolean {
  const { name = '', code = '', message = '', cause } = Object(error) as S3Failure;
  if (NETWORK.test(code) || NETWORK.test(name) || /^(aborted|socket hang up|terminated)$/.test(message)) return true;
  return cause !== undefined && isNetworkFailure(cause);
}

/** Whether S3 answered that there is no such object. */
export function isMissingObject(error: unknown): boolean {
  const { name, $metadata } = Object(error) as S3Failure;
  return name === 'NoSuchKey' || name === 'NotFound' || ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket');
}

export function statusOf(error: unknown): number | undefined {
  return (Object(error) as S3Failure).$metadata?.httpStatusCode;
}
