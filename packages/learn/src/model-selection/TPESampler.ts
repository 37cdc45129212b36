import { checkOptions } from '../base/checkOptions.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { positiveInteger, seed, share } from '../base/parameters.js';
import { deriveSeed } from '../random/deriveSeed.js';
import { RandomState } from '../random/RandomState.js';
import { ChoicePosterior } from './ChoicePosterior.js';
import { drawValue, valuesOf } from './drawValue.js';
import { ParzenEstimator } from './ParzenEstimator.js';
import type { Sampler, Trial, TrialResult } from './Sampler.js';
import { type Candidate, type CandidateValue, checkSearchSpace, type Distribution, type SearchSpace } from './SearchSpace.js';
import { TrialBook } from './TrialBook.js';
import { walkSpace } from './walkSpace.js';

export interface TPESamplerOptions {
  readonly space: SearchSpace;
  /** Trials drawn from the prior before anything is learnt, ≥ 1. Default 10. */
  readonly nStartupTrials?: number;
  /** Candidates drawn for a trial, of which the most promising is taken; ≥ 1. Default 24. */
  readonly nEiCandidates?: number;
  /** Share of the trials that count as good, above 0 and below 1. Default 0.15. */
  readonly gamma?: number;
  /** Trials asked for at once, ≥ 1: more of them learn less from one another. Default 4. */
  readonly batchSize?: number;
  /** Seed. Default 0. */
  readonly randomState?: number;
}

/** Values of one hyper-parameter of good and of other trials. */
interface Seen {
  readonly distribution: Distribution;
  readonly good: CandidateValue[];
  readonly bad: CandidateValue[];
}

/** What was seen of a value: its density among good and among other trials. */
interface Densities {
  draw(random: RandomState): CandidateValue;
  logRatio(value: CandidateValue): number;
}

const OWNER = 'TPESampler';
const OPTIONS: ParameterTable<Omit<TPESamplerOptions, 'space'>> = {
  nStartupTrials: [10, positiveInteger()],
  nEiCandidates: [24, positiveInteger()],
  gamma: [0.15, share()],
  batchSize: [4, positiveInteger()],
  randomState: [0, seed()],
};
/** Most trials that count as good. */
const MOST_GOOD = 25;
/** Draws without one that was not tried before, the second half of them from the prior, after which any will do. */
const PATIENCE = 200;

/**
 * The tree-structured Parzen estimator (Bergstra et al. 2011): the best `⌈gamma · trials⌉` trials, 25 at most, tell where values do well, l,
 * the others where they do not, g. Of some candidates drawn from l, the one with the largest l/g has the largest expected improvement.
 *
 * The densities are products of those of each hyper-parameter, from the trials in which it existed, a condition before what stands under
 * it. Candidates of the same batch, whose results are still to come, count among g (Optuna's constant liar). What it suggests follows from
 * the seed, the number of the trial and the results of the batches before.
 *
 * @example
 * ```ts
 * import { TPESampler } from '@neurograde/learn';
 *
 * const sampler = new TPESampler({ space: { x: { type: 'uniform', low: -5, high: 5 } }, batchSize: 1 });
 * let best = Infinity;
 * for (let i = 0; i < 60; i++) {
 *   const [trial] = sampler.ask();
 *   best = Math.min(best, (trial.candidate.x - 2) ** 2);
 *   sampler.tell([{ ...trial, score: -((trial.candidate.x - 2) ** 2) }]);
 * }
 * best < 0.01; // → true
 * ```
 */
export class TPESampler implements Sampler {
  readonly #options: Required<TPESamplerOptions>;
  readonly #book = new TrialBook(OWNER);
  readonly #tried = new Set<string>();

  /** @throws `learn.invalid-parameter` */
  constructor({ space, ...options }: TPESamplerOptions) {
    this.#options = { space, ...checkOptions(OWNER, options, OPTIONS) };
    checkSearchSpace(space);
  }

  ask(): readonly Trial[] {
    this.#book.checkTurn();
    const { batchSize, nStartupTrials, randomState } = this.#options;
    const start = this.#book.count;
    const knows = this.#book.results.length >= nStartupTrials;
    const batch: Candidate[] = [];
    while (batch.length < batchSize) {
      const densities = knows ? this.#learn(batch) : new Map<string, Densities>();
      batch.push(this.#suggest(densities, new RandomState(deriveSeed(randomState, start + batch.length))));
    }
    return this.#book.open(batch.map((candidate) => ({ candidate, iteration: 0 })));
  }

  tell(results: readonly TrialResult[]): void {
    this.#book.close(results);
  }

  /**
   * What was seen of each hyper-parameter that existed in some trial, by its place. Candidates whose results are still to come count as not
   * good, so that those of a batch keep away from one another.
   */
  #learn(pending: readonly Candidate[]): Map<string, Densities> {
    const ranked = this.#book.results.toSorted((a, b) => compareScores(b.score, a.score)).map(({ candidate }) => candidate);
    const good = min(Math.ceil(this.#options.gamma * ranked.length), MOST_GOOD);
    const seen = new Map<string, Seen>();
    [...ranked, ...pending].forEach((candidate, rank) => {
      walkSpace(this.#options.space, (distribution, place) => {
        const values = seen.get(place) ?? { distribution, good: [], bad: [] };
        seen.set(place, values);
        const value = candidate[place.slice(place.lastIndexOf('/') + 1)]!;
        (rank < good ? values.good : values.bad).push(value);
        return value;
      });
    });
    return new Map(Array.from(seen, ([place, values]) => [place, densitiesOf(values)]));
  }

  /** The most promising of some candidates that were not tried before, as long as there is one. */
  #suggest(densities: ReadonlyMap<string, Densities>, random: RandomState): Candidate {
    const { space, nEiCandidates } = this.#options;
    let best: Candidate | undefined;
    let highest = -Infinity;
    for (let draw = 0; draw < (best === undefined ? PATIENCE : nEiCandidates); draw++) {
      let ratio = 0;
      const candidate = walkSpace(space, (distribution, place) => {
        const known = draw < PATIENCE / 2 ? densities.get(place) : undefined;
        const value = known === undefined ? drawValue(distribution, random) : known.draw(random);
        ratio += known?.logRatio(value) ?? 0;
        return value;
      });
      if (ratio > highest && !this.#tried.has(JSON.stringify(candidate))) [best, highest] = [candidate, ratio];
    }
    const chosen = best ?? walkSpace(space, (distribution) => drawValue(distribution, random));
    this.#tried.add(JSON.stringify(chosen));
    return chosen;
  }
}

function densitiesOf({ distribution, good, bad }: Seen): Densities {
  if (distribution.type === 'choice' || distribution.type === 'conditional') {
    const values = valuesOf(distribution);
    const l = new ChoicePosterior(values, good);
    const g = new ChoicePosterior(values, bad);
    return { draw: (random) => l.draw(random), logRatio: (value) => l.logDensity(value) - g.logDensity(value) };
  }
  const l = new ParzenEstimator(distribution, good as number[]);
  const g = new ParzenEstimator(distribution, bad as number[]);
  return {
    draw: (random) => l.draw(random),
    logRatio: (value) => l.logDensity(value as number) - g.logDensity(value as number),
  };
}

/** Ascending, failures (NaN) lowest; equal ones keep their order. */
function compareScores(a: number, b: number): number {
  if (isMissing(a) || isMissing(b)) return Number(isMissing(b)) - Number(isMissing(a));
  return a < b ? -1 : Number(a > b);
}
