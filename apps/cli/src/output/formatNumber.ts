import type { Language } from '@neurograde/contracts';

/** A number with the language's decimal sign: 0,947 in Spanish, 0.947 in English. */
export function formatNumber(value: number, language: Language, digits = 3): string {
  return inLanguage(value.toFixed(digits), language);
}

/** The same for a number of any size: 1.30e-10 where thousandths or millions would not do. */
export function formatMagnitude(value: number, language: Language): string {
  const usual = value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6);
  return usual ? formatNumber(value, language) : inLanguage(value.toExponential(2), language);
}

function inLanguage(text: string, language: Language): string {
  return language === 'es' ? text.replace('.', ',') : text;
}
