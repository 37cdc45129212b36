import type { ErrorDefinition } from './ErrorDefinition.js';

/** The bucket on S3 cannot be used. No text holds a key, a URL or a credential. */
export const bucketErrors = {
  'bucket.not-found': {
    exit: 1,
    text: {
      es: 'No existe el bucket «{bucket}». Créelo o corrija S3_BUCKET (y S3_ENDPOINT, si lo usa).',
      en: 'There is no bucket "{bucket}". Create it, or correct S3_BUCKET (and S3_ENDPOINT, where you use it).',
    },
  },
  'bucket.denied': {
    exit: 1,
    text: {
      es: 'S3 no permite {operation} en el bucket «{bucket}». Dé a esta identidad los permisos que lista docs/services.md.',
      en: 'S3 does not allow {operation} on the bucket "{bucket}". Give this identity the permissions listed in docs/services.md.',
    },
  },
  'bucket.wrong-credentials': {
    exit: 1,
    text: {
      es: 'S3 no acepta las credenciales, o no las hay. Revise AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY, el perfil o el rol.',
      en: 'S3 does not accept the credentials, or there are none. Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the profile or the role.',
    },
  },
  'bucket.wrong-region': {
    exit: 1,
    text: {
      es: 'El bucket «{bucket}» no está en la región indicada, o no se indicó ninguna. Ponga su región en S3_REGION.',
      en: 'The bucket "{bucket}" is not in the region that was named, or none was. Name its region in S3_REGION.',
    },
  },
  'bucket.unreachable': {
    exit: 1,
    text: {
      es: 'No se llega a S3 ({reason}). Revise la red y S3_ENDPOINT y repita la orden: lo que ya se guardó no se repite.',
      en: 'S3 cannot be reached ({reason}). Check the network and S3_ENDPOINT and run the command again: what was stored is not done twice.',
    },
  },
  'bucket.tls': {
    exit: 1,
    text: {
      es: 'La conexión cifrada con S3 no es de fiar ({reason}). Si el servidor usa una autoridad propia, indique su certificado en NODE_EXTRA_CA_CERTS.',
      en: 'The encrypted connection to S3 cannot be trusted ({reason}). Where the server has an authority of its own, name its certificate in NODE_EXTRA_CA_CERTS.',
    },
  },
  'bucket.busy': {
    exit: 1,
    text: {
      es: 'S3 está sobrecargado o averiado y tampoco respondió al repetir {operation}. Repita la orden más tarde: lo que ya se guardó no se repite.',
      en: 'S3 is overloaded or out of order and did not answer repeated attempts at {operation} either. Run the command again later: what was stored is not done twice.',
    },
  },
  'bucket.clock': {
    exit: 1,
    text: {
      es: 'El reloj de este equipo difiere demasiado del de S3. Póngalo en hora.',
      en: 'The clock of this machine is too far from that of S3. Set it right.',
    },
  },
  'bucket.damaged': {
    exit: 1,
    text: {
      es: 'El bucket «{bucket}» está dañado: {problema}. Recupere una versión anterior del objeto o restaure una copia.',
      en: 'The bucket "{bucket}" is damaged: {problem}. Recover an earlier version of the object, or restore a backup.',
    },
  },
  'bucket.failed': {
    exit: 1,
    text: {
      es: 'S3 rechazó {operation} en el bucket «{bucket}» ({reason}).',
      en: 'S3 refused {operation} on the bucket "{bucket}" ({reason}).',
    },
  },
} as const satisfies Record<`bucket.${string}`, ErrorDefinition>;
