import type { Language } from '@neurograde/contracts';

const es = {
  titles: { 'model-card': 'Ficha del modelo', 'tripod-ai': 'TRIPOD+AI', clear: 'CLEAR', metrics: 'METRICS' },
  lead: 'Lo que el programa sabe está rellenado desde sus registros, con los números tal como se midieron. Lo demás queda para una persona: el programa no inventa nada.',
  control: 'Ejecución de control con las etiquetas barajadas: ninguna respuesta de esta hoja vale para pacientes.',
  wording: 'Las preguntas están en nuestras palabras; el texto que cuenta es el de la fuente',
  status: { filled: '✓ Rellenado', partly: '◐ En parte', person: '✎ Para una persona' },
  complete: 'Por completar por una persona.',
  item: 'Punto',
  asked: 'Qué se pide',
  state: 'Estado',
  answer: 'Respuesta',
  model: 'Modelo',
  run: 'Ejecución',
  selection: 'Selección',
};

export type SheetTexts = typeof es;

const en: SheetTexts = {
  titles: { 'model-card': 'Model card', 'tripod-ai': 'TRIPOD+AI', clear: 'CLEAR', metrics: 'METRICS' },
  lead: 'What the program knows is filled from its records, with the numbers as they were measured. The rest is left for a person: the program makes nothing up.',
  control: 'A control run with shuffled labels: no answer on this sheet holds for patients.',
  wording: 'The questions are in our words; the text that counts is that of the source',
  status: { filled: '✓ Filled', partly: '◐ In part', person: '✎ For a person' },
  complete: 'To be completed by a person.',
  item: 'Item',
  asked: 'What is asked',
  state: 'State',
  answer: 'Answer',
  model: 'Model',
  run: 'Run',
  selection: 'Selection',
};

export const SHEET_TEXTS: Readonly<Record<Language, SheetTexts>> = { es, en };
