import { floor } from '../base/floor.js';
import { valuesOf } from './drawValue.js';
import type { Candidate, CandidateValue, Distribution, SearchSpace } from './SearchSpace.js';
import { sortedEntries } from './walkSpace.js';

/** How many different candidates a space holds, Infinity where a value comes from an interval. */
export function countCandidates(space: SearchSpace): number {
  return Object.values(space).reduce((product, distribution) => product * countValues(distribution), 1);
}

/** The candidates of a finite space by number, from 0: names in alphabetical order, the last one's values changing fastest. */
export function candidateAt(space: SearchSpace, index: number): Candidate {
  let rest = index;
  const parts: Candidate[] = [];
  for (const [name, distribution] of sortedEntries(space).toReversed()) {
    const count = countValues(distribution);
    parts.push(valueAt(name, distribution, rest % count));
    rest = floor(rest / count);
  }
  return Object.assign({}, ...parts.toReversed()) as Candidate;
}

function countValues(distribution: Distribution): number {
  if (distribution.type === 'choice') return distribution.values.length;
  if (distribution.type === 'conditional') {
    return Object.values(distribution.options).reduce((sum, space) => sum + countCandidates(space), 0);
  }
  const { low, high, type } = distribution;
  if (low === high) return 1;
  return type === 'integer' || type === 'logInteger' ? high - low + 1 : Infinity;
}

/** One hyper-parameter's value, with those that exist under it. */
function valueAt(name: string, distribution: Distribution, place: number): Record<string, CandidateValue> {
  if (distribution.type !== 'choice' && distribution.type !== 'conditional') return { [name]: distribution.low + place };
  if (distribution.type === 'choice') return { [name]: distribution.values[place]! };
  let rest = place;
  for (const option of valuesOf(distribution) as readonly string[]) {
    const space = distribution.options[option]!;
    const count = countCandidates(space);
    if (rest < count) return { [name]: option, ...candidateAt(space, rest) };
    rest -= count;
  }
  return {};
}
