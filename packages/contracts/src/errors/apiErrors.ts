import type { ErrorDefinition } from './ErrorDefinition.js';

/** What goes wrong between a client and the API. What the stages refuse has their codes there too. */
export const apiErrors = {
  'api.invalid-request': {
    exit: 2,
    text: {
      es: 'La solicitud no tiene la forma que se espera: {problema}. «errors» dice qué falla en cada lugar y /docs muestra cómo se escribe.',
      en: 'The request does not have the form expected: {problem}. "errors" says what is wrong in each place, and /docs shows how it is written.',
    },
  },
  'api.invalid-json': {
    exit: 2,
    text: {
      es: 'El cuerpo de la solicitud no es JSON legible. Revise comas, comillas y que llegue entero; NaN e Infinity no son JSON: un valor que falta se escribe null.',
      en: 'The body of the request is not readable JSON. Check commas, quotes and that it arrives whole; NaN and Infinity are no JSON: a missing value is written null.',
    },
  },
  'api.malformed': {
    exit: 2,
    text: {
      es: 'La solicitud HTTP está mal formada. Revise sus cabeceras y su cuerpo.',
      en: 'The HTTP request is malformed. Check its headers and its body.',
    },
  },
  'api.too-large': {
    exit: 2,
    text: {
      es: 'La solicitud supera el límite de {limit} bytes. Divídala en varias.',
      en: 'The request exceeds the limit of {limit} bytes. Split it into several.',
    },
  },
  'api.too-many-files': {
    exit: 2,
    text: {
      es: 'La solicitud trae más de {limit} archivos, o campos que sobran. Divídala en varias.',
      en: 'The request brings more than {limit} files, or too many fields. Split it into several.',
    },
  },
  'api.unsupported-media-type': {
    exit: 2,
    text: {
      es: 'Aquí no se lee este tipo de contenido (Content-Type). Envíe {expected}.',
      en: 'This type of content (Content-Type) is not read here. Send {expected}.',
    },
  },
  'api.no-route': {
    exit: 2,
    text: {
      es: 'No hay nada en esta dirección con este método. /docs muestra lo que hay.',
      en: 'There is nothing at this address with this method. /docs shows what there is.',
    },
  },
  'api.not-found': {
    exit: 2,
    text: {
      es: 'No hay nada guardado como {kind} con el id indicado. Revíselo; puede que lo escribiera mal.',
      en: 'Nothing is stored as {kind} under the id that was given. Check it; it may be mistyped.',
    },
  },
  'api.unauthenticated': {
    exit: 2,
    text: {
      es: 'Hace falta iniciar sesión o enviar una clave de API válida.',
      en: 'Sign in, or send a valid API key.',
    },
  },
  'api.forbidden': {
    exit: 2,
    text: {
      es: 'Su usuario o su clave no tiene el permiso {right}. Pídalo a quien administra el sistema.',
      en: 'Your user or key lacks the right {right}. Ask the administrator for it.',
    },
  },
  'api.timeout': {
    exit: 2,
    text: {
      es: 'La solicitud no llegó entera a tiempo. Envíela de nuevo.',
      en: 'The request did not arrive whole in time. Send it again.',
    },
  },
  'api.database-unavailable': {
    exit: 1,
    text: {
      es: 'La base de datos no responde en este momento; no se guardó nada de esta solicitud. Repítala en {seconds} s.',
      en: 'The database does not answer at this moment; nothing of this request was stored. Repeat it in {seconds} s.',
    },
  },
  'api.bucket-unavailable': {
    exit: 1,
    text: {
      es: 'El almacén de archivos no responde en este momento; no se guardó nada a medias. Repita la solicitud en {seconds} s.',
      en: 'The store of files does not answer at this moment; nothing was stored by halves. Repeat the request in {seconds} s.',
    },
  },
  'api.not-ready': {
    exit: 1,
    text: {
      es: 'El servicio todavía no puede responder: falta {missing}.',
      en: 'The service cannot answer yet: {missing} is missing.',
    },
  },
  'api.shutting-down': {
    exit: 1,
    text: {
      es: 'El servicio se está apagando y ya no toma solicitudes. Repítala en {seconds} s.',
      en: 'The service is shutting down and takes no more requests. Repeat it in {seconds} s.',
    },
  },
  'api.address-in-use': {
    exit: 2,
    text: {
      es: 'No se puede escuchar en {host}:{port} ({reason}). Cierre lo que lo ocupa o elija otro con --host y --port.',
      en: 'It is not possible to listen on {host}:{port} ({reason}). Close what occupies it, or choose another with --host and --port.',
    },
  },
  'api.internal': {
    exit: 1,
    text: {
      es: 'Algo falló por dentro. Lo guardado antes está a salvo. Repita la solicitud y, si vuelve a fallar, envíe este número al equipo: {request}.',
      en: 'Something failed inside. What was stored before is safe. Repeat the request and, if it fails again, send this number to the team: {request}.',
    },
  },
} as const satisfies Record<`api.${string}`, ErrorDefinition>;
