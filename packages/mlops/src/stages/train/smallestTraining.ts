import type { Split } from './TrainingData.js';

/** Training rows of the fold that has fewest. */
export function smallestTraining(folds: readonly Split[]): number {
  return Math.min(...folds.map(({ train }) => train.length));
}
