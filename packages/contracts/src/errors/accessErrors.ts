import type { ErrorDefinition } from './ErrorDefinition.js';

/** What of sign-in, users, keys and retired records is refused. None tells whether an address has a user. */
export const accessErrors = {
  'access.wrong-credentials': {
    exit: 2,
    text: {
      es: 'El correo o la contraseña no son correctos. Revíselos; tras varios intentos fallidos hay que esperar. Si la olvidó, pida un enlace nuevo a quien administra el sistema.',
      en: 'The e-mail address or the password is wrong. Check them; after several failed attempts one has to wait. If you forgot it, ask the administrator for a new link.',
    },
  },
  'access.locked': {
    exit: 2,
    text: {
      es: 'Hubo demasiados intentos fallidos. Espere {seconds} s y vuelva a intentarlo.',
      en: 'There were too many failed attempts. Wait {seconds} s and try again.',
    },
  },
  'access.wrong-code': {
    exit: 2,
    text: {
      es: 'El código no es correcto, o ya se usó. Escriba el que muestra ahora la aplicación, o un código de recuperación.',
      en: 'The code is wrong, or was used already. Enter the one that the app shows now, or a recovery code.',
    },
  },
  'access.no-challenge': {
    exit: 2,
    text: {
      es: 'No hay un inicio de sesión que espere este código, o se venció. Comience de nuevo con correo y contraseña.',
      en: 'No sign-in waits for this code, or it expired. Start again with e-mail address and password.',
    },
  },
  'access.second-factor-state': {
    exit: 2,
    text: {
      es: 'El segundo factor ya está activado, o no lo está todavía; no hay nada que cambiar así.',
      en: 'The second factor is on already, or not on yet; there is nothing to change this way.',
    },
  },
  'access.second-factor-required': {
    exit: 2,
    text: {
      es: 'Este servicio exige un segundo factor. Actívelo en su cuenta (POST /v1/me/second-factor) y siga.',
      en: 'This service demands a second factor. Turn it on in your account (POST /v1/me/second-factor) and go on.',
    },
  },
  'access.weak-password': {
    exit: 2,
    text: {
      es: 'La contraseña no es segura: {problema}. Elija otra, por ejemplo varias palabras sin relación entre sí.',
      en: 'The password is not safe: {problem}. Choose another, for example several words that have nothing to do with one another.',
    },
  },
  'access.invalid-link': {
    exit: 2,
    text: {
      es: 'El enlace no sirve: ya se usó, se venció o no está completo. Pida uno nuevo a quien administra el sistema.',
      en: 'The link does not work: it was used, expired or is not whole. Ask the administrator for a new one.',
    },
  },
  'access.email-taken': {
    exit: 2,
    text: {
      es: 'Ya hay un usuario con ese correo. Cambie sus roles o dele un enlace nuevo.',
      en: 'There is a user with this e-mail address already. Change their roles or give them a new link.',
    },
  },
  'access.last-administrator': {
    exit: 2,
    text: {
      es: 'Es la única persona que administra el sistema; sin ella nadie podría. Dé antes el rol «administrator» a otra.',
      en: 'This is the only administrator; without one nobody could manage the system. Give the role "administrator" to another person first.',
    },
  },
  'access.scope-beyond-rights': {
    exit: 2,
    text: {
      es: 'Una clave no puede tener permisos que usted no tiene: {scopes}.',
      en: 'A key cannot have rights that you do not have: {scopes}.',
    },
  },
  'access.needs-session': {
    exit: 2,
    text: {
      es: 'Esto lo hace una persona que inició sesión, no una clave de API.',
      en: 'This is done by a person who is signed in, not by an API key.',
    },
  },
  'access.foreign-origin': {
    exit: 2,
    text: {
      es: 'La solicitud viene de otro sitio web y no se atiende. Si es el suyo, indíquelo en NEUROGRADE_URL o NEUROGRADE_CORS_ORIGINS.',
      en: 'The request comes from another web site and is not served. If it is yours, name it in NEUROGRADE_URL or NEUROGRADE_CORS_ORIGINS.',
    },
  },
  'access.too-many-requests': {
    exit: 2,
    text: {
      es: 'Demasiadas solicitudes. Espere {seconds} s.',
      en: 'Too many requests. Wait {seconds} s.',
    },
  },
  'access.off': {
    exit: 2,
    text: {
      es: 'Este servicio funciona sin inicio de sesión, solo para esta máquina; no tiene usuarios ni claves.',
      en: 'This service runs without sign-in, for this machine alone; it has no users and no keys.',
    },
  },
  'access.only-loopback': {
    exit: 2,
    text: {
      es: 'Sin inicio de sesión solo se puede escuchar en 127.0.0.1, no en {host}. Quite --no-sign-in.',
      en: 'Without sign-in it is only possible to listen on 127.0.0.1, not on {host}. Take --no-sign-in away.',
    },
  },
  'access.no-directory': {
    exit: 2,
    text: {
      es: 'No hay un directorio del hospital configurado. Inicie sesión con correo y contraseña, o configure NEUROGRADE_OIDC_ISSUER.',
      en: 'No directory of the hospital is configured. Sign in with e-mail address and password, or configure NEUROGRADE_OIDC_ISSUER.',
    },
  },
  'access.directory-refused': {
    exit: 2,
    text: {
      es: 'El directorio del hospital no confirmó quién es usted, o aquí no hay un usuario con ese correo. Pídalo a quien administra el sistema.',
      en: 'The directory of the hospital did not confirm who you are, or there is no user with that e-mail address here. Ask the administrator.',
    },
  },
  'access.retired': {
    exit: 2,
    text: {
      es: 'Este registro se retiró ({reason}) y ya no se muestra. Se conserva el tiempo que exige la ley; docs/retention.md explica cómo.',
      en: 'This record was retired ({reason}) and is not shown any more. It is kept for as long as the law demands; docs/retention.md explains how.',
    },
  },
} as const satisfies Record<`access.${string}`, ErrorDefinition>;
