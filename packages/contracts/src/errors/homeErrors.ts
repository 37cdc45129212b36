import type { ErrorDefinition } from './ErrorDefinition.js';

/** The folder of the embedded default cannot be used. */
export const homeErrors = {
  'home.locked': {
    exit: 1,
    text: {
      es: 'Otro proceso está usando esta carpeta de datos: proceso {pid} ({command}, desde {since}). Espere a que termine o use otra con --home.',
      en: 'Another process is using this home: process {pid} ({command}, since {since}). Wait for it to end, or use another with --home.',
    },
  },
  'home.locked-elsewhere': {
    exit: 1,
    text: {
      es: 'Otro equipo o contenedor ({machine}) abrió esta carpeta de datos y no la cerró: proceso {pid} ({command}, desde {since}). Si ya no se ejecuta nada allí, borre la subcarpeta «lock» y repita la orden.',
      en: 'Another machine or container ({machine}) opened this home and did not close it: process {pid} ({command}, since {since}). If nothing runs there any more, delete its subfolder "lock" and run the command again.',
    },
  },
  'home.newer': {
    exit: 1,
    text: {
      es: 'Esta carpeta de datos es de una versión más nueva de neurograde ({found}; esta lee hasta {known}). Actualice neurograde.',
      en: 'This home was written by a newer neurograde ({found}; this one reads up to {known}). Update neurograde.',
    },
  },
  'home.not-writable': {
    exit: 1,
    text: {
      es: 'No se puede escribir en la carpeta de datos ({problema}). Revise los permisos o use otra con --home.',
      en: 'The home cannot be written to ({problem}). Check its permissions, or use another with --home.',
    },
  },
  'home.disk-full': {
    exit: 1,
    text: {
      es: 'No queda espacio en el disco. Lo aceptado antes está a salvo; libere espacio y repita la orden.',
      en: 'The disk is full. What was accepted before is safe; free some space and run the command again.',
    },
  },
  'home.damaged': {
    exit: 1,
    text: {
      es: 'La carpeta de datos está dañada: {problema}. Restaure una copia o use otra con --home.',
      en: 'The home is damaged: {problem}. Restore a copy, or use another with --home.',
    },
  },
  'home.wrong-key': {
    exit: 1,
    text: {
      es: 'Estos datos se crearon con otra clave de seudónimos (huella {expected}; la de ahora es {found}). Indique el archivo de la clave original con --key-file o NEUROGRADE_KEY_FILE.',
      en: 'These data were made with another pseudonym key (fingerprint {expected}; the present one is {found}). Name the file of the original key with --key-file or NEUROGRADE_KEY_FILE.',
    },
  },
  'home.key-missing': {
    exit: 1,
    text: {
      es: 'Falta la clave de seudónimos de estos datos (huella {expected}). Recupere una copia e indique su archivo en NEUROGRADE_KEY_FILE; sin ella no se reconocen los pacientes ya entregados.',
      en: 'The pseudonym key of these data (fingerprint {expected}) is missing. Restore a copy and name its file in NEUROGRADE_KEY_FILE; without it patients delivered before cannot be recognised.',
    },
  },
  'home.key-unusable': {
    exit: 1,
    text: {
      es: 'No se puede usar la clave de seudónimos: {problema}. Compruebe --key-file, NEUROGRADE_KEY, NEUROGRADE_KEY_FILE o el archivo de la clave.',
      en: 'The pseudonym key cannot be used: {problem}. Check --key-file, NEUROGRADE_KEY, NEUROGRADE_KEY_FILE, or the file of the key.',
    },
  },
} as const satisfies Record<`home.${string}`, ErrorDefinition>;
