import type { Grade, GradeMapping } from '@neurograde/contracts';

const WORDS: Readonly<Record<string, Grade>> = { low: 'low', bajo: 'low', lgg: 'low', high: 'high', alto: 'high', hgg: 'high' };
const WHO: Readonly<Record<string, 1 | 2 | 3 | 4>> = { '1': 1, '2': 2, '3': 3, '4': 4, i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * A grade as a clinic writes it: low/high, bajo/alto, LGG/HGG, or the WHO grade 1–4 / I–IV (also "WHO II", "grado 3"), any case.
 *
 * @param mapping how a WHO grade becomes low or high; never implicit (Bakas 2017 for `brats`)
 * @returns undefined for anything else
 */
export function parseGrade(written: string, mapping: GradeMapping): Grade | undefined {
  const word = written.trim().toLowerCase();
  const named = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (named !== undefined) return named;
  const who = whoGrade(word);
  if (who === undefined) return undefined;
  return who <= (mapping === 'who' ? 2 : 3) ? 'low' : 'high';
}

/** Whether a grade that a clinic wrote is a WHO grade, so that the mapping decides what it means. */
export function isWhoGrade(written: string): boolean {
  return whoGrade(written.trim().toLowerCase()) !== undefined;
}

function whoGrade(word: string): 1 | 2 | 3 | 4 | undefined {
  const bare = word.replace(/^(who|oms)?\s*(grade|grado)?\s*/, '');
  return Object.hasOwn(WHO, bare) ? WHO[bare] : undefined;
}

/** The grade that a folder's name tells: low/high, bajo/alto, LGG/HGG. A number is no grade there. */
export function gradeOfFolder(name: string): Grade | undefined {
  const word = name.toLowerCase();
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
