import { z } from 'zod';
import type { Language } from '../errors/ErrorDefinition.js';
import { fillTemplate } from '../errors/fillTemplate.js';

/** What a reader of a run should know, in each language; `{name}` stands for the detail of that name. */
const TEXTS = {
  'fewer-folds': {
    es: '{folds} pliegues en vez de {asked}: del grado menos frecuente no hay más pacientes para entrenar.',
    en: '{folds} folds instead of {asked}: there are no more patients of the rarer grade to train on.',
  },
  'few-patients-in-fold': {
    es: 'Menos de cinco pacientes del grado menos frecuente por pliegue ({patients} en {folds}): las cifras de cada pliegue dependen del azar.',
    en: 'Fewer than five patients of the rarer grade in a fold ({patients} in {folds}): the figures of a fold hang on chance.',
  },
  'nearly-perfect': {
    es: 'El AUC medio de {model} en los pliegues es {auc}: es demasiado bueno. Busque una fuga: un dato que delate el grado, pacientes repetidos, o grados que vienen de máquinas distintas.',
    en: 'The mean AUC of {model} over the folds is {auc}: too good. Look for a leak: a value that gives the grade away, repeated patients, or grades that come from different machines.',
  },
  'single-feature': {
    es: 'La característica «{feature}» separa ella sola los grados en la parte de entrenamiento (AUC {auc}). Averigüe por qué antes de confiar en estos modelos: puede haberse escrito después de conocer el grado.',
    en: 'The feature "{feature}" alone separates the grades in the training part (AUC {auc}). Find out why before trusting these models: it may have been written down after the grade was known.',
  },
  'threshold-infeasible': {
    es: 'Ningún umbral de {model} mantiene a la vez la exhaustividad mínima del bajo grado ({recall}) y la del alto ({highRecall}); su umbral mantiene solo la del bajo.',
    en: 'No threshold of {model} keeps both the least recall of the low grade ({recall}) and that of the high one ({highRecall}); its threshold keeps that of the low grade alone.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export const runWarningSchema = z.object({
  code: z.enum(Object.keys(TEXTS) as [keyof typeof TEXTS]),
  details: z.record(z.string(), z.union([z.number(), z.string()])),
});
export type RunWarning = z.infer<typeof runWarningSchema>;

export function describeRunWarning({ code, details }: RunWarning, language: Language): string {
  const written = Object.entries(details).map(([name, value]) => {
    return [name, typeof value === 'number' && language === 'es' ? String(value).replace('.', ',') : value] as const;
  });
  return fillTemplate(TEXTS[code][language], Object.fromEntries(written));
}
