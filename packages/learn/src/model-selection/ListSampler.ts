import { max } from '../base/max.js';
import { checkParameters, positiveInteger } from '../base/parameters.js';
import type { Sampler, Trial, TrialResult } from './Sampler.js';
import type { Candidate } from './SearchSpace.js';
import { TrialBook } from './TrialBook.js';

const OWNER = 'ListSampler';
const CONSTRAINTS = { batchSize: positiveInteger() };

/**
 * Tries a list of candidates in its order: the grid of `parameterGrid`, the random draws of `sampleCandidates`, or any other.
 *
 * @example
 * ```ts
 * import { ListSampler, parameterGrid } from '@neurograde/learn';
 *
 * const sampler = new ListSampler(parameterGrid({ C: { type: 'choice', values: [1, 10, 100] } }));
 * sampler.ask().map(({ candidate }) => candidate.C); // → [1, 10, 100]
 * ```
 */
export class ListSampler implements Sampler {
  readonly #candidates: readonly Candidate[];
  readonly #batchSize: number;
  readonly #book = new TrialBook(OWNER);

  /**
   * @param options.batchSize trials asked for at once, ≥ 1; default all
   * @throws `learn.invalid-parameter`
   */
  constructor(candidates: readonly Candidate[], { batchSize = max(1, candidates.length) }: { readonly batchSize?: number } = {}) {
    checkParameters(OWNER, { batchSize }, CONSTRAINTS);
    this.#candidates = [...candidates];
    this.#batchSize = batchSize;
  }

  ask(): readonly Trial[] {
    const start = this.#book.count;
    return this.#book.open(
      this.#candidates.slice(start, start + this.#batchSize).map((candidate) => ({ candidate, iteration: 0 })),
    );
  }

  tell(results: readonly TrialResult[]): void {
    this.#book.close(results);
  }
}
