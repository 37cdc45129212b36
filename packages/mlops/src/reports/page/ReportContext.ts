import type { Language } from '@neurograde/contracts';
import { REPORT_TEXTS, type ReportTexts } from '../reportTexts.js';
import { LOCALES, type Locale } from './Locale.js';

/** What every part of a report is written with: a language's numbers, the words common to all reports, and the report's own. */
export interface ReportContext<Texts> {
  readonly locale: Locale;
  readonly words: ReportTexts;
  readonly texts: Texts;
}

export function contextOf<Texts>(language: Language, texts: Readonly<Record<Language, Texts>>): ReportContext<Texts> {
  return { locale: LOCALES[language], words: REPORT_TEXTS[language], texts: texts[language] };
}
