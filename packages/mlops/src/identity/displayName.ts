import { basename, extname } from 'node:path';
import { PERSON_NAMES } from './personNames.js';

/**
 * How a file is named in messages and in the database. Its own name where that tells nothing of a patient; else a pseudonym and the file's
 * place among those delivered, by which the user finds it.
 *
 * @param position place among the files of the command, from 1
 */
export function displayName(path: string, position: number, pseudonymize: (identity: string) => string): string {
  const name = basename(path);
  if (!mayIdentify(name)) return name;
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  return `#${position} (${pseudonymize(stem)}${TABLE_EXTENSION.test(extension) ? extension : ''})`;
}

const TABLE_EXTENSION = /^\.(csv|tsv|txt|xlsx?)$/i;

/** A common name of persons, two capitalised words that are none of the trade's, or four digits and more (records, dates). */
function mayIdentify(name: string): boolean {
  if (/\d{4}/.test(name)) return true;
  const words = name
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
