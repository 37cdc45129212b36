import { isMissing } from '../base/isMissing.js';
import { type HalvingRound, type HalvingScheduleOptions, halvingSchedule } from './halvingSchedule.js';
import type { Sampler, Trial, TrialResult } from './Sampler.js';
import type { Candidate, SearchSpace } from './SearchSpace.js';
import { sampleCandidates } from './sampleCandidates.js';
import { TrialBook } from './TrialBook.js';

export interface HalvingSamplerOptions extends HalvingScheduleOptions {
  readonly space: SearchSpace;
  /** Seed of the candidates' draw. Default 0. */
  readonly randomState?: number;
}

const OWNER = 'HalvingSampler';

/**
 * Successive halving: all candidates with few resources, then the best `1 / factor` of them with `factor` times as many, and so on. The best
 * of the last round is the search's.
 *
 * Rounds, resources and who goes on are those of scikit-learn 1.9 `HalvingRandomSearchCV`, but that equal scores keep the order of
 * their candidates; a candidate that could not be evaluated goes first. Where the space holds fewer candidates than asked for, all
 * of them are tried.
 *
 * @example
 * ```ts
 * import { HalvingSampler } from '@neurograde/learn';
 *
 * const sampler = new HalvingSampler({ space: { C: { type: 'uniform', low: 0, high: 1 } }, maxResources: 9 });
 * const first = sampler.ask();
 * first.length; // → 9
 * sampler.tell(first.map((trial) => ({ ...trial, score: trial.candidate.C })));
 * sampler.ask().map(({ resources }) => resources); // → [3, 3, 3]
 * ```
 */
export class HalvingSampler implements Sampler {
  readonly #rounds: readonly HalvingRound[];
  readonly #factor: number;
  readonly #book = new TrialBook(OWNER);
  #left: readonly Candidate[];
  #round = 0;

  /** @throws `learn.invalid-parameter` */
  constructor({ space, randomState = 0, ...options }: HalvingSamplerOptions) {
    const wanted = halvingSchedule(options);
    this.#left = sampleCandidates(space, wanted[0]!.nCandidates, randomState);
    const fewer = this.#left.length < wanted[0]!.nCandidates;
    this.#rounds = fewer ? halvingSchedule({ ...options, nCandidates: this.#left.length }) : wanted;
    this.#factor = options.factor ?? 3;
  }

  /** The rounds that `ask` gives, one a batch. */
  get rounds(): readonly HalvingRound[] {
    return this.#rounds;
  }

  ask(): readonly Trial[] {
    const round = this.#rounds[this.#round];
    if (round === undefined) return this.#book.open([]);
    return this.#book.open(this.#left.map((candidate) => ({ candidate, iteration: this.#round, resources: round.nResources })));
  }

  tell(results: readonly TrialResult[]): void {
    const ascending = this.#book.close(results).toSorted((a, b) => rankOf(a) - rankOf(b));
    this.#left = ascending.slice(-Math.ceil(ascending.length / this.#factor)).map(({ candidate }) => candidate);
    this.#round++;
  }
}

function rankOf({ score }: TrialResult): number {
  return isMissing(score) ? -Number.MAX_VALUE : score;
}
