import type { EnsembleName } from '@neurograde/contracts';
import type { Labels } from '@neurograde/learn';
import type { TrainedModel } from '../trainModels.js';
import { joinOuterModels } from './joinOuterModels.js';
import type { OuterModel } from './judgeOuterModel.js';
import type { OuterFold } from './planNestedSplits.js';

/** What the searches inside one outer fold found: the best of each algorithm, then the ensembles of these. */
export function outerModelsOf(
  trained: readonly TrainedModel[],
  ensembles: readonly EnsembleName[],
  y: Labels,
  fold: OuterFold,
): OuterModel[] {
  const algorithms = trained.map(({ name, search, best, final }): OuterModel => {
    const { params, auc, fits } = search[best]!;
    const innerScores = new Float64Array(y.length).fill(Number.NaN);
    fold.inner.forEach(({ test }, index) => {
      test.forEach((row, place) => {
        innerScores[row] = fits[index]!.scores[place]!;
      });
    });
    return { name, params, innerAuc: auc!.mean, innerScores, scores: final.scores, combine: { kind: 'single' } };
  });
  return [...algorithms, ...ensembles.map((name) => joinOuterModels(name, algorithms, y, fold))];
}
