import { PERSON_NAMES } from './personNames.js';

/**
 * Whether a text may tell who a patient is: a common name of persons, two capitalised words that are none of the trade's, or four digits and more
 * (records, dates).
 */
export function mayIdentify(text: string): boolean {
  if (/\d{4}/.test(text)) return true;
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  const unknown = words.filter((word) => !TRADE_WORDS.has(word.toLowerCase()));
  if (unknown.some((word) => isOfPerson(word.toLowerCase()))) return true;
  return unknown.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word)).length >= 2;
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
