import type { Language } from '@neurograde/contracts';

/** A number with the language's decimal sign: 0,947 in Spanish, 0.947 in English. */
export function formatNumber(value: number, language: Language, digits = 3): string {
  const text = value.toFixed(digits);
  return language === 'es' ? text.replace('.', ',') : text;
}
