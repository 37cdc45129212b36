import type { ErrorDefinition } from './ErrorDefinition.js';

/** What was typed or configured wrongly. */
export const usageErrors = {
  'usage.unknown-config-key': {
    exit: 2,
    text: {
      es: '{file}: la clave «{key}» no existe{hint}. Vea docs/configuration.md.',
      en: '{file}: unknown key "{key}"{hint}. See docs/configuration.md.',
    },
  },
  'usage.invalid-config': {
    exit: 2,
    text: {
      es: '{file}: «{key}» no es válida: {problem}.',
      en: '{file}: "{key}" is not valid: {problem}.',
    },
  },
  'usage.config-not-readable': {
    exit: 2,
    text: {
      es: 'No se pudo leer la configuración {file}: {problem}.',
      en: 'The configuration {file} could not be read: {problem}.',
    },
  },
  'usage.path-not-found': {
    exit: 2,
    text: {
      es: '{file}: no existe o no se puede leer. Revise la ruta y los permisos.',
      en: '{file}: does not exist or cannot be read. Check the path and its permissions.',
    },
  },
  'usage.invalid-option': {
    exit: 2,
    text: {
      es: '{option}: debe ser {expected}; se recibió «{value}».',
      en: '{option}: must be {expected}; got "{value}".',
    },
  },
  'usage.folder-not-empty': {
    exit: 2,
    text: {
      es: 'La carpeta ya contiene algo ({count}) y no se sobrescribe. Indique una carpeta vacía o nueva.',
      en: 'The folder holds something already ({count}) and is not written over. Name an empty or a new folder.',
    },
  },
  'usage.not-found': {
    exit: 2,
    text: {
      es: 'No hay ningún registro «{id}» de tipo {kind}. «neurograde list {list}» muestra los que hay.',
      en: 'There is no {kind} "{id}". "neurograde list {list}" shows those there are.',
    },
  },
} as const satisfies Record<`usage.${string}`, ErrorDefinition>;
