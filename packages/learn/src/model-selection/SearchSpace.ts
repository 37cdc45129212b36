import { invalidParameter } from '../base/errors.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';

export type CandidateValue = string | number | boolean | null;

/** Where one hyper-parameter's values come from. Plain JSON; bounds are finite and both included. */
export type Distribution =
  /** One of the values, each as likely. */
  | { readonly type: 'choice'; readonly values: readonly CandidateValue[] }
  /** One of the names, each as likely, and with it a value for each hyper-parameter of the space beside that name. */
  | { readonly type: 'conditional'; readonly options: Readonly<Record<string, SearchSpace>> }
  /** A number, each as likely. */
  | { readonly type: 'uniform'; readonly low: number; readonly high: number }
  /** A number > 0, its logarithm uniform. */
  | { readonly type: 'logUniform'; readonly low: number; readonly high: number }
  /** A whole number, each as likely. */
  | { readonly type: 'integer'; readonly low: number; readonly high: number }
  /** A whole number ≥ 1, k with a chance proportional to log(1 + 1/k). */
  | { readonly type: 'logInteger'; readonly low: number; readonly high: number };

/** A distribution with bounds. */
export type NumericDistribution = Extract<Distribution, { readonly low: number }>;

/** A distribution for each hyper-parameter to search, by its name. */
export interface SearchSpace {
  readonly [name: string]: Distribution;
}

/** One value for each hyper-parameter of a space that exists under the values of the others. */
export type Candidate = Readonly<Record<string, CandidateValue>>;

const TYPES = ['choice', 'conditional', 'uniform', 'logUniform', 'integer', 'logInteger'];

/**
 * Throws `learn.invalid-parameter` for a distribution that cannot be drawn from, by the name of its hyper-parameter, and for a name that
 * could stand twice in one candidate.
 */
export function checkSearchSpace(space: SearchSpace): void {
  namesUnder(space);
}

/** Every name of the space, checked. */
function namesUnder(space: SearchSpace): Set<string> {
  const names = new Set<string>();
  for (const [name, distribution] of Object.entries(space)) {
    const fault = findFault(distribution);
    if (fault !== undefined) throw invalidParameter('SearchSpace', name, fault, distribution);
    const added = new Set([name]);
    if (distribution.type === 'conditional') {
      for (const options of Object.values(distribution.options)) for (const inner of namesUnder(options)) added.add(inner);
    }
    for (const each of added) {
      if (names.has(each)) throw invalidParameter('SearchSpace', each, 'named once among those that exist together', 'twice');
      names.add(each);
    }
  }
  return names;
}

function findFault(distribution: Distribution): string | undefined {
  const { type } = distribution;
  if (!TYPES.includes(type)) return `of type ${TYPES.join(', ')}`;
  if (type === 'choice') {
    return new Set(distribution.values).size === distribution.values.length && distribution.values.length > 0
      ? undefined
      : 'a choice of one or more different values';
  }
  if (type === 'conditional') {
    return Object.keys(distribution.options).length > 0 ? undefined : 'conditional with one or more options';
  }
  const { low, high } = distribution;
  if (!(isFiniteNumber(low) && isFiniteNumber(high) && low <= high)) return `${type} with finite low ≤ high`;
  if (type.endsWith('nteger') && !(Number.isSafeInteger(low) && Number.isSafeInteger(high) && high - low < 2 ** 32 - 1)) {
    return `${type} with whole low and high less than 4294967295 apart`;
  }
  if (type === 'logUniform' && !(low > 0)) return 'logUniform with low > 0';
  if (type === 'logInteger' && !(low >= 1)) return 'logInteger with low ≥ 1';
  return undefined;
}
