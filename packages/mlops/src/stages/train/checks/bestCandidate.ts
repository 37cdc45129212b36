import type { AlgorithmName } from '@neurograde/contracts';
import type { Evaluated, TrainedModel } from '../trainModels.js';

/** The candidate that the checks look at. */
export interface BestCandidate {
  readonly model: AlgorithmName;
  readonly candidate: Evaluated;
  /** Mean AUC over the folds of the run. */
  readonly auc: number;
}

/** Of the chosen candidates of all algorithms the one with the highest mean AUC, of equals the first. */
export function bestCandidate(trained: readonly TrainedModel[]): BestCandidate {
  return trained
    .map(({ name, search, best }) => ({ model: name, candidate: search[best]!, auc: search[best]!.auc!.mean }))
    .reduce((a, b) => (b.auc > a.auc ? b : a));
}
