import type { ErrorDefinition } from './ErrorDefinition.js';

/** What was typed or configured wrongly. */
export const usageErrors = {
  'usage.unknown-command': {
    exit: 2,
    text: {
      es: 'La orden «{command}» no existe{hint}. «neurograde --help» muestra las que hay.',
      en: 'There is no command "{command}"{hint}. "neurograde --help" shows those there are.',
    },
  },
  'usage.unknown-option': {
    exit: 2,
    text: {
      es: 'La opción «{option}» no existe aquí{hint}. «{command} --help» muestra las que hay.',
      en: 'There is no option "{option}" here{hint}. "{command} --help" shows those there are.',
    },
  },
  'usage.missing-argument': {
    exit: 2,
    text: {
      es: 'Falta <{argument}>. «{command} --help» muestra cómo se escribe.',
      en: '<{argument}> is missing. "{command} --help" shows how it is written.',
    },
  },
  'usage.missing-value': {
    exit: 2,
    text: {
      es: 'A la opción «{option}» le falta su valor. «{command} --help» muestra cómo se escribe.',
      en: 'The option "{option}" lacks its value. "{command} --help" shows how it is written.',
    },
  },
  'usage.too-many-arguments': {
    exit: 2,
    text: {
      es: 'Sobra algo: se esperaban {expected} argumentos y llegaron {found}. «{command} --help» muestra cómo se escribe.',
      en: 'Too much is given: {expected} arguments were expected and {found} came. "{command} --help" shows how it is written.',
    },
  },
  'usage.folder-not-writable': {
    exit: 2,
    text: {
      es: 'No se puede escribir en la carpeta indicada ({problema}). Revise la ruta y los permisos.',
      en: 'The folder cannot be written to ({problem}). Check the path and its permissions.',
    },
  },
  'usage.unknown-config-key': {
    exit: 2,
    text: {
      es: '{file}, línea {line}, columna {column}: la clave «{key}» no existe{hint}. Vea {page}.',
      en: '{file}, line {line}, column {column}: unknown key "{key}"{hint}. See {page}.',
    },
  },
  'usage.invalid-config': {
    exit: 2,
    text: {
      es: '{file}, línea {line}, columna {column}: «{key}» no es válida: {problema}.',
      en: '{file}, line {line}, column {column}: "{key}" is not valid: {problem}.',
    },
  },
  'usage.config-not-readable': {
    exit: 2,
    text: {
      es: 'No se pudo leer la configuración {file}: {problema}.',
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
  'usage.folder-given': {
    exit: 2,
    text: {
      es: '{file}: es una carpeta y aquí hace falta un archivo. Indique el archivo que hay dentro.',
      en: '{file}: this is a folder, and a file is needed here. Name the file inside it.',
    },
  },
  'usage.not-a-file': {
    exit: 2,
    text: {
      es: '{file}: no es un archivo corriente (es una tubería, un dispositivo u otra cosa). Guarde su contenido en un archivo.',
      en: '{file}: this is not a regular file (it is a pipe, a device or the like). Save what it gives to a file.',
    },
  },
  'usage.no-permission': {
    exit: 2,
    text: {
      es: '{file}: no hay permiso para leerlo. Cambie los permisos o pida acceso.',
      en: '{file}: there is no permission to read it. Change its permissions, or ask for access.',
    },
  },
  'usage.invalid-option': {
    exit: 2,
    text: {
      es: '{option}: debe ser {expected}; se recibió «{value}».',
      en: '{option}: must be {expected}; got "{value}".',
    },
  },
  'usage.invalid-variable': {
    exit: 2,
    text: {
      es: 'Variable {variable}: debe ser {expected} (docs/services.md).',
      en: 'Variable {variable}: must be {expected} (docs/services.md).',
    },
  },
  'usage.folder-not-empty': {
    exit: 2,
    text: {
      es: 'La carpeta ya contiene algo ({count}) y no se sobrescribe. Indique una carpeta vacía o nueva.',
      en: 'The folder holds something already ({count}) and is not written over. Name an empty or a new folder.',
    },
  },
  'usage.ambiguous-id': {
    exit: 2,
    text: {
      es: 'Hay varias cosas guardadas como {kind} cuyo id empieza por «{id}»: {candidates}. Escriba más letras.',
      en: 'Several things are stored as {kind} whose id begins with "{id}": {candidates}. Write more letters.',
    },
  },
  'usage.file-exists': {
    exit: 2,
    text: {
      es: '{file}: ya existe y no se sobrescribe. Elija otro nombre o bórrelo antes.',
      en: '{file}: exists already and is not overwritten. Choose another name, or delete it first.',
    },
  },
  'usage.not-found': {
    exit: 2,
    text: {
      es: 'No hay nada guardado como {kind} «{id}». «neurograde list {list}» muestra lo que hay.',
      en: 'Nothing is stored as {kind} "{id}". "neurograde list {list}" shows what there is.',
    },
  },
} as const satisfies Record<`usage.${string}`, ErrorDefinition>;
