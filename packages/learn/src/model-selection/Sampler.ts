import type { Candidate } from './SearchSpace.js';

/** A candidate to be evaluated. */
export interface Trial {
  /** Counted from 0 in the order in which trials were asked for. */
  readonly id: number;
  readonly candidate: Candidate;
  /** Round of a successive halving, from 0; 0 elsewhere. */
  readonly iteration: number;
  /** What this round may spend on the candidate, in rows or in units of a parameter; undefined: everything. */
  readonly resources?: number;
}

/** A trial and what came of it. */
export interface TrialResult extends Trial {
  /** The higher the better; NaN where the candidate could not be evaluated. */
  readonly score: number;
}

/**
 * What a search tries next. It is asked for a batch and told all results of it before it is asked again; what it suggests depends on its
 * parameters and on what it was told, never on who evaluated, when, or on how many threads.
 */
export interface Sampler {
  /** The next batch; empty when nothing is left to try. */
  ask(): readonly Trial[];
  /** The results of the whole batch asked for last, in any order. */
  tell(results: readonly TrialResult[]): void;
}
