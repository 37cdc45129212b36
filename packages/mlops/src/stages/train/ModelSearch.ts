import type { AlgorithmName } from '@neurograde/contracts';
import type { Sampler, Trial } from '@neurograde/learn';
import type { Evaluated } from './trainModels.js';

export interface ModelSearchOptions {
  readonly name: AlgorithmName;
  readonly sampler: Sampler;
  /** Most candidates to try. */
  readonly candidates: number;
  /** Candidates in a row that are no better than the best before them, after which the search ends; null: it goes on. */
  readonly patience: number | null;
}

/** The search of one algorithm: what is tried next, what came of it, and when it ends. */
export class ModelSearch {
  readonly name: AlgorithmName;
  readonly #options: ModelSearchOptions;
  readonly #evaluated: Evaluated[] = [];
  #asked = 0;
  #ended = false;

  constructor(options: ModelSearchOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** Everything tried, in order. */
  get evaluated(): readonly Evaluated[] {
    return this.#evaluated;
  }

  /** The next candidates to try; none when the search has ended. */
  next(): readonly Trial[] {
    if (this.#ended) return [];
    const trials = this.#options.sampler.ask().slice(0, this.#options.candidates - this.#asked);
    this.#asked += trials.length;
    this.#ended = trials.length === 0 || this.#asked >= this.#options.candidates;
    return trials;
  }

  /** What came of the candidates asked for last, in their order. */
  tell(results: readonly Evaluated[]): void {
    this.#evaluated.push(...results);
    const { patience, sampler } = this.#options;
    if (patience !== null && this.#evaluated.length - 1 - this.best >= patience) this.#ended = true;
    if (!this.#ended) sampler.tell(results.map(({ trial, auc }) => ({ ...trial, score: auc?.mean ?? Number.NaN })));
  }

  /** Tries no more. */
  end(): void {
    this.#ended = true;
  }

  /**
   * Place of the candidate with the highest mean AUC, of equals the first; of a successive halving only the last round counts, whose candidates had the most
   * rows. −1 while none could be fitted.
   */
  get best(): number {
    const last = this.#evaluated.reduce((most, { trial }) => Math.max(most, trial.iteration), 0);
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    this.#evaluated.forEach(({ trial, auc }, index) => {
      if (trial.iteration === last && auc !== null && auc.mean > highest) [best, highest] = [index, auc.mean];
    });
    return best;
  }
}
