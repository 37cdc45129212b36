import { invalidParameter } from '../base/errors.js';
import { tabulate } from '../base/tabulate.js';
import { candidateAt, countCandidates } from './countCandidates.js';
import { type Candidate, checkSearchSpace, type SearchSpace } from './SearchSpace.js';

/**
 * Every candidate of a space of choices, conditions and whole numbers: names in alphabetical order, the last one's values changing
 * fastest. The list and order of scikit-learn 1.9 `ParameterGrid`.
 *
 * @throws `learn.invalid-parameter` where a hyper-parameter comes from an interval: give a choice of values instead.
 *
 * @example
 * ```ts
 * import { parameterGrid } from '@neurograde/learn';
 *
 * const grid = parameterGrid({ C: { type: 'choice', values: [1, 10] }, maxDepth: { type: 'integer', low: 2, high: 3 } });
 * grid.length; // → 4
 * grid[1]; // → { C: 1, maxDepth: 3 }
 * ```
 */
export function parameterGrid(space: SearchSpace): Candidate[] {
  checkSearchSpace(space);
  const size = countCandidates(space);
  if (!(size < 2 ** 32)) {
    throw invalidParameter('parameterGrid', 'space', 'of choices and whole numbers, fewer than 4294967296 candidates', size);
  }
  return tabulate(size, (index) => candidateAt(space, index));
}
