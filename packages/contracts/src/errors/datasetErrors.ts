import type { ErrorDefinition } from './ErrorDefinition.js';

/** A stored dataset version cannot be used. */
export const datasetErrors = {
  'dataset.damaged': {
    exit: 1,
    text: {
      es: 'La versión {version} del conjunto de datos está dañada: {part} {problema}. Ejecute de nuevo «neurograde process», que lo reescribe a partir de los archivos entregados, o restaure una copia.',
      en: 'Dataset version {version} is damaged: {part} {problem}. Run "neurograde process" again, which writes it anew from the delivered files, or restore a backup.',
    },
  },
} as const satisfies Record<`dataset.${string}`, ErrorDefinition>;
