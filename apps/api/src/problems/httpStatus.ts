import { type ErrorCode, errorRegistry, type Language } from '@neurograde/contracts';

/** HTTP statuses of codes for which whose fault it is does not tell it. */
const STATUSES: Partial<Record<ErrorCode, number>> = {
  'api.invalid-json': 400,
  'api.malformed': 400,
  'api.unauthenticated': 401,
  'api.forbidden': 403,
  'access.wrong-credentials': 401,
  'access.wrong-code': 401,
  'access.no-challenge': 401,
  'access.directory-refused': 403,
  'access.second-factor-required': 403,
  'access.scope-beyond-rights': 403,
  'access.needs-session': 403,
  'access.foreign-origin': 403,
  'access.off': 404,
  'access.no-directory': 404,
  'access.email-taken': 409,
  'access.last-administrator': 409,
  'access.second-factor-state': 409,
  'access.invalid-link': 410,
  'access.retired': 410,
  'access.locked': 429,
  'access.too-many-requests': 429,
  'api.no-route': 404,
  'api.not-found': 404,
  'usage.not-found': 404,
  'train.unknown-run': 404,
  'api.timeout': 408,
  'train.not-running': 409,
  'train.run-in-progress': 409,
  'usage.ambiguous-id': 409,
  'predict.outcome-known': 409,
  'predict.nothing-to-correct': 409,
  'predict.no-challenger': 409,
  'api.too-large': 413,
  'api.too-many-files': 413,
  'api.unsupported-media-type': 415,
  'api.database-unavailable': 503,
  'api.bucket-unavailable': 503,
  'api.not-ready': 503,
  'api.shutting-down': 503,
  'predict.no-release': 503,
};

/** Titles of problems: what a status means. */
const TITLES: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { es: 'Solicitud mal formada', en: 'Bad request' },
  401: { es: 'Falta iniciar sesión', en: 'Unauthorized' },
  403: { es: 'Sin permiso', en: 'Forbidden' },
  404: { es: 'No encontrado', en: 'Not found' },
  408: { es: 'La solicitud tardó demasiado', en: 'Request timeout' },
  409: { es: 'Conflicto con lo que hay', en: 'Conflict' },
  410: { es: 'Ya no está disponible', en: 'Gone' },
  413: { es: 'Solicitud demasiado grande', en: 'Content too large' },
  415: { es: 'Tipo de contenido no admitido', en: 'Unsupported media type' },
  422: { es: 'Contenido no válido', en: 'Unprocessable content' },
  429: { es: 'Demasiadas solicitudes', en: 'Too many requests' },
  500: { es: 'Error interno', en: 'Internal server error' },
  503: { es: 'Servicio no disponible', en: 'Service unavailable' },
};

/** What the user did wrong is 422, what failed 500, unless the table knows better. */
export function httpStatus(code: ErrorCode): number {
  return STATUSES[code] ?? (errorRegistry[code].exit === 1 ? 500 : 422);
}

export function statusTitle(status: number, language: Language): string {
  return (TITLES[status] ?? TITLES[status < 500 ? 400 : 500]!)[language];
}
