import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { ALGORITHMS, type AlgorithmName, type CandidateParams, NeurogradeError } from '@neurograde/contracts';
import { deriveSeed, rocAucScore, sampleCandidates } from '@neurograde/learn';
import { WorkerPool } from '../../runner/WorkerPool.js';
import { type FitResult, type FitTask, groupOf } from './fitTask.js';
import { PURPOSE } from './planSplits.js';
import { summarise, takeLabels } from './scoreModel.js';
import { SEARCH_SPACES } from './searchSpaces.js';
import { type SharedTrainingData, shareTrainingData, type TrainingData } from './TrainingData.js';

/** One candidate after the cross-validation: its fits in the order of the folds. */
export interface Evaluated {
  readonly params: CandidateParams;
  readonly auc: ReturnType<typeof summarise>;
  readonly fits: readonly FitResult[];
}

export interface TrainedModel {
  readonly name: AlgorithmName;
  readonly search: readonly Evaluated[];
  /** Index into `search` of the candidate with the highest mean AUC; of equals the first. */
  readonly best: number;
  /** The best candidate fitted on the whole training part, with its scores of the test part. */
  readonly final: FitResult;
}

export interface ModelPlan {
  readonly name: AlgorithmName;
  readonly candidates: readonly CandidateParams[];
}

/** The candidates of the randomised search of every model. */
export function planCandidates(candidates: number, seed: number): ModelPlan[] {
  return ALGORITHMS.map((name, model) => ({
    name,
    candidates: sampleCandidates(SEARCH_SPACES[name], candidates, deriveSeed(seed, PURPOSE.search, model)),
  }));
}

/** Threads that train, for one training after the other. */
export type TrainingPool = WorkerPool<SharedTrainingData, FitTask, FitResult>;

/** @param threads most of them. Default: one a core */
export function openTrainingPool(threads: number = availableParallelism()): TrainingPool {
  return new WorkerPool({ module: createRequire(import.meta.url).resolve('@neurograde/mlops/train-worker'), threads });
}

export interface TrainModelsOptions {
  readonly plans: readonly ModelPlan[];
  readonly seed: number;
  readonly pool: TrainingPool;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Every candidate of every model over all folds, then the best of each on the whole training part, on worker threads over one shared copy
 * of the data. The result depends on the data and the seed, not on the number of threads.
 *
 * @param data the last split is the training part against the test part, the others are the folds
 * @throws `train.worker-failed`; the pool is then closed
 */
export async function trainModels(data: TrainingData, options: TrainModelsOptions): Promise<TrainedModel[]> {
  const { plans, seed, pool, onProgress } = options;
  const folds = data.splits.length - 1;
  const fitTask = (model: number, candidate: number, split: number, keep: boolean): FitTask => ({
    model: plans[model]!.name,
    params: plans[model]!.candidates[candidate]!,
    split,
    randomState: deriveSeed(seed, PURPOSE.fit, model, candidate, split),
    keep,
  });
  const searchTasks = plans.flatMap((plan, model) =>
    plan.candidates.flatMap((_, candidate) => Array.from({ length: folds }, (_, fold) => fitTask(model, candidate, fold, false))),
  );
  const total = searchTasks.length + plans.length;
  const shared = shareTrainingData(data);
  try {
    const fits = await pool.run(shared, grouped(searchTasks), (done) => onProgress(done, total));
    let next = 0;
    const searches = plans.map(({ candidates }) =>
      candidates.map((params) => {
        const candidateFits = fits.slice(next, next + folds);
        next += folds;
        return { params, auc: summarise(candidateFits.map((fit, fold) => foldAuc(data, fold, fit))), fits: candidateFits };
      }),
    );
    const best = searches.map(indexOfBest);
    const finalTasks = plans.map((_, model) => fitTask(model, best[model]!, folds, true));
    const finals = await pool.run(shared, grouped(finalTasks), (done) => onProgress(searchTasks.length + done, total));
    return plans.map(({ name }, model) => ({ name, search: searches[model]!, best: best[model]!, final: finals[model]! }));
  } catch (cause) {
    throw new NeurogradeError(
      'train.worker-failed',
      { problem: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
}

function grouped(tasks: readonly FitTask[]): { group: string; task: FitTask }[] {
  return tasks.map((task) => ({ group: groupOf(task), task }));
}

function foldAuc(data: TrainingData, fold: number, fit: FitResult): number {
  return rocAucScore(takeLabels(data.y, data.splits[fold]!.test), fit.scores);
}

function indexOfBest(search: readonly Evaluated[]): number {
  let best = 0;
  search.forEach((candidate, index) => {
    if (candidate.auc.mean > search[best]!.auc.mean) best = index;
  });
  return best;
}
