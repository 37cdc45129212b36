import { PERSON_NAMES } from './personNames.js';

/** The words of a text that are common names of persons: whole, two in one (juanperez), or with an initial (jperez). */
export function personNamesIn(text: string): string[] {
  return wordsOf(text).filter((word) => !TRADE_WORDS.has(word.toLowerCase()) && isOfPerson(word.toLowerCase()));
}

/** Whether a text holds a common name of persons, or two capitalised words that are none of the trade's. */
export function holdsPersonName(text: string): boolean {
  const unknown = wordsOf(text).filter((word) => !TRADE_WORDS.has(word.toLowerCase()));
  if (unknown.some((word) => isOfPerson(word.toLowerCase()))) return true;
  return unknown.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word)).length >= 2;
}

/** Words of two letters and more, without accents; `RigobertaMenchu` is two. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
}

/** A name, two names in one (juanperez), or an initial and a name (jperez). */
function isOfPerson(word: string): boolean {
  if (PERSON_NAMES.has(word)) return true;
  if (word.length > SHORT_NAME && PERSON_NAMES.has(word.slice(1))) return true;
  for (let at = SHORT_NAME; at <= word.length - SHORT_NAME; at++) {
    if (PERSON_NAMES.has(word.slice(0, at)) && PERSON_NAMES.has(word.slice(at))) return true;
  }
  return false;
}

/** Shorter names than this are parts of too many words. */
const SHORT_NAME = 4;

const TRADE_WORDS: ReadonlySet<string> = new Set(
  `all alto bajo base batch brain case casos clinic clinica cohort cohorte data datos dataset empty export features caracteristicas file flair
glioma grade grado header high hospital image imagen label labels legacy low mask mri new nuevos output paciente pacientes part patient
patients predict prueba pyradiomics radiomic radiomica radiomics result results salida sample segment segmentation slicer study synthetic
table tabla test train tumor values valores wide`.split(/\s+/),
);
