import { incompleteBeta } from './incompleteBeta.js';

/** The chance of at most `successes` in `trials` tosses of a fair coin: scipy's `binom.cdf(successes, trials, 0.5)`. */
export function fairAtMost(successes: number, trials: number): number {
  return successes >= trials ? 1 : incompleteBeta(0.5, trials - successes, successes + 1);
}

/** The chance of at least `successes` in `trials` tosses of a fair coin: scipy's `binom.sf(successes - 1, trials, 0.5)`. */
export function fairAtLeast(successes: number, trials: number): number {
  return fairAtMost(trials - successes, trials);
}
