import type { ErrorDefinition } from './ErrorDefinition.js';

/** A backup cannot be read or put back. */
export const backupErrors = {
  'backup.damaged': {
    exit: 1,
    text: {
      es: '{file}: la copia de seguridad está dañada o incompleta en «{member}». No se restauró ninguna fila; use otra copia.',
      en: '{file}: the backup is damaged or incomplete at "{member}". No row was restored; use another backup.',
    },
  },
  'backup.newer': {
    exit: 1,
    text: {
      es: '{file}: la copia de seguridad es de una versión más nueva de neurograde (formato {found}; esta lee hasta {known}). Actualice neurograde.',
      en: '{file}: the backup was made by a newer neurograde (format {found}; this one reads up to {known}). Update neurograde.',
    },
  },
  'backup.other-tables': {
    exit: 1,
    text: {
      es: '{file}: la copia de seguridad tiene otras tablas que esta versión de neurograde. Restáurela con la versión que la hizo ({version}) y actualice después.',
      en: '{file}: the backup holds other tables than this version of neurograde. Restore it with the version that made it ({version}), and update afterwards.',
    },
  },
  'backup.not-empty': {
    exit: 2,
    text: {
      es: 'Solo se restaura donde no hay nada, y aquí ya hay datos. Indique una carpeta nueva con --home, o una base de datos y un depósito vacíos.',
      en: 'A backup is only restored where there is nothing, and there are data here. Name a new folder with --home, or an empty database and bucket.',
    },
  },
  'backup.without-key': {
    exit: 2,
    text: {
      es: '{file}: la copia de seguridad no lleva la clave. Restaure sin --with-key, con su copia de la clave (--key-file).',
      en: '{file}: the key is not in the backup. Restore without --with-key, with your copy of the key (--key-file).',
    },
  },
  'backup.no-passphrase': {
    exit: 2,
    text: {
      es: 'Con --with-key hace falta una frase de contraseña de {least} caracteres o más: NEUROGRADE_BACKUP_PASSPHRASE, o la primera línea de --passphrase-file.',
      en: '--with-key needs a passphrase of {least} characters or more: NEUROGRADE_BACKUP_PASSPHRASE, or the first line of --passphrase-file.',
    },
  },
  'backup.wrong-passphrase': {
    exit: 2,
    text: {
      es: '{file}: la clave de la copia de seguridad no se abre con esta frase de contraseña. No se restauró nada.',
      en: '{file}: the key in the backup does not open with this passphrase. Nothing was restored.',
    },
  },
  'backup.unreadable': {
    exit: 2,
    text: {
      es: '{file}: no se puede leer ({reason}). Revise el nombre y los permisos.',
      en: '{file}: cannot be read ({reason}). Check its name and permissions.',
    },
  },
} as const satisfies Record<`backup.${string}`, ErrorDefinition>;
