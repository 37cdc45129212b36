import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { ALGORITHMS, type AlgorithmName, type CandidateParams, NeurogradeError } from '@neurograde/contracts';
import { deriveSeed, rocAucScore, type Trial } from '@neurograde/learn';
import { WorkerPool } from '../../runner/WorkerPool.js';
import type { FitJournal, PlacedTask } from './FitJournal.js';
import type { FitResult, FitTask } from './fitTask.js';
import type { ModelSearch } from './ModelSearch.js';
import { PURPOSE } from './planSplits.js';
import { runFits } from './runFits.js';
import { summarise, takeLabels } from './scoreModel.js';
import { smallestTraining } from './smallestTraining.js';
import { type SharedTrainingData, shareTrainingData, type TrainingData } from './TrainingData.js';

/** One candidate after the cross-validation: its fits in the order of the folds. */
export interface Evaluated {
  readonly trial: Trial;
  readonly params: CandidateParams;
  /** Null where it could not be fitted on every fold. */
  readonly auc: ReturnType<typeof summarise> | null;
  readonly problem: string | null;
  readonly fits: readonly FitResult[];
}

export interface TrainedModel {
  readonly name: AlgorithmName;
  readonly search: readonly Evaluated[];
  /** Index into `search` of the chosen candidate. */
  readonly best: number;
  /** The best candidate fitted on the whole training part, with its scores of the test part. */
  readonly final: FitResult;
}

/** Threads that train, for one training after the other. */
export type TrainingPool = WorkerPool<SharedTrainingData, FitTask, FitResult>;

/** @param threads most of them. Default: one a core */
export function openTrainingPool(threads: number = availableParallelism()): TrainingPool {
  return new WorkerPool({ module: createRequire(import.meta.url).resolve('@neurograde/mlops/train-worker'), threads });
}

export interface TrainModelsOptions {
  readonly searches: readonly ModelSearch[];
  readonly seed: number;
  readonly pool: TrainingPool;
  /** Outer fold of a nested protocol, from 0. Default null: the search on all training rows. */
  readonly outer?: number | null;
  /** Hand back the fitted pipelines of the chosen candidates. Default true. */
  readonly keepPipelines?: boolean;
  /** Where fits are found and kept. Default: nowhere. */
  readonly journal?: FitJournal;
  /** Whether there is time for more candidates; asked before each round. Default: there is. */
  readonly mayGoOn?: () => boolean;
  readonly signal?: AbortSignal | undefined;
  /** A fit is done and kept. */
  readonly onFit?: (fit: KeptFit) => void;
}

/** What may be told of a fit while others are at work. */
export interface KeptFit {
  /** An earlier process did it. */
  readonly found: boolean;
  /** With it, its candidate is through all folds. */
  readonly endsCandidate: boolean;
  /** The highest mean AUC of the candidates that are, of all models; undefined before the first. */
  readonly auc: number | undefined;
}

/**
 * Searches each model over all folds, then fits the best of each on the whole training part, on worker threads over one shared copy of the data. The result
 * depends on the data, the searches and the seed, not on the number of threads, nor on what the journal had already.
 *
 * @param data the last split is the training part against the test part, the others are the folds
 * @throws `train.worker-failed`, `train.no-candidate-fits`, the signal's reason; the pool is then closed
 */
export async function trainModels(data: TrainingData, options: TrainModelsOptions): Promise<TrainedModel[]> {
  const { searches, mayGoOn = () => true } = options;
  const folds = data.splits.length - 1;
  const runner = new FitRunner(data, options);
  for (let first = true; ; first = false) {
    if (!first && !mayGoOn()) for (const search of searches) search.end();
    const rounds = searches.map((search) => search.next());
    const tasks = searches.flatMap(({ name }, model) =>
      rounds[model]!.flatMap((trial) => Array.from({ length: folds }, (_, fold) => runner.place(name, trial, fold))),
    );
    if (tasks.length === 0) break;
    const fits = await runner.run(tasks);
    let next = 0;
    searches.forEach((search, model) => {
      const evaluated = rounds[model]!.map((trial) => {
        next += folds;
        return evaluate(data, trial, fits.slice(next - folds, next));
      });
      search.tell(evaluated);
    });
  }
  const best = searches.map(({ name, best, evaluated }) => {
    if (best < 0) throw new NeurogradeError('train.no-candidate-fits', { model: name, problem: evaluated[0]?.problem ?? '' });
    return best;
  });
  const finals = await runner.run(
    searches.map(({ name, evaluated }, model) => runner.place(name, { ...evaluated[best[model]!]!.trial, iteration: 0 }, folds)),
  );
  return searches.map(({ name, evaluated }, model) => ({ name, search: evaluated, best: best[model]!, final: finals[model]! }));
}

/** Does fits: those that the journal has are read, the others computed and kept. */
class FitRunner {
  readonly #data: TrainingData;
  readonly #options: TrainModelsOptions;
  readonly #folds: number;
  readonly #rows: number;
  readonly #shared: SharedTrainingData;
  /** Of the candidates at work: the AUC of the folds done. */
  readonly #aucs = new Map<string, number[]>();
  #best: number | undefined;

  constructor(data: TrainingData, options: TrainModelsOptions) {
    this.#data = data;
    this.#options = options;
    this.#folds = data.splits.length - 1;
    this.#rows = smallestTraining(data.splits.slice(0, -1));
    this.#shared = shareTrainingData(data);
  }

  place(model: AlgorithmName, { id, candidate, iteration, resources }: Trial, split: number): PlacedTask {
    const { seed, outer = null, keepPipelines = true } = this.#options;
    const isFinal = split === this.#folds;
    return {
      task: {
        model,
        params: candidate,
        split,
        rows: isFinal || resources === undefined || this.#isLastRound(resources) ? null : resources,
        deal: null,
        randomState: deriveSeed(seed, PURPOSE.fit, ALGORITHMS.indexOf(model), id, split),
        keep: isFinal && keepPipelines,
      },
      outer,
      candidate: id,
      iteration,
    };
  }

  /** @returns the results in the order of the tasks */
  run(placed: readonly PlacedTask[]): Promise<FitResult[]> {
    const { pool, journal, signal, onFit = () => {} } = this.#options;
    return runFits(this.#shared, placed, {
      pool,
      journal,
      signal,
      onKept: (place, fit, found) => onFit(this.#see(place, fit, found)),
    });
  }

  #see({ task, candidate, iteration }: PlacedTask, fit: FitResult, found: boolean): KeptFit {
    if (task.split === this.#folds) return { found, endsCandidate: false, auc: this.#best };
    const key = `${task.model}/${candidate}/${iteration}`;
    const aucs = [...(this.#aucs.get(key) ?? []), fit.problem === null ? foldAuc(this.#data, task.split, fit) : 0];
    this.#aucs.set(key, aucs);
    const endsCandidate = aucs.length === this.#folds;
    if (endsCandidate) this.#best = Math.max(this.#best ?? 0, summarise(aucs).mean);
    return { found, endsCandidate, auc: this.#best };
  }

  /** Less than a third of the rows would be left out: the round after which there is none takes all. */
  #isLastRound(resources: number): boolean {
    return resources * 3 > this.#rows;
  }
}

function evaluate(data: TrainingData, trial: Trial, fits: readonly FitResult[]): Evaluated {
  const problem = fits.find((fit) => fit.problem !== null)?.problem ?? null;
  const auc = problem === null ? summarise(fits.map((fit, fold) => foldAuc(data, fold, fit))) : null;
  return { trial, params: trial.candidate, auc, problem, fits };
}

function foldAuc(data: TrainingData, fold: number, fit: FitResult): number {
  return rocAucScore(takeLabels(data.y, data.splits[fold]!.test), fit.scores);
}
