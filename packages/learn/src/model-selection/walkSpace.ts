import type { Candidate, CandidateValue, Distribution, SearchSpace } from './SearchSpace.js';

/**
 * Makes a candidate: has a value chosen for each hyper-parameter that exists under the values chosen before. Names come in alphabetical
 * order, those under an option right after it, so the order of the space's keys does not matter.
 *
 * @param choose is given the distribution and the hyper-parameter's place: its name after the options it stands under,
 *   `kernel=rbf/gamma`
 */
export function walkSpace(
  space: SearchSpace,
  choose: (distribution: Distribution, place: string) => CandidateValue,
  under = '',
): Candidate {
  const candidate: Record<string, CandidateValue> = {};
  for (const [name, distribution] of sortedEntries(space)) {
    const value = choose(distribution, under + name);
    candidate[name] = value;
    if (distribution.type !== 'conditional') continue;
    Object.assign(candidate, walkSpace(distribution.options[String(value)]!, choose, `${under}${name}=${value}/`));
  }
  return candidate;
}

/** The entries in alphabetical order of their names. */
export function sortedEntries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
