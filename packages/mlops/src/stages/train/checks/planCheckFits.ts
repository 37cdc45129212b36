import type { ChecksConfiguration } from '@neurograde/contracts';
import { deriveSeed, type Labels, stratifiedGroupKFold } from '@neurograde/learn';
import type { PlacedTask } from '../FitJournal.js';
import { PURPOSE } from '../planSplits.js';
import { takeLabels } from '../scoreModel.js';
import { smallestTraining } from '../smallestTraining.js';
import type { Split } from '../TrainingData.js';
import type { BestCandidate } from './bestCandidate.js';
import { shuffleWithinFolds } from './shuffleWithinFolds.js';

/** Parts of each fold's training rows that the learning curve is drawn from, beside all of them. */
export const CURVE_SHARES = [0.25, 0.5, 0.75] as const;

/** The draws of the checks, each with a stream of its own. */
const DRAW = { deals: 0, folds: 1, fits: 2 } as const;

export interface CheckFits {
  /** The folds of the run, then those of each other seed. */
  readonly splits: readonly Split[];
  readonly deals: readonly Labels[];
  /** Lists of tasks, one task a fold. */
  readonly permutations: readonly (readonly PlacedTask[])[];
  readonly curve: readonly (readonly PlacedTask[])[];
  /** With their pipelines. */
  readonly selections: readonly PlacedTask[];
  readonly seeds: readonly (readonly PlacedTask[])[];
}

/** How many fits that will be. */
export function countCheckFits({ permutations, seeds }: ChecksConfiguration, folds: number): number {
  return (permutations + CURVE_SHARES.length + 1 + seeds) * folds;
}

/**
 * The fits of the best candidate that the honesty checks are made of.
 *
 * @param rows the training rows
 * @param groups number of each row's patient
 * @param folds of the run, over `rows`
 */
export function planCheckFits(
  { model, candidate }: BestCandidate,
  configuration: ChecksConfiguration,
  y: Labels,
  groups: Int32Array,
  rows: Int32Array,
  folds: readonly Split[],
  seed: number,
): CheckFits {
  const { id, candidate: params } = candidate.trial;
  const nSplits = folds.length;
  const other = (index: number): Split[] =>
    stratifiedGroupKFold(
      takeLabels(y, rows),
      Int32Array.from(rows, (row) => groups[row]!),
      { nSplits, shuffle: true, randomState: deriveSeed(seed, PURPOSE.checks, DRAW.folds, index) },
    ).map(({ train, test }) => ({
      train: train.map((place) => rows[place]!),
      test: test.map((place) => rows[place]!),
    }));
  const fits = (index: number, task: { rows?: number; deal?: number; keep?: boolean; from?: number }): PlacedTask[] =>
    folds.map((_, fold) => ({
      task: {
        model,
        params,
        split: (task.from ?? 0) + fold,
        rows: task.rows ?? null,
        deal: task.deal ?? null,
        randomState: deriveSeed(seed, PURPOSE.checks, DRAW.fits, index, fold),
        keep: task.keep ?? false,
      },
      outer: null,
      candidate: id,
      iteration: 0,
    }));
  const { permutations, seeds } = configuration;
  const draw = (count: number) => Array.from({ length: count }, (_, index) => index);
  const ofAll = smallestTraining(folds);
  let next = 0;
  return {
    splits: [...folds, ...draw(seeds).flatMap(other)],
    deals: draw(permutations).map((index) =>
      shuffleWithinFolds(y, groups, folds, deriveSeed(seed, PURPOSE.checks, DRAW.deals, index)),
    ),
    permutations: draw(permutations).map((deal) => fits(next++, { deal })),
    curve: CURVE_SHARES.map((share) => fits(next++, { rows: Math.round(share * ofAll) })),
    selections: fits(next++, { keep: true }),
    seeds: draw(seeds).map((index) => fits(next++, { from: nSplits * (1 + index) })),
  };
}
