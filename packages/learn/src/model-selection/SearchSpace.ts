import { invalidParameter } from '../base/errors.js';

export type CandidateValue = string | number | boolean | null;

/** Where one hyper-parameter's values come from. Plain JSON; bounds are finite and both included. */
export type Distribution =
  /** One of the values, each as likely. */
  | { readonly type: 'choice'; readonly values: readonly CandidateValue[] }
  /** A number, each as likely. */
  | { readonly type: 'uniform'; readonly low: number; readonly high: number }
  /** A number > 0, its logarithm uniform. */
  | { readonly type: 'logUniform'; readonly low: number; readonly high: number }
  /** A whole number, each as likely. */
  | { readonly type: 'integer'; readonly low: number; readonly high: number }
  /** A whole number ≥ 1, k with a chance proportional to log(1 + 1/k). */
  | { readonly type: 'logInteger'; readonly low: number; readonly high: number };

/** A distribution for each hyper-parameter to search, by its name. */
export type SearchSpace = Readonly<Record<string, Distribution>>;

/** One value for each hyper-parameter of a space. */
export type Candidate = Readonly<Record<string, CandidateValue>>;

const TYPES = ['choice', 'uniform', 'logUniform', 'integer', 'logInteger'];

/** Throws `learn.invalid-parameter` for a distribution that cannot be drawn from, by the name of its hyper-parameter. */
export function checkSearchSpace(space: SearchSpace): void {
  for (const [name, distribution] of Object.entries(space)) {
    const fault = findFault(distribution);
    if (fault !== undefined) throw invalidParameter('SearchSpace', name, fault, distribution);
  }
}

function findFault(distribution: Distribution): string | undefined {
  const { type } = distribution;
  if (!TYPES.includes(type)) return `of type ${TYPES.join(', ')}`;
  if (type === 'choice') {
    return new Set(distribution.values).size === distribution.values.length && distribution.values.length > 0
      ? undefined
      : 'a choice of one or more different values';
  }
  const { low, high } = distribution;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high)) return `${type} with finite low ≤ high`;
  if (type.endsWith('nteger') && !(Number.isSafeInteger(low) && Number.isSafeInteger(high) && high - low < 2 ** 32 - 1)) {
    return `${type} with whole low and high less than 4294967295 apart`;
  }
  if (type === 'logUniform' && !(low > 0)) return 'logUniform with low > 0';
  if (type === 'logInteger' && !(low >= 1)) return 'logInteger with low ≥ 1';
  return undefined;
}
