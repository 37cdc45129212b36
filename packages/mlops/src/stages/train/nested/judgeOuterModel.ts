import type { CandidateParams, Combination, Confusion, MetricValues, ModelName, NestedChoice } from '@neurograde/contracts';
import type { Labels } from '@neurograde/learn';
import { chooseOperatingPoint, countConfusion, metricValues, type RecallFloors, take, takeLabels } from '../scoreModel.js';
import type { OuterFold } from './planNestedSplits.js';

/** What one outer fold's search chose for one model, with all its scores. */
export interface OuterModel {
  readonly name: ModelName;
  readonly params: CandidateParams;
  /** Mean AUC over the inner folds. */
  readonly innerAuc: number;
  /** Decision scores of the outer training rows, each by a fit that did not see the row; shape (rows of the dataset), NaN elsewhere. */
  readonly innerScores: Float64Array;
  /** Decision scores of the outer test rows, in their order, by the fit on all outer training rows. */
  readonly scores: Float64Array;
  readonly combine: Combination;
}

/** A model on the test rows of one outer fold. */
export interface JudgedModel {
  readonly choice: NestedChoice;
  /** Calibrated, of the test rows in their order. */
  readonly probabilities: Float64Array;
  readonly values: MetricValues;
  readonly confusion: Confusion;
}

/** Calibrates and thresholds a model on its inner out-of-fold scores, and measures it so on the test rows of the outer fold. */
export function judgeOuterModel(model: OuterModel, { train, test }: OuterFold, y: Labels, floors: RecallFloors): JudgedModel {
  const rows = train.slice().sort();
  const innerScores = take(model.innerScores, rows);
  const { calibration, threshold, feasible } = chooseOperatingPoint(innerScores, takeLabels(y, rows), floors);
  const yTest = takeLabels(y, test);
  const probabilities = calibration.transform(model.scores);
  return {
    choice: {
      params: model.params,
      innerAuc: model.innerAuc,
      innerScores: [...innerScores],
      combine: model.combine,
      // The −0 of scores that say nothing would come back from JSON as 0.
      calibration: { a: calibration.a_ + 0, b: calibration.b_ },
      threshold,
      thresholdFeasible: feasible,
    },
    probabilities,
    values: metricValues(yTest, model.scores, probabilities, threshold),
    confusion: countConfusion(yTest, probabilities, threshold),
  };
}
