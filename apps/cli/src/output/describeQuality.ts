import type { DataQuality, Language } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';

/** How the data did, and a line for each rule that they do not meet, the failed ones first. */
export function describeQuality(texts: Texts, language: Language, { rules }: DataQuality): string[] {
  const counted = (status: string) => rules.filter((rule) => rule.status === status).length;
  const told = (['fail', 'warn'] as const).flatMap((status) =>
    rules
      .filter((rule) => rule.status === status)
      .map(({ title, value, unit, advice }) => {
        const measured = value === null ? '—' : unit === 'share' ? percent(value, language) : decimal(value, language);
        return fill(texts[`quality.${status}`], { title: title[language], value: measured, advice: advice[language] });
      }),
  );
  return [fill(texts['quality.data'], { pass: counted('pass'), warn: counted('warn'), fail: counted('fail') }), ...told];
}

function decimal(value: number, language: Language): string {
  const written = String(Math.round(1000 * value) / 1000);
  return language === 'es' ? written.replace('.', ',') : written;
}

function percent(share: number, language: Language): string {
  return `${decimal(Math.round(1000 * share) / 10, language)}${language === 'es' ? ' ' : ''}%`;
}
