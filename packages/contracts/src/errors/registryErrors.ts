import type { ErrorDefinition } from './ErrorDefinition.js';

/** What the registry of models does not allow. */
export const registryErrors = {
  'registry.not-validated': {
    exit: 2,
    text: {
      es: 'El modelo {model} no cumple los estándares de calidad en la última selección de su entrenamiento. «neurograde select --run {run}» muestra qué le falta.',
      en: 'The model {model} does not meet the quality standards in the latest selection of its run. "neurograde select --run {run}" shows what it lacks.',
    },
  },
  'registry.not-approved': {
    exit: 2,
    text: {
      es: 'El modelo {model} cumple los estándares, pero falta que una persona lo apruebe: «neurograde models approve {model} --by <nombre> --comment <texto>».',
      en: 'The model {model} meets the standards, but a person must approve it first: "neurograde models approve {model} --by <name> --comment <text>".',
    },
  },
  'registry.own-run': {
    exit: 2,
    text: {
      es: 'Quien hizo o importó el entrenamiento no puede aprobar sus modelos. Que lo apruebe otra persona, o permítalo con «registry.selfApproval: true» en neurograde.yaml.',
      en: 'Who ran or imported the training may not approve its models. Let another person approve it, or allow it with "registry.selfApproval: true" in neurograde.yaml.',
    },
  },
  'registry.unnamed-creator': {
    exit: 2,
    text: {
      es: 'No se sabe quién hizo el entrenamiento {run}, así que no se puede comprobar que lo apruebe otra persona. Entrene con NEUROGRADE_ACTOR, o permítalo con «registry.selfApproval: true» en neurograde.yaml.',
      en: 'It is not known who ran the training {run}, so that it cannot be checked that another person approves it. Train with NEUROGRADE_ACTOR, or allow it with "registry.selfApproval: true" in neurograde.yaml.',
    },
  },
  'registry.retired': {
    exit: 2,
    text: {
      es: 'El modelo {model} fue retirado por una persona de la clínica. Para usarlo de nuevo, apruébelo otra vez con «neurograde models approve».',
      en: 'The model {model} was retired by a person of the clinic. To use it again, approve it once more with "neurograde models approve".',
    },
  },
  'registry.nothing-before': {
    exit: 2,
    text: {
      es: 'Ningún modelo fue «{alias}» antes del actual; no hay a qué volver.',
      en: 'No model was "{alias}" before the present one; there is nothing to go back to.',
    },
  },
  'registry.other-rows': {
    exit: 2,
    text: {
      es: 'Los modelos {a} y {b} no se midieron en los mismos pacientes ({problema}), así que no se pueden comparar. Entrene los dos sobre la misma versión de los datos, con la misma semilla y los mismos pliegues.',
      en: 'The models {a} and {b} were not measured on the same patients ({problem}), and so cannot be compared. Train both on the same dataset version, with the same seed and folds.',
    },
  },
} as const satisfies Record<`registry.${string}`, ErrorDefinition>;
