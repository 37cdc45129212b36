import type { ErrorDefinition } from './ErrorDefinition.js';

/** A model cannot be brought into a file, or read from one. */
export const modelErrors = {
  'model.not-a-model': {
    exit: 2,
    text: {
      es: '{file}: no es un modelo exportado de neurograde. Expórtelo con «neurograde models export <modelo> <archivo.json>».',
      en: '{file}: is not an exported neurograde model. Export one with "neurograde models export <model> <file.json>".',
    },
  },
  'model.changed': {
    exit: 2,
    text: {
      es: '{file}: el modelo cambió después de exportarse (su huella no coincide) y no se usa. Expórtelo de nuevo.',
      en: '{file}: the model was changed after it was exported (its hash does not match), and is not used. Export it again.',
    },
  },
  'model.no-native-file': {
    exit: 2,
    text: {
      es: 'El modelo {model} no tiene ningún miembro «{family}», así que no se puede exportar en ese formato. Use .json, .onnx o una carpeta.',
      en: 'The model {model} has no member "{family}", so it cannot be exported in that format. Use .json, .onnx or a folder.',
    },
  },
  'model.unsupported-step': {
    exit: 2,
    text: {
      es: 'Este modelo no se puede exportar a ONNX: su paso «{step}» ({estimator}) no tiene equivalente allí. Expórtelo como .json.',
      en: 'This model cannot be exported to ONNX: its step "{step}" ({estimator}) has no counterpart there. Export it as .json.',
    },
  },
} as const satisfies Record<`model.${string}`, ErrorDefinition>;
