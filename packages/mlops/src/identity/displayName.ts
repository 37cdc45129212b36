import { basename, extname } from 'node:path';
import { PERSON_NAMES } from './personNames.js';

/**
 * How a file is named in messages and in the database. Its own name where that tells nothing of a patient; else a pseudonym and the file's
 * place among those delivered, by which the user finds it.
 *
 * @param position place among the files of the command, from 1
 */
export function displayName(path: string, position: number, pseudonymize: (identity: string) => string): string {
  const extension = extname(path);
  const stem = basename(path, extension);
  if (!mayIdentify(stem)) return `${stem}${extension}`;
  return `#${position} (${pseudonymize(stem)}${extension})`;
}

/** A common name of persons, two capitalised words that are none of the trade's, or four digits and more (records, dates). */
function mayIdentify(stem: string): boolean {
  if (/\d{4}/.test(stem)) return true;
  const words = stem
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  if (words.some((word) => PERSON_NAMES.has(word.toLowerCase()))) return true;
  const unknown = words.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !TRADE_WORDS.has(word.toLowerCase()));
  return unknown.length >= 2;
}

const TRADE_WORDS: ReadonlySet<string> = new Set(
  `all alto bajo base batch brain case casos clinic clinica cohort cohorte data datos dataset empty export features caracteristicas file flair
glioma grade grado header high hospital image imagen label labels legacy low mask mri new nuevos output paciente pacientes part patient
patients predict prueba pyradiomics radiomic radiomica radiomics result results salida sample segment segmentation slicer study synthetic
table tabla test train tumor values valores wide`.split(/\s+/),
);
