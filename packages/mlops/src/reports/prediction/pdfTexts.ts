import type { Language } from '@neurograde/contracts';

/** What the printed report says. `{name}` stands for the detail of that name. */
export interface PdfTexts {
  readonly title: string;
  readonly support: string;
  readonly patient: string;
  readonly stored: string;
  readonly model: string;
  readonly data: string;
  readonly low: string;
  readonly high: string;
  readonly grade: string;
  readonly probability: string;
  readonly threshold: string;
  readonly sets: Readonly<Record<'low' | 'high' | 'undetermined' | 'atypical' | 'unavailable', string>>;
  readonly why: string;
  readonly whyHint: string;
  readonly towardsHigh: string;
  readonly towardsLow: string;
  readonly percentile: string;
  readonly outside: string;
  readonly missing: string;
  readonly alike: string;
  readonly rest: string;
  readonly unexplained: string;
  readonly nearest: string;
  readonly nearestHint: string;
  readonly warnings: string;
  readonly none: string;
  readonly biopsy: string;
  readonly noBiopsy: string;
  readonly outcome: string;
  readonly corrected: string;
  readonly reviews: string;
  readonly agrees: string;
  readonly disagrees: string;
  readonly blind: string;
  readonly page: string;
}

const es: PdfTexts = {
  title: 'Informe de predicción',
  support: 'Apoyo a la decisión; no sustituye la biopsia.',
  patient: 'Paciente (seudónimo)',
  stored: 'Guardada',
  model: 'Modelo',
  data: 'Versión de datos',
  low: 'BAJO GRADO',
  high: 'ALTO GRADO',
  grade: 'Grado estimado',
  probability: 'Probabilidad de bajo grado',
  threshold: 'umbral {threshold}',
  sets: {
    low: 'Con confianza del 90 %: bajo grado.',
    high: 'Con confianza del 90 %: alto grado.',
    undetermined: 'Con confianza del 90 %: indeterminado, ambos grados son posibles.',
    atypical: 'Caso atípico: no se parece a los de ninguno de los dos grados.',
    unavailable: 'No se da un conjunto al 90 %: hubo muy pocos casos para calibrarlo.',
  },
  why: 'Qué mueve la respuesta',
  whyHint: 'Aporte de cada grupo de características a la estimación (log-odds): de {from} a {to}.',
  towardsHigh: 'hacia alto grado',
  towardsLow: 'hacia bajo grado',
  percentile: 'percentil {percentile}',
  outside: 'fuera de lo visto',
  missing: 'faltaba',
  alike: '+{count} parecidas',
  rest: 'Las otras {count} características',
  unexplained: 'No se puede explicar: {reason}',
  nearest: 'Casos de entrenamiento más parecidos',
  nearestHint: 'Grado confirmado por biopsia; distancia en el espacio del modelo.',
  warnings: 'Avisos',
  none: 'Ninguno.',
  biopsy: 'Biopsia',
  noBiopsy: 'Todavía sin registrar.',
  outcome: '{grade} ({written}), {date}',
  corrected: 'corrige un resultado anterior',
  reviews: 'Radiología',
  agrees: '{by}: {grade}, de acuerdo',
  disagrees: '{by}: {grade}, en desacuerdo',
  blind: 'antes de ver el resultado',
  page: 'Explicación recalculada a partir del modelo, sus datos y los valores guardados.',
};

const en: PdfTexts = {
  title: 'Prediction report',
  support: 'Decision support; it does not replace the biopsy.',
  patient: 'Patient (pseudonym)',
  stored: 'Stored',
  model: 'Model',
  data: 'Dataset version',
  low: 'LOW GRADE',
  high: 'HIGH GRADE',
  grade: 'Estimated grade',
  probability: 'Probability of low grade',
  threshold: 'threshold {threshold}',
  sets: {
    low: 'At 90 % confidence: low grade.',
    high: 'At 90 % confidence: high grade.',
    undetermined: 'At 90 % confidence: undetermined, both grades are possible.',
    atypical: 'Atypical case: unlike those of either grade.',
    unavailable: 'No 90 % set is given: there were too few cases to calibrate it.',
  },
  why: 'What moves the answer',
  whyHint: 'What each group of features adds to the estimate (log-odds): from {from} to {to}.',
  towardsHigh: 'towards high grade',
  towardsLow: 'towards low grade',
  percentile: 'percentile {percentile}',
  outside: 'outside what was seen',
  missing: 'missing',
  alike: '+{count} alike',
  rest: 'The other {count} features',
  unexplained: 'It cannot be explained: {reason}',
  nearest: 'Most similar training cases',
  nearestHint: 'Grade confirmed by biopsy; distance in the space of the model.',
  warnings: 'Warnings',
  none: 'None.',
  biopsy: 'Biopsy',
  noBiopsy: 'Not recorded yet.',
  outcome: '{grade} ({written}), {date}',
  corrected: 'corrects an earlier outcome',
  reviews: 'Radiology',
  agrees: '{by}: {grade}, agrees',
  disagrees: '{by}: {grade}, disagrees',
  blind: 'before the result was seen',
  page: 'Explanation computed anew from the model, its data and the stored values.',
};

export const PDF_TEXTS: Readonly<Record<Language, PdfTexts>> = { es, en };
