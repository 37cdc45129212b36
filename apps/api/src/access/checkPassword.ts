import { NeurogradeError } from '@neurograde/contracts';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export const SHORTEST = 12;
export const LONGEST = 128;
/** Of zxcvbn's 0 to 4: 3 resists 10⁸ guesses, 10¹⁰ at 4. */
const LEAST_SCORE = 3;

/**
 * Whether a new password is safe: by its length and by how many guesses it takes somebody who knows lists of leaked passwords, keyboards, dates and the
 * person (zxcvbn). Nothing is asked of its characters.
 *
 * @param known words that the person's own password should not rest on: name, address
 * @throws NeurogradeError `access.weak-password`
 */
export function checkPassword(password: string, known: readonly string[]): void {
  const { length } = [...password];
  if (length < SHORTEST) throw weak(`at least ${SHORTEST} characters are needed`, `hacen falta al menos ${SHORTEST} caracteres`);
  if (length > LONGEST) throw weak(`at most ${LONGEST} characters are taken`, `se admiten ${LONGEST} caracteres como máximo`);
  const words = known.flatMap((one) => [one, ...one.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  if (zxcvbn.check(password, [...words, 'neurograde']).score < LEAST_SCORE)
    throw weak('it is easy to guess', 'es fácil de adivinar');
}

function weak(problem: string, problema: string): NeurogradeError {
  return new NeurogradeError('access.weak-password', { problem, problema });
}
