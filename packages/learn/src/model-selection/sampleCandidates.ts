import { checkParameters, integer, seed } from '../base/parameters.js';
import { RandomState } from '../random/RandomState.js';
import { type Candidate, type CandidateValue, checkSearchSpace, type Distribution, type SearchSpace } from './SearchSpace.js';

const OWNER = 'sampleCandidates';
const CONSTRAINTS = { n: integer({ min: 1 }), randomState: seed() };
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
 */
export function sampleCandidates(space: SearchSpace, n: number, randomState: number): Candidate[] {
  checkParameters(OWNER, { n, randomState }, CONSTRAINTS);
  checkSearchSpace(space);
  const entries = Object.entries(space).sort(([a], [b]) => (a < b ? -1 : 1));
  const size = entries.reduce((product, [, distribution]) => product * countValues(distribution), 1);
  const found = new Map<string, Candidate>();
  const keep = (candidate: Candidate) => found.set(JSON.stringify(candidate), candidate);
  const random = new RandomState(randomState);
  if (n < size) {
    for (let misses = 0; found.size < n && misses < PATIENCE; ) {
      const before = found.size;
      keep(Object.fromEntries(entries.map(([name, distribution]) => [name, draw(distribution, random)])));
      misses = found.size === before ? misses + 1 : 0;
    }
  }
  for (let index = 0; found.size < Math.min(n, size); index++) keep(candidateAt(entries, index));
  return Array.from(found.values());
}

function countValues(distribution: Distribution): number {
  if (distribution.type === 'choice') return distribution.values.length;
  const { low, high, type } = distribution;
  if (low === high) return 1;
  return type === 'integer' || type === 'logInteger' ? high - low + 1 : Infinity;
}

function draw(distribution: Distribution, random: RandomState): CandidateValue {
  if (distribution.type === 'choice') return distribution.values[random.integer(0, distribution.values.length)]!;
  const { low, high } = distribution;
  switch (distribution.type) {
    case 'uniform':
      return within(random.uniform(low, high), low, high);
    case 'logUniform':
      return within(Math.exp(random.uniform(Math.log(low), Math.log(high))), low, high);
    case 'integer':
      return random.integer(low, high + 1);
    case 'logInteger':
      return within(Math.floor(Math.exp(random.uniform(Math.log(low), Math.log(high + 1)))), low, high);
  }
}

/** Undoes what rounding in `exp` and `log` put outside. */
function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** The candidates of a finite space by number, the last name's values changing fastest. */
function candidateAt(entries: readonly (readonly [string, Distribution])[], index: number): Candidate {
  let rest = index;
  const values = entries.toReversed().map(([name, distribution]): [string, CandidateValue] => {
    const count = countValues(distribution);
    const place = rest % count;
    rest = Math.floor(rest / count);
    return [name, distribution.type === 'choice' ? distribution.values[place]! : distribution.low + place];
  });
  return Object.fromEntries(values.toReversed());
}
