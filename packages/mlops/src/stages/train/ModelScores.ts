import type { CandidateParams, Combination, EnsembleName, ModelName } from '@neurograde/contracts';
import type { Labels } from '@neurograde/learn';
import { crossFitEnsemble } from './ensemble/crossFitEnsemble.js';
import { fitEnsemble, scoreEnsemble } from './ensemble/fitEnsemble.js';
import type { FitResult } from './fitTask.js';
import { take, takeLabels } from './scoreModel.js';
import type { Split } from './TrainingData.js';
import type { Evaluated, TrainedModel } from './trainModels.js';

/** A model of a run, an algorithm or an ensemble, by its scores of rows that it was not trained on. */
export interface ModelScores {
  readonly name: ModelName;
  readonly params: CandidateParams;
  /** Empty for an ensemble. */
  readonly search: readonly Evaluated[];
  /**
   * Out-of-fold decision scores of the rows of some of the folds, shape (rows of the dataset), NaN elsewhere. The rows of no other fold have a say in what
   * joins an ensemble.
   */
  readonly scoresOf: (folds: readonly Int32Array[]) => Float64Array;
  /** Decision scores of the test part, in its order, by the fit on the whole training part. */
  readonly test: Float64Array;
  readonly combine: Combination;
  /** The fit of each fold and, last, of the whole training part; none for an ensemble. */
  readonly fits: readonly FitResult[];
}

export function algorithmScores({ name, search, best, final }: TrainedModel, rows: number, folds: readonly Split[]): ModelScores {
  const { params, fits } = search[best]!;
  const scores = new Float64Array(rows).fill(Number.NaN);
  folds.forEach(({ test }, fold) => {
    test.forEach((row, place) => {
      scores[row] = fits[fold]!.scores[place]!;
    });
  });
  return {
    name,
    params,
    search,
    scoresOf: () => scores,
    test: final.scores,
    combine: { kind: 'single' },
    fits: [...fits, final],
  };
}

/** @param members the algorithms that it joins */
export function ensembleScores(
  name: EnsembleName,
  members: readonly ModelScores[],
  y: Labels,
  folds: readonly Split[],
  train: Int32Array,
): ModelScores {
  const judged = folds.map(({ test }) => test);
  const outOfFold = members.map(({ scoresOf }) => scoresOf(judged));
  const fitted = fitEnsemble(
    name,
    outOfFold.map((scores) => take(scores, train)),
    takeLabels(y, train),
  );
  return {
    name,
    params: {},
    search: [],
    scoresOf: (some) => crossFitEnsemble(name, outOfFold, y, some),
    test: scoreEnsemble(
      fitted,
      members.map(({ test }) => test),
    ),
    combine: fitted.combine,
    fits: [],
  };
}
