import type { ErrorDefinition } from './ErrorDefinition.js';

/** What should not happen. */
export const internalErrors = {
  'internal.unexpected': {
    exit: 1,
    text: {
      es: 'Algo falló por dentro ({problem}). Lo guardado antes está a salvo. Repita la orden con NEUROGRADE_DEBUG=1 y envíe el mensaje al equipo.',
      en: 'Something failed inside ({problem}). What was stored before is safe. Repeat the command with NEUROGRADE_DEBUG=1 and send us the message.',
    },
  },
} as const satisfies Record<`internal.${string}`, ErrorDefinition>;
