import type { Interval, MetricName, ModelRecord, ResamplingRecord } from '@neurograde/contracts';
import { bootstrapInterval, delongAuc, deriveSeed, type Labels, wilsonInterval } from '@neurograde/learn';
import { PURPOSE } from './planSplits.js';
import {
  chooseOperatingPoint,
  countConfusion,
  crossValidatedMetrics,
  metricValues,
  type OperatingPoint,
  type RecallFloors,
  take,
  takeLabels,
} from './scoreModel.js';
import type { TrainingData } from './TrainingData.js';
import type { TrainedModel } from './trainModels.js';

/** What a trained model's scores say of it, before it has an artifact. */
export interface DescribedModel {
  readonly record: Omit<ModelRecord, 'model' | 'importances' | 'featuresUsed'>;
  readonly point: OperatingPoint;
  /** Calibrated probabilities of the training part, each from a fold that did not see the row. */
  readonly outOfFold: Float64Array;
  /** Labels of the training part, in the order of `outOfFold`. */
  readonly y: Labels;
}

/** The metrics, curves' sources and warnings of a model. The test part is used here, once, and decides nothing. */
export function describeModel(
  model: TrainedModel,
  data: TrainingData,
  groups: Int32Array,
  floors: RecallFloors,
  seed: number,
): DescribedModel {
  const { name, search, best, final } = model;
  const chosen = search[best]!;
  const folds = data.splits.slice(0, -1);
  const { train, test } = data.splits.at(-1)!;
  const scores = new Float64Array(data.X.rows).fill(Number.NaN);
  folds.forEach((fold, index) => {
    fold.test.forEach((row, place) => {
      scores[row] = chosen.fits[index]!.scores[place]!;
    });
  });
  const y = takeLabels(data.y, train);
  const point = chooseOperatingPoint(take(scores, train), y, floors);
  const { cv, confusion } = crossValidatedMetrics(
    scores,
    data.y,
    folds.map((fold) => fold.test),
    floors,
  );
  const outOfFold = point.calibration.transform(take(scores, train));
  const yTest = takeLabels(data.y, test);
  const testProbabilities = point.calibration.transform(final.scores);
  const testConfusion = countConfusion(yTest, testProbabilities, point.threshold);
  return {
    point,
    outOfFold,
    y,
    record: {
      name,
      params: chosen.params,
      search: search.map(({ params, auc }, index) => ({ index, params, auc })),
      cv,
      test: metricValues(yTest, final.scores, testProbabilities, point.threshold),
      testIntervals: intervals(
        {
          y: yTest,
          groups: Int32Array.from(test, (row) => groups[row]!),
          scores: final.scores,
          probabilities: testProbabilities,
        },
        point.threshold,
        seed,
      ),
      cvConfusion: confusion,
      testConfusion,
      threshold: point.threshold,
      thresholdFeasible: point.feasible,
      outOfFold: { probability: [...outOfFold], low: Array.from(y, (label) => label === 1) },
      testScores: { probability: [...testProbabilities], low: Array.from(yTest, (label) => label === 1) },
      resampling: [...chosen.fits, final].flatMap((fit, fold) =>
        fit.resamplings.map((resampling) => resamplingRecord(resampling, fold)),
      ),
      warnings: [...new Set([...[...chosen.fits, final].flatMap(({ warnings }) => warnings), ...point.calibration.warnings])],
    },
  };
}

function resamplingRecord(
  { step, before, after }: { step: string; before: readonly number[]; after: readonly number[] },
  fold: number,
): ResamplingRecord {
  return { fold, step, before: { high: before[0]!, low: before[1]! }, after: { high: after[0]!, low: after[1]! } };
}

interface ScoredRows {
  readonly y: Labels;
  readonly groups: Int32Array;
  readonly scores: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * 95 % intervals on the test part: Wilson for shares, DeLong for the AUC, a stratified bootstrap of the patients for the others.
 */
function intervals(
  { y, groups, scores, probabilities }: ScoredRows,
  threshold: number,
  seed: number,
): Partial<Record<MetricName, Interval>> {
  const { lowAsLow, lowAsHigh, highAsLow, highAsHigh } = countConfusion(y, probabilities, threshold);
  const bootstrap = (metric: MetricName, purpose: number): Interval => {
    const statistic = (rows: Int32Array) =>
      metricValues(takeLabels(y, rows), take(scores, rows), take(probabilities, rows), threshold)[metric];
    const { lower, upper } = bootstrapInterval(y, groups, statistic, {
      randomState: deriveSeed(seed, PURPOSE.bootstrap, purpose),
    });
    return { lower, upper };
  };
  const low = lowAsLow + lowAsHigh;
  const high = highAsLow + highAsHigh;
  return {
    ...aucInterval(y, scores, Math.min(low, high)),
    precision: wilsonInterval(lowAsLow, lowAsLow + highAsLow),
    recall: wilsonInterval(lowAsLow, low),
    highPrecision: wilsonInterval(highAsHigh, highAsHigh + lowAsHigh),
    highRecall: wilsonInterval(highAsHigh, high),
    f1: bootstrap('f1', 1),
    averagePrecision: bootstrap('averagePrecision', 2),
    brier: bootstrap('brier', 3),
  };
}

/** None where DeLong's says nothing: a grade with a single row, or an AUC of 0 or 1, whose interval would be that one point. */
function aucInterval(y: Labels, scores: Float64Array, smallest: number): { auc?: Interval } {
  if (smallest < 2) return {};
  const { variance, lower, upper } = delongAuc(y, scores);
  return variance === 0 ? {} : { auc: { lower, upper } };
}
