import type { Language } from '@neurograde/contracts';
import { en } from './en.js';
import { es } from './es.js';

/** Everything the command line says, in one language. `en` is the list of what there is to say. */
export type Texts = { readonly [K in keyof typeof en]: string };

const TEXTS: Readonly<Record<Language, Texts>> = { es, en };

export function isLanguage(word: string | undefined): word is Language {
  return word !== undefined && Object.hasOwn(TEXTS, word);
}

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** A text with its `{name}`s filled in. Its own, since the help loads the texts and must not load the contracts with their schemas. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
}

/** The text of a word of the stored data, such as a column's name or a status; the word itself where there is none. */
export function wordIn(texts: Texts, kind: 'column' | 'value', word: string): string {
  const key = `${kind}.${word}`;
  return Object.hasOwn(texts, key) ? texts[key as keyof Texts] : word;
}
