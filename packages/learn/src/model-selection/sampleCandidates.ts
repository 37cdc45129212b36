import { min } from '../base/min.js';
import { checkParameters, positiveInteger, seed } from '../base/parameters.js';
import { RandomState } from '../random/RandomState.js';
import { candidateAt, countCandidates } from './countCandidates.js';
import { drawValue } from './drawValue.js';
import { type Candidate, checkSearchSpace, type SearchSpace } from './SearchSpace.js';
import { walkSpace } from './walkSpace.js';

const OWNER = 'sampleCandidates';
const CONSTRAINTS = { n: positiveInteger(), randomState: seed() };
/** Draws in a row without a new candidate after which the rest is counted off instead. */
const PATIENCE = 1000;

/**
 * Draws n different candidates from a search space (Bergstra & Bengio 2012); all of them, in a fixed order, where it holds n or fewer.
 *
 * Names are drawn in alphabetical order, so the order of the space's keys does not matter.
 *
 * @param n whole number ≥ 1
 * @param randomState seed of the draws
 * @throws `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { sampleCandidates } from '@neurograde/learn';
 *
 * const space = {
 *   kernel: { type: 'conditional', options: { linear: {}, rbf: { gamma: { type: 'logUniform', low: 1e-3, high: 1 } } } },
 *   C: { type: 'choice', values: [1, 10] },
 * };
 * const candidates = sampleCandidates(space, 20, 0);
 * candidates.length; // → 20
 * candidates.every(({ kernel, gamma }) => (kernel === 'rbf') === (gamma !== undefined)); // → true
 * ```
 */
export function sampleCandidates(space: SearchSpace, n: number, randomState: number): Candidate[] {
  checkParameters(OWNER, { n, randomState }, CONSTRAINTS);
  checkSearchSpace(space);
  const size = countCandidates(space);
  const found = new Map<string, Candidate>();
  const keep = (candidate: Candidate) => found.set(JSON.stringify(candidate), candidate);
  const random = new RandomState(randomState);
  if (n < size) {
    for (let misses = 0; found.size < n && misses < PATIENCE; ) {
      const before = found.size;
      keep(walkSpace(space, (distribution) => drawValue(distribution, random)));
      misses = found.size === before ? misses + 1 : 0;
    }
  }
  for (let index = 0; found.size < min(n, size); index++) keep(candidateAt(space, index));
  return Array.from(found.values());
}
