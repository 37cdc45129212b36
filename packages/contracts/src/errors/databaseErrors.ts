import type { ErrorDefinition } from './ErrorDefinition.js';

/** The PostgreSQL server cannot be used. No text holds the URL, a password or a patient. */
export const databaseErrors = {
  'database.unreachable': {
    exit: 1,
    text: {
      es: 'No se llega a la base de datos, o se perdió la conexión y no volvió a tiempo ({reason}). Revise el servidor, la red y DATABASE_URL y repita la orden: lo que ya se guardó no se repite.',
      en: 'The database cannot be reached, or the connection was lost and did not come back in time ({reason}). Check the server, the network and DATABASE_URL and run the command again: what was stored is not done twice.',
    },
  },
  'database.refused': {
    exit: 1,
    text: {
      es: 'La base de datos no deja entrar a este usuario ({reason}). Revise el usuario y la contraseña de DATABASE_URL o, con DATABASE_IAM=1, el permiso rds-db:connect y el rol rds_iam.',
      en: 'The database does not let this user in ({reason}). Check user and password of DATABASE_URL or, with DATABASE_IAM=1, the permission rds-db:connect and the role rds_iam.',
    },
  },
  'database.not-found': {
    exit: 1,
    text: {
      es: 'El servidor no tiene esa base de datos. Créela (CREATE DATABASE) o corrija DATABASE_URL.',
      en: 'The server has no such database. Create it (CREATE DATABASE), or correct DATABASE_URL.',
    },
  },
  'database.denied': {
    exit: 1,
    text: {
      es: 'La base de datos no permite a este usuario hacer esto ({reason}). Dele los permisos que lista docs/services.md.',
      en: 'The database does not allow this user to do this ({reason}). Give it the permissions listed in docs/services.md.',
    },
  },
  'database.tls': {
    exit: 1,
    text: {
      es: 'La conexión cifrada con la base de datos no es de fiar ({reason}). Indique en DATABASE_CA_FILE los certificados de su autoridad (de Amazon RDS: global-bundle.pem) y el nombre del servidor que figura en su certificado.',
      en: 'The encrypted connection to the database cannot be trusted ({reason}). Name the certificates of its authority in DATABASE_CA_FILE (of Amazon RDS: global-bundle.pem), and the host as its certificate names it.',
    },
  },
  'database.newer': {
    exit: 1,
    text: {
      es: 'Una versión más nueva de neurograde ya cambió esta base de datos (cambios aplicados: {found}; esta versión conoce {known}). Actualice neurograde.',
      en: 'A newer neurograde has changed this database (changes applied: {found}; this version knows {known}). Update neurograde.',
    },
  },
  'database.read-only': {
    exit: 1,
    text: {
      es: 'Esta base de datos solo se puede leer: es una réplica, o lo es desde un cambio de servidor. Use la dirección de escritura del clúster en DATABASE_URL y repita la orden.',
      en: 'This database can only be read: it is a replica, or has been one since a fail-over. Use the writer endpoint of the cluster in DATABASE_URL and run the command again.',
    },
  },
  'database.busy': {
    exit: 1,
    text: {
      es: 'La base de datos no admite más conexiones, o la operación chocó con otras también al repetirla ({reason}). Repita la orden más tarde o reduzca DATABASE_POOL.',
      en: 'The database takes no more connections, or the work collided with others when repeated too ({reason}). Run the command again later, or lower DATABASE_POOL.',
    },
  },
  'database.timeout': {
    exit: 1,
    text: {
      es: 'La base de datos tardó demasiado y se abandonó la operación. Repita la orden o aumente DATABASE_TIMEOUT (segundos).',
      en: 'The database took too long and the work was given up. Run the command again, or raise DATABASE_TIMEOUT (seconds).',
    },
  },
  'database.full': {
    exit: 1,
    text: {
      es: 'El servidor de la base de datos no tiene más espacio o memoria ({reason}). Lo aceptado antes está a salvo; amplíelo y repita la orden.',
      en: 'The server of the database is out of space or memory ({reason}). What was accepted before is safe; enlarge it and run the command again.',
    },
  },
  'database.failed': {
    exit: 1,
    text: {
      es: 'La base de datos rechazó una operación (SQLSTATE {reason}).',
      en: 'The database refused an operation (SQLSTATE {reason}).',
    },
  },
} as const satisfies Record<`database.${string}`, ErrorDefinition>;
