import { isMissing } from '../base/isMissing.js';
import { checkParameters, nullOr, positive, positiveInteger } from '../base/parameters.js';
import type { Sampler, Trial, TrialResult } from './Sampler.js';

/** What tells a search to stop: an `AbortSignal`, or anything with its `aborted`. */
export interface StopSignal {
  readonly aborted: boolean;
}

export interface SearchProgress {
  /** Trials evaluated. */
  readonly done: number;
  /** The trial that has just been evaluated. */
  readonly trial: TrialResult;
  /** The highest score so far, of the round under way where there are rounds. */
  readonly bestScore: number;
}

export interface SearchOptions {
  /** The most trials to evaluate, ≥ 1; null, the default, for as many as the sampler has. */
  readonly maxCandidates?: number | null;
  /** No trial begins after so many seconds, > 0; null, the default, sets no limit. How many are done by then depends on the machine. */
  readonly maxSeconds?: number | null;
  /** Trials evaluated at the same time, ≥ 1. Default 1. It changes the wall time, never the result. */
  readonly concurrency?: number;
  /** Where its `aborted` is true, no further trial begins. What is done is kept. */
  readonly signal?: StopSignal;
  /** Called after each trial, in the order in which they end. */
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Milliseconds of some clock. Default `Date.now`. */
  readonly now?: () => number;
}

export interface SearchResult {
  /** Every trial evaluated, in the order of their ids. */
  readonly trials: readonly TrialResult[];
  /** The first trial with the highest score, of the last round where there are rounds; undefined where none has a score. */
  readonly best: TrialResult | undefined;
  /** Why it ended: nothing left to try, a budget, or the signal. */
  readonly ended: 'exhausted' | 'candidates' | 'seconds' | 'aborted';
}

const OWNER = 'runSearch';
const CONSTRAINTS = {
  maxCandidates: nullOr(positiveInteger()),
  maxSeconds: nullOr(positive()),
  concurrency: positiveInteger(),
};

/**
 * Evaluates what a sampler suggests, batch after batch, until nothing is left, a budget is spent or the signal says stop.
 *
 * The sampler learns of a batch when all of it is evaluated, so the trials and their scores are the same for any `concurrency`; with
 * `maxSeconds` or a signal they are the first of those.
 *
 * @param evaluate gives a candidate's score, the higher the better, NaN where it could not be evaluated; on a worker thread or not. What it
 *   throws ends the search.
 * @throws `learn.invalid-parameter`, and what `evaluate` throws.
 *
 * @example
 * ```ts
 * import { runSearch, TPESampler } from '@neurograde/learn';
 *
 * const sampler = new TPESampler({ space: { x: { type: 'uniform', low: -5, high: 5 } } });
 * const { best, ended } = await runSearch(sampler, async ({ candidate }) => -Math.abs(candidate.x), { maxCandidates: 40 });
 * Math.abs(best.candidate.x) < 0.5; // → true
 * ended; // → 'candidates'
 * ```
 */
export async function runSearch(
  sampler: Sampler,
  evaluate: (trial: Trial) => Promise<number> | number,
  { maxCandidates = null, maxSeconds = null, concurrency = 1, signal, onProgress, now = Date.now }: SearchOptions = {},
): Promise<SearchResult> {
  checkParameters(OWNER, { maxCandidates, maxSeconds, concurrency }, CONSTRAINTS);
  const deadline = maxSeconds === null ? Infinity : now() + maxSeconds * 1000;
  const trials: TrialResult[] = [];
  let stop: 'aborted' | 'seconds' | 'failed' | undefined;
  const mayBegin = () => {
    if (signal?.aborted) stop ??= 'aborted';
    else if (now() >= deadline) stop ??= 'seconds';
    return stop === undefined;
  };
  for (;;) {
    const batch = sampler.ask();
    const left = maxCandidates === null ? Infinity : maxCandidates - trials.length;
    const queue = batch.slice(0, left);
    const results: TrialResult[] = [];
    const work = async () => {
      while (queue.length > 0 && mayBegin()) {
        const trial = queue.shift()!;
        const score = await scoreOf(trial);
        if (score === undefined) return;
        const result = { ...trial, score };
        results.push(result);
        trials.push(result);
        onProgress?.({ done: trials.length, trial: result, bestScore: bestOf(trials)?.score ?? Number.NaN });
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    const isOver = batch.length === 0 || batch.length >= left;
    if (isOver || stop !== undefined) {
      trials.sort((a, b) => a.id - b.id);
      const ended = batch.length === 0 ? 'exhausted' : 'candidates';
      return { trials, best: bestOf(trials), ended: stop === 'aborted' || stop === 'seconds' ? stop : ended };
    }
    sampler.tell(results);
  }

  /** Undefined where it was broken off by the signal; what else it throws keeps further trials from beginning. */
  async function scoreOf(trial: Trial): Promise<number | undefined> {
    try {
      return await evaluate(trial);
    } catch (error) {
      stop ??= signal?.aborted ? 'aborted' : 'failed';
      if (stop === 'aborted') return undefined;
      throw error;
    }
  }
}

/** The first trial of the last round with the highest score. */
function bestOf(trials: readonly TrialResult[]): TrialResult | undefined {
  let best: TrialResult | undefined;
  for (const trial of trials) {
    if (isMissing(trial.score)) continue;
    if (best !== undefined && trial.iteration < best.iteration) continue;
    const isHigher = best === undefined || trial.iteration > best.iteration || trial.score > best.score;
    if (isHigher || (trial.score === best!.score && trial.id < best!.id)) best = trial;
  }
  return best;
}
