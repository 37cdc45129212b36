import { availableParallelism } from 'node:os';
import { NeurogradeError, type TrainConfiguration } from '@neurograde/contracts';
import { timeCandidates } from '../../database/runFitRepository.js';
import { findRun, type Run } from '../../database/runRepository.js';
import { resolveDataset } from '../../datasets/resolveDataset.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ProgressEvent } from '../../progress/Progress.js';
import { resumedTraining } from './resumedTraining.js';
import { runIdOf, train } from './train.js';

/** How a run stands at a moment. */
export interface RunState {
  readonly run: string;
  /** `queued` before its turn has come. */
  readonly status: 'queued' | Run['status'];
  /** Fits done, and in all as far as is known; null before the first. */
  readonly fits: { readonly done: number; readonly total: number | null } | null;
  /** Candidates through all folds. */
  readonly candidates: number | null;
  /** The highest mean AUC of them. */
  readonly auc: number | null;
  /** Why it failed. */
  readonly problem: NeurogradeError | null;
}

/** A state with the name by which who watches says what it has seen. */
export interface RunEvent {
  /** `end` for the last. */
  readonly id: string;
  readonly state: RunState;
}

export interface QueuedTraining {
  /** Id, tag or beginning of an id. Default: the newest version. */
  readonly dataset?: string | undefined;
  readonly configuration: TrainConfiguration;
  readonly seed: number;
  readonly shuffleLabels: boolean;
  /** Go on with this run, as it was configured. */
  readonly resume?: string | undefined;
}

interface Tracked {
  readonly stop: AbortController;
  events: readonly RunEvent[];
  /** Of `events`, with those that are no longer kept. */
  count: number;
}

/** Events of a run that are kept for who comes back. */
const MOST_EVENTS = 500;
/** Milliseconds without an event after which who watches is shown that the line still holds. */
const HEARTBEAT = 15_000;
/** Milliseconds between two looks at a run that another process trains. */
const LOOK_EVERY = 1_000;

/** Trainings in a process that lives on and has other work: one at a time in threads of their own, watched while they go, and broken off on request. */
export class TrainingQueue {
  readonly #threads: number;
  readonly #tracked = new Map<string, Tracked>();
  readonly #waiting = new Set<() => void>();
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  /** @param threads at work at most. Default: all cores but one, which is left to those who wait for an answer */
  constructor(threads: number = Math.max(1, availableParallelism() - 1)) {
    this.#threads = threads;
  }

  /**
   * Puts a training at the end of the queue. One that was done before is told so, and one that is in the queue already stays where it is.
   *
   * @throws `train.no-dataset`, `train.unknown-run`, `train.other-version`, `train.record-outdated`, `train.run-in-progress`, `usage.not-found`
   */
  async begin(workspace: Workspace, { resume, dataset, ...options }: QueuedTraining): Promise<RunState> {
    const { database } = workspace;
    const resumed = resume === undefined ? undefined : await resumedTraining(database, resume);
    const { configuration, seed, shuffleLabels } = resumed ?? options;
    const datasetVersion = resumed?.datasetVersion ?? (await resolveDataset(database, dataset)).version;
    const id = resumed?.id ?? runIdOf({ datasetVersion, configuration, seed, shuffleLabels });
    const known = this.#tracked.get(id);
    if (known !== undefined && !ended(known)) return known.events.at(-1)!.state;
    const run = await findRun(database, id);
    if (run?.status === 'done') return stateOf(run);
    if (run !== undefined && isHeld(run)) throw new NeurogradeError('train.run-in-progress', { run: id, seconds: 30 });
    const tracked: Tracked = { stop: new AbortController(), events: [], count: 0 };
    this.#tracked.set(id, tracked);
    const queued: RunState = { run: id, status: 'queued', fits: null, candidates: null, auc: null, problem: null };
    this.#tell(tracked, queued);
    const work = () =>
      this.#train(tracked, queued, (signal, report) =>
        train(
          workspace,
          {
            dataset: datasetVersion,
            ...{ configuration, seed, shuffleLabels, signal, threads: this.#threads },
            ...(resumed === undefined ? {} : { resume: id }),
          },
          report,
        ),
      );
    this.#last = this.#last.then(work);
    return queued;
  }

  /**
   * Breaks a run off; what is done of it is kept.
   *
   * @throws `train.unknown-run`, `train.not-running`
   */
  async cancel({ database }: Workspace, id: string): Promise<RunState> {
    const tracked = this.#tracked.get(id);
    if (tracked !== undefined && !ended(tracked)) {
      tracked.stop.abort();
      return tracked.events.at(-1)!.state;
    }
    if ((await findRun(database, id)) === undefined) throw new NeurogradeError('train.unknown-run', { run: id });
    throw new NeurogradeError('train.not-running', { run: id });
  }

  /**
   * What happens to a run, from now or from after an event on, until it ends; undefined every 15 s in which nothing does. A run of another process is looked at
   * once a second.
   *
   * @param after id of the last event that was seen; nothing follows on `end`
   * @throws `train.unknown-run`
   */
  async watch(workspace: Workspace, id: string, after?: string): Promise<AsyncGenerator<RunEvent | undefined, void, undefined>> {
    const tracked = this.#tracked.get(id);
    if (tracked !== undefined) return this.#follow(tracked, after);
    if ((await findRun(workspace.database, id)) === undefined) throw new NeurogradeError('train.unknown-run', { run: id });
    return this.#look(workspace, id);
  }

  /** Who watches is let go. */
  release(): void {
    this.#closed = true;
    this.#wake();
  }

  /** Breaks off what is under way, and resolves once that is recorded. */
  async end(): Promise<void> {
    this.release();
    for (const { stop } of this.#tracked.values()) stop.abort();
    await this.#last;
  }

  async #train(
    tracked: Tracked,
    queued: RunState,
    work: (signal: AbortSignal, report: (event: ProgressEvent) => void) => Promise<unknown>,
  ): Promise<void> {
    const { signal } = tracked.stop;
    let state = queued;
    const tell = (change: Partial<RunState>) => {
      state = { ...state, ...change };
      this.#tell(tracked, state);
    };
    if (signal.aborted) return tell({ status: 'cancelled' });
    tell({ status: 'running' });
    try {
      await work(signal, ({ done, total, candidates = null, auc = null }) => tell({ fits: { done, total }, candidates, auc }));
      tell({ status: 'done' });
    } catch (error) {
      if (error instanceof NeurogradeError && error.code === 'train.cancelled') tell({ status: 'cancelled' });
      else
        tell({
          status: 'failed',
          problem: error instanceof NeurogradeError ? error : new NeurogradeError('internal.unexpected'),
        });
    }
  }

  #tell(tracked: Tracked, state: RunState): void {
    tracked.count++;
    const id = state.status === 'queued' || state.status === 'running' ? String(tracked.count) : 'end';
    tracked.events = [...tracked.events, { id, state }].slice(-MOST_EVENTS);
    this.#wake();
  }

  async *#follow(tracked: Tracked, after: string | undefined): AsyncGenerator<RunEvent | undefined, void, undefined> {
    // Of what an earlier process told, or what is no longer kept, the last state is enough.
    const place = tracked.events.findIndex(({ id }) => id === after);
    let seen = after === undefined || place < 0 ? tracked.count - 1 : tracked.count - tracked.events.length + place + 1;
    while (!this.#closed) {
      const news = tracked.events.slice(Math.max(0, tracked.events.length - (tracked.count - seen)));
      seen = tracked.count;
      yield* news;
      if (ended(tracked)) return;
      if (seen === tracked.count && !(await this.#woken(HEARTBEAT))) yield undefined;
    }
  }

  async *#look({ database }: Workspace, id: string): AsyncGenerator<RunEvent | undefined, void, undefined> {
    let told = '';
    for (let quiet = 0; !this.#closed; quiet += LOOK_EVERY) {
      const run = (await findRun(database, id))!;
      const fits = (await timeCandidates(database, id)).reduce((sum, each) => sum + each.fits, 0);
      const state = { ...stateOf(run), fits: fits === 0 ? null : { done: fits, total: null } };
      const now = JSON.stringify(state);
      if (now !== told) {
        yield { id: run.status === 'running' ? `fits-${fits}` : 'end', state };
        quiet = 0;
      } else if (quiet >= HEARTBEAT) {
        yield undefined;
        quiet = 0;
      }
      told = now;
      if (run.status !== 'running') return;
      await this.#woken(LOOK_EVERY);
    }
  }

  /** @returns false where nothing happened in the time */
  #woken(within: number): Promise<boolean> {
    return new Promise((resolve) => {
      const wake = () => end(true);
      const timer = setTimeout(() => end(false), within);
      timer.unref();
      const end = (happened: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(happened);
      };
      this.#waiting.add(wake);
    });
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}

function ended({ events }: Tracked): boolean {
  return events.at(-1)?.id === 'end';
}

function stateOf({ id, status }: Run): RunState {
  return { run: id, status, fits: null, candidates: null, auc: null, problem: null };
}

/** Whether a living process trains it. */
function isHeld({ status, heldUntil }: Run): boolean {
  return status === 'running' && heldUntil !== null && heldUntil.getTime() > Date.now();
}
