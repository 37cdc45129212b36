import type { Language } from '@neurograde/contracts';

const es = {
  title: 'Los modelos a lo largo del tiempo',
  lead: (runs: string, models: string) =>
    `Cómo cambiaron los modelos de la clínica entre un entrenamiento y el siguiente, a medida que crecían los datos. Entrenamientos: ${runs}; modelos: ${models}.`,
  none: 'Todavía no hay ningún modelo. Aparecerán aquí después del primer entrenamiento.',
  unread: (runs: string) =>
    `Entrenamientos que no se muestran, porque su registro no está aquí o es de una edición anterior: ${runs}.`,
  champions: 'Campeones',
  championsText: 'Qué modelo respondió las predicciones, y desde cuándo.',
  noChampion: 'Ningún modelo se ha desplegado todavía.',
  from: 'Desde',
  until: 'Hasta',
  today: 'sigue',
  metrics: 'Métricas',
  metricsText:
    'Cada punto es un modelo, con su intervalo del 95 %; debajo, el número del entrenamiento y sus pacientes. Relleno: cumplía los estándares en la última selección de su entrenamiento; hueco: no, o no se comprobó. La línea de puntos es lo que hoy se exige. Diferencias menores que los intervalos pueden ser azar; dos modelos se comparan con «neurograde models compare».',
  limit: 'Exigido',
  table: 'Todos los modelos',
  run: 'Entrenamiento',
  date: 'Fecha',
  patients: 'Bajo / alto',
  protocol: { holdout: 'validación cruzada', nested: 'anidado' },
  measured: 'Medido en',
  imported: 'importado',
  model: 'Modelo',
  state: 'Estado',
  states: { candidate: 'candidato', validated: 'validado', approved: 'aprobado', retired: 'retirado' },
  standards: 'Estándares',
  passed: { yes: 'cumple', no: 'no cumple', unknown: 'sin comprobar' },
};

/** What the report on all versions says. */
export type VersionsTexts = typeof es;

const en: VersionsTexts = {
  title: 'The models over time',
  lead: (runs, models) =>
    `How the models of the clinic changed from one training to the next, as the data grew. Trainings: ${runs}; models: ${models}.`,
  none: 'There is no model yet. They will be seen here after the first training.',
  unread: (runs) => `Trainings not shown, because their record is not here or is one of an earlier release: ${runs}.`,
  champions: 'Champions',
  championsText: 'Which model answered the predictions, and since when.',
  noChampion: 'No model has been deployed yet.',
  from: 'From',
  until: 'Until',
  today: 'still',
  metrics: 'Metrics',
  metricsText:
    'Each point is a model with its 95 % interval; below it, the number of the training and its patients. Filled: it met the standards in the latest selection of its training; hollow: it did not, or was not held against them. The dotted line is what is required today. Differences smaller than the intervals may be chance; two models are compared by "neurograde models compare".',
  limit: 'Required',
  table: 'All models',
  run: 'Training',
  date: 'Date',
  patients: 'Low / high',
  protocol: { holdout: 'cross-validation', nested: 'nested' },
  measured: 'Measured on',
  imported: 'imported',
  model: 'Model',
  state: 'State',
  states: { candidate: 'candidate', validated: 'validated', approved: 'approved', retired: 'retired' },
  standards: 'Standards',
  passed: { yes: 'met', no: 'not met', unknown: 'not checked' },
};

export const VERSIONS_TEXTS: Readonly<Record<Language, VersionsTexts>> = { es, en };
