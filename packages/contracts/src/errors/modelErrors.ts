import type { ErrorDefinition } from './ErrorDefinition.js';

/** A model cannot be brought into a file, or read from one. */
export const modelErrors = {
  'model.unsupported-step': {
    exit: 2,
    text: {
      es: 'Este modelo no se puede exportar a ONNX: su paso «{step}» ({estimator}) no tiene equivalente allí. Expórtelo como .json.',
      en: 'This model cannot be exported to ONNX: its step "{step}" ({estimator}) has no counterpart there. Export it as .json.',
    },
  },
} as const satisfies Record<`model.${string}`, ErrorDefinition>;
