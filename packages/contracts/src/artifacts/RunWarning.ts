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
} as const satisfies Record<string, Record<Language, string>>;

export const runWarningSchema = z.object({
  code: z.enum(Object.keys(TEXTS) as [keyof typeof TEXTS]),
  details: z.record(z.string(), z.number()),
});
export type RunWarning = z.infer<typeof runWarningSchema>;

export function describeRunWarning({ code, details }: RunWarning, language: Language): string {
  return fillTemplate(TEXTS[code][language], details);
}
