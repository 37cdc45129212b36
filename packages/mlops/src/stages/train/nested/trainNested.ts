import type { TrainConfiguration } from '@neurograde/contracts';
import { deriveSeed, type Labels, type Matrix } from '@neurograde/learn';
import { PURPOSE } from '../planSplits.js';
import { planCandidates, type TrainingPool, trainModels } from '../trainModels.js';
import type { OuterModel } from './judgeOuterModel.js';
import { outerModelsOf } from './outerModelsOf.js';
import type { NestedPlan } from './planNestedSplits.js';

export interface TrainNestedOptions {
  readonly configuration: Pick<TrainConfiguration, 'candidates' | 'ensembles'>;
  readonly seed: number;
  readonly pool: TrainingPool;
  /** Fits done, of all outer folds together. */
  readonly onProgress: (done: number) => void;
}

/**
 * The searches inside the outer folds, one fold after the other, each with candidates and seeds of its own, and the best of each algorithm fitted on the outer
 * training part. Memory holds the chosen candidates' scores alone.
 *
 * @throws `train.worker-failed`
 */
export async function trainNested(
  plan: NestedPlan,
  X: Matrix,
  y: Labels,
  { configuration, seed, pool, onProgress }: TrainNestedOptions,
): Promise<OuterModel[][]> {
  const models: OuterModel[][] = [];
  let before = 0;
  for (const [index, fold] of plan.outer.entries()) {
    const seedOfFold = deriveSeed(seed, PURPOSE.outerTraining, index);
    const plans = planCandidates(configuration.candidates, seedOfFold);
    let inFold = 0;
    const progress = (done: number, total: number) => {
      inFold = total;
      onProgress(before + done);
    };
    const data = { X, y, splits: [...fold.inner, { train: fold.train, test: fold.test }] };
    const trained = await trainModels(data, { plans, seed: seedOfFold, pool, onProgress: progress });
    before += inFold;
    models.push(outerModelsOf(trained, configuration.ensembles, y, fold));
  }
  return models;
}
