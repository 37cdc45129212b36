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
  'model.package-damaged': {
    exit: 2,
    text: {
      es: '{file}: el paquete no está entero ({problema}) y no se usa. Pida que lo exporten de nuevo con «neurograde models export <modelo> resources.zip».',
      en: '{file}: the package is not whole ({problem}), and is not used. Ask for a new one, made with "neurograde models export <model> resources.zip".',
    },
  },
  'model.package-too-large': {
    exit: 2,
    text: {
      es: '{file}: el paquete es demasiado grande para ser de un modelo ({problema}) y no se abre.',
      en: '{file}: the package is too large to be that of a model ({problem}), and is not opened.',
    },
  },
  'model.newer-package': {
    exit: 2,
    text: {
      es: '{file}: lo escribió una versión posterior de neurograde (formato {found}; esta lee hasta el {known}). Actualice neurograde.',
      en: '{file}: was written by a later release of neurograde (format {found}; this one reads up to {known}). Update neurograde.',
    },
  },
  'model.mismatched': {
    exit: 2,
    text: {
      es: '{file}: el modelo y su registro no van juntos ({problema}), así que no se importa. Pida un paquete nuevo a quien lo entrenó.',
      en: '{file}: the model and its record do not go together ({problem}), so it is not imported. Ask whoever trained it for a new package.',
    },
  },
  'model.unknown-estimator': {
    exit: 2,
    text: {
      es: '{file}: el modelo usa «{estimator}», que esta versión de neurograde no conoce o no puede leer. Nada de él se ejecuta. Actualice neurograde, o pida otro modelo.',
      en: '{file}: the model uses "{estimator}", which this release of neurograde does not know or cannot read. Nothing of it is run. Update neurograde, or ask for another model.',
    },
  },
  'model.no-record': {
    exit: 2,
    text: {
      es: 'El entrenamiento {run} se importó como modelo solo, sin el registro de lo que midió, así que no se puede juzgar. Importe el paquete completo: «neurograde models import resources.zip».',
      en: 'The run {run} was imported as a model alone, without the record of what it measured, and so cannot be judged. Import the whole package: "neurograde models import resources.zip".',
    },
  },
  'model.not-selected': {
    exit: 2,
    text: {
      es: 'El modelo {model} aún no se comparó con los estándares de calidad, y un paquete lleva ese resultado. Haga primero «neurograde select --run {run}».',
      en: 'The model {model} has not been held against the quality standards yet, and a package carries the result. Run "neurograde select --run {run}" first.',
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
