import type { TrainConfiguration } from '@neurograde/contracts';
import { deriveSeed } from '@neurograde/learn';
import type { FitJournal } from '../FitJournal.js';
import { planSearches, type SearchConfiguration } from '../planSearches.js';
import { PURPOSE } from '../planSplits.js';
import { smallestTraining } from '../smallestTraining.js';
import type { TrainingData } from '../TrainingData.js';
import { type KeptFit, type TrainingPool, trainModels } from '../trainModels.js';
import type { OuterModel } from './judgeOuterModel.js';
import { outerModelsOf } from './outerModelsOf.js';
import type { NestedPlan } from './planNestedSplits.js';

export interface TrainNestedOptions {
  readonly configuration: SearchConfiguration & Pick<TrainConfiguration, 'ensembles'>;
  readonly seed: number;
  readonly pool: TrainingPool;
  readonly journal: FitJournal;
  readonly mayGoOn: () => boolean;
  readonly signal: AbortSignal | undefined;
  /** A fit is done and kept. */
  readonly onFit: (fit: KeptFit) => void;
}

/**
 * The searches inside the outer folds, one fold after the other, each with candidates and seeds of its own, and the best of each algorithm fitted on the outer
 * training part. Memory holds the chosen candidates' scores alone.
 *
 * @throws `train.worker-failed`
 */
export async function trainNested(
  plan: NestedPlan,
  rows: Omit<TrainingData, 'splits'>,
  { configuration, seed, ...shared }: TrainNestedOptions,
): Promise<OuterModel[][]> {
  const models: OuterModel[][] = [];
  for (const [index, fold] of plan.outer.entries()) {
    const seedOfFold = deriveSeed(seed, PURPOSE.outerTraining, index);
    const data = { ...rows, splits: [...fold.inner, { train: fold.train, test: fold.test }] };
    const searches = planSearches(configuration, seedOfFold, smallestTraining(fold.inner));
    const trained = await trainModels(data, {
      ...shared,
      searches,
      seed: seedOfFold,
      outer: index,
      keepPipelines: false,
    });
    models.push(outerModelsOf(trained, configuration.ensembles, rows.y, fold));
  }
  return models;
}
