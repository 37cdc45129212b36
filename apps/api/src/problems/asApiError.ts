import { type ErrorCode, NeurogradeError } from '@neurograde/contracts';

/** Seconds after which a client may well try again. */
export const RETRY_AFTER = 5;

/** Fastify's own refusals. Their texts may hold parts of the request, so only the codes travel on. */
const OF_FASTIFY: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'api.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'api.unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'api.invalid-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'api.invalid-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'api.malformed',
  FST_ERR_BAD_URL: 'api.no-route',
  FST_ERR_MAX_PARAM_LENGTH: 'api.no-route',
};

/** What of the services behind the API may pass by itself. */
const PASSING: Partial<Record<ErrorCode, ErrorCode>> = {
  'database.unreachable': 'api.database-unavailable',
  'database.busy': 'api.database-unavailable',
  'database.timeout': 'api.database-unavailable',
  'database.read-only': 'api.database-unavailable',
  'bucket.unreachable': 'api.bucket-unavailable',
  'bucket.busy': 'api.bucket-unavailable',
};

/** The error of the registry that the client is told for what was thrown; the cause is kept for the log. */
export function asApiError(error: unknown, request: { readonly id: string; readonly limit: number }): NeurogradeError {
  if (error instanceof NeurogradeError) {
    // Who asked may have written a patient's name for an id, and its text speaks of the command line.
    if (error.code === 'usage.not-found')
      return new NeurogradeError('api.not-found', { kind: error.details.kind ?? '?' }, { cause: error });
    const passing = PASSING[error.code];
    return passing === undefined ? error : new NeurogradeError(passing, { seconds: RETRY_AFTER }, { cause: error });
  }
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  const known = OF_FASTIFY[code ?? ''];
  const details = { request: request.id, limit: request.limit, expected: 'application/json' };
  if (known !== undefined) return new NeurogradeError(known, details, { cause: error });
  // What the HTTP parser or a plugin blames the client for.
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new NeurogradeError('api.malformed', details, { cause: error });
  return new NeurogradeError('api.internal', details, { cause: error });
}
