import type { FitResult, FitTask } from './fitTask.js';

/** A fit, and whose it is in the run. */
export interface PlacedTask {
  readonly task: FitTask;
  /** Outer fold of a nested protocol, from 0; null for the search on all training rows. */
  readonly outer: number | null;
  /** Place in the search of the model, from 0. */
  readonly candidate: number;
  /** Round of a successive halving, from 0. */
  readonly iteration: number;
}

/** Where a run's fits are kept as they end, and found again by a run that goes on. */
export interface FitJournal {
  /** Seconds that the fits found took, all together. */
  readonly secondsBefore: number;
  /** What the fit gave when it was done before; undefined: it is still to be done. */
  find(placed: PlacedTask): FitResult | undefined;
  /** Resolves once the fit is kept, whatever happens to this process then. */
  keep(placed: PlacedTask, result: FitResult, seconds: number): Promise<void>;
  /** Waits for nothing more before it keeps what it has. */
  flush(): Promise<void>;
}

/** Keeps nothing: for a training without storage. */
export const NO_JOURNAL: FitJournal = { secondsBefore: 0, find: () => undefined, keep: async () => {}, flush: async () => {} };
