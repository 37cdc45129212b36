import { invalidData } from '../base/errors.js';
import type { Trial, TrialResult } from './Sampler.js';

/** What a sampler has asked and been told, in the order of trials: holds both to their turn. */
export class TrialBook {
  readonly #owner: string;
  readonly #results: TrialResult[] = [];
  #open: readonly Trial[] = [];
  #count = 0;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** All results told, in the order of trials. */
  get results(): readonly TrialResult[] {
    return this.#results;
  }

  /** Trials asked for so far. */
  get count(): number {
    return this.#count;
  }

  /** Throws `learn.invalid-data` while a batch is open. */
  checkTurn(): void {
    if (this.#open.length > 0) {
      throw invalidData(this.#owner, 'the batch asked for must be told before the next', `${this.#open.length} open`);
    }
  }

  /** Opens a batch: numbers the trials. */
  open(trials: readonly Omit<Trial, 'id'>[]): readonly Trial[] {
    this.checkTurn();
    this.#open = trials.map((trial, index) => ({ id: this.#count + index, ...trial }));
    this.#count += trials.length;
    return this.#open;
  }

  /** Closes the batch. Throws `learn.invalid-data` unless the results are those of its trials. */
  close(results: readonly TrialResult[]): readonly TrialResult[] {
    const sorted = results.toSorted((a, b) => a.id - b.id);
    if (sorted.length !== this.#open.length || sorted.some(({ id }, index) => id !== this.#open[index]!.id)) {
      const asked = this.#open.map(({ id }) => id).join(', ');
      throw invalidData(this.#owner, `results must be of the trials asked for (${asked})`, sorted.map(({ id }) => id).join(', '));
    }
    this.#open = [];
    this.#results.push(...sorted);
    return sorted;
  }
}
