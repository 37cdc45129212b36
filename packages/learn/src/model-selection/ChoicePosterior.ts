import { doublesOf } from '../base/doublesOf.js';
import type { RandomState } from '../random/RandomState.js';
import { exactLog } from '../statistics/exactLog.js';
import { sum } from '../statistics/sum.js';
import type { CandidateValue } from './SearchSpace.js';

/**
 * The probabilities of the values of a choice among those that did well, or did not (Bergstra et al. 2011, section 4.2): of N values, seen
 * C times each, `(1 + C) / (N + Σ C)`, which is N times the even prior plus the counts, made to sum to 1.
 */
export class ChoicePosterior {
  readonly #values: readonly CandidateValue[];
  readonly #counts: Float64Array;
  readonly #total: number;

  constructor(values: readonly CandidateValue[], seen: readonly CandidateValue[]) {
    this.#values = values;
    this.#counts = doublesOf(values, (value) => 1 + seen.filter((each) => each === value).length);
    this.#total = sum(this.#counts);
  }

  draw(random: RandomState): CandidateValue {
    let left = random.integer(0, this.#total);
    const index = this.#counts.findIndex((count) => {
      left -= count;
      return left < 0;
    });
    return this.#values[index]!;
  }

  /** Logarithm of a value's probability. */
  logDensity(value: CandidateValue): number {
    return exactLog(this.#counts[this.#values.indexOf(value)]! / this.#total);
  }
}
