import type { EnsembleName } from '@neurograde/contracts';
import { type Labels, rocAucScore } from '@neurograde/learn';
import { crossFitEnsemble } from '../ensemble/crossFitEnsemble.js';
import { fitEnsemble, scoreEnsemble } from '../ensemble/fitEnsemble.js';
import { summarise, take, takeLabels } from '../scoreModel.js';
import type { OuterModel } from './judgeOuterModel.js';
import type { OuterFold } from './planNestedSplits.js';

/** An ensemble of the models of one outer fold: its inner scores leave the fold that they judge out, its outer scores are joined by what all inner scores fit. */
export function joinOuterModels(
  name: EnsembleName,
  members: readonly OuterModel[],
  y: Labels,
  { train, inner }: Pick<OuterFold, 'train' | 'inner'>,
): OuterModel {
  const ofMembers = members.map(({ innerScores }) => innerScores);
  const judged = inner.map(({ test }) => test);
  const innerScores = crossFitEnsemble(name, ofMembers, y, judged);
  const fitted = fitEnsemble(
    name,
    ofMembers.map((scores) => take(scores, train)),
    takeLabels(y, train),
  );
  return {
    name,
    params: {},
    innerAuc: summarise(judged.map((rows) => rocAucScore(takeLabels(y, rows), take(innerScores, rows)))).mean,
    innerScores,
    scores: scoreEnsemble(
      fitted,
      members.map(({ scores }) => scores),
    ),
    combine: fitted.combine,
  };
}
