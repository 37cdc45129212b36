import { z } from 'zod';
import type { Language } from '../errors/ErrorDefinition.js';
import { fillTemplate } from '../errors/fillTemplate.js';

/** What a reader of an explanation should know, in each language; `{name}` stands for the detail of that name. */
const TEXTS = {
  'reference-unavailable': {
    es: 'Los datos con los que se entrenó el modelo (versión {version}) no están aquí: no hay percentiles, grupos de características ni casos parecidos.',
    en: 'The data that the model was trained on (version {version}) are not here: there are no percentiles, no groups of features and no similar cases.',
  },
  'reference-damaged': {
    es: 'Los datos con los que se entrenó el modelo (versión {version}) están dañados: no hay percentiles, grupos de características ni casos parecidos. Vea «neurograde dataset verify».',
    en: 'The data that the model was trained on (version {version}) are damaged: there are no percentiles, no groups of features and no similar cases. See "neurograde dataset verify".',
  },
  'known-patient': {
    es: 'Este paciente está entre los casos con los que se entrenó el modelo: su respuesta parece mejor de lo que sería con un paciente nuevo.',
    en: 'This patient is among the cases the model was trained on: its answer looks better than it would for a new patient.',
  },
  'unlike-training': {
    es: '{count} de {features} valores están fuera de lo que se vio al entrenar: el caso no se parece a los conocidos, y la respuesta no es fiable.',
    en: '{count} of {features} values lie outside what was seen in training: the case is unlike those that are known, and the answer is not to be relied on.',
  },
  'out-of-range': {
    es: '{count} de {features} valores están fuera del intervalo de entrenamiento (0,5–99,5 %).',
    en: '{count} of {features} values lie outside the range of training (0.5–99.5 %).',
  },
  'far-from-training': {
    es: 'El caso conocido más parecido está más lejos ({distance}) de lo que lo están entre sí el 99 % de los casos de entrenamiento ({usual}).',
    en: 'The most similar known case is further away ({distance}) than 99 % of the training cases are from one another ({usual}).',
  },
  imputed: {
    es: 'Faltaban {count} de {features} valores; se completaron con los de los casos de entrenamiento.',
    en: '{count} of {features} values were missing; they were filled in from the training cases.',
  },
  undetermined: {
    es: 'Con la confianza exigida (90 %) no se puede descartar ninguno de los dos grados.',
    en: 'At the confidence asked for (90 %) neither grade can be ruled out.',
  },
  atypical: {
    es: 'El caso es atípico: con la confianza exigida (90 %) no corresponde a ninguno de los dos grados.',
    en: 'The case is atypical: at the confidence asked for (90 %) it corresponds to neither grade.',
  },
  'no-conformal': {
    es: 'Hubo muy pocos casos para calibrar el conjunto al 90 %; no se da ninguno.',
    en: 'There were too few cases to calibrate the 90 % set; none is given.',
  },
  proportional: {
    es: 'Las contribuciones se reparten en proporción (regla de reescalado): la unión de los modelos no es lineal. Suman exactamente, pero no son valores de Shapley exactos del conjunto.',
    en: 'Contributions are shared out in proportion (rescale rule), since what joins the parts of the model is not linear. They add up exactly, yet are not exact Shapley values of the whole.',
  },
  components: {
    es: 'El modelo usa componentes principales; lo que aporta cada uno se reparte entre sus características según cuánto mueve cada una al componente.',
    en: 'The model uses principal components; what each adds is shared among its features by how far each moves the component.',
  },
  sampled: {
    es: 'Las contribuciones son una estimación por muestreo (KernelSHAP, semilla fija).',
    en: 'Contributions are an estimate by sampling (KernelSHAP, fixed seed).',
  },
} as const satisfies Record<string, Record<Language, string>>;

export const explanationWarningSchema = z.object({
  code: z.enum(Object.keys(TEXTS) as [keyof typeof TEXTS]),
  details: z.record(z.string(), z.union([z.number(), z.string()])),
});
export type ExplanationWarning = z.infer<typeof explanationWarningSchema>;

export function describeExplanationWarning({ code, details }: ExplanationWarning, language: Language): string {
  const written = Object.entries(details).map(([name, value]) => {
    return [name, typeof value === 'number' && language === 'es' ? String(value).replace('.', ',') : value] as const;
  });
  return fillTemplate(TEXTS[code][language], Object.fromEntries(written));
}
