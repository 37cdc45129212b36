import { type Confusion, type FoldMetric, type FoldMetrics, METRIC_NAMES, type MetricValues } from '@neurograde/contracts';
import {
  averagePrecisionScore,
  brierScoreLoss,
  chooseThreshold,
  confusionMatrix,
  type Labels,
  precisionRecallFscoreSupport,
  rocAucScore,
  SigmoidCalibration,
} from '@neurograde/learn';

/** Scores of rows that no fold's training saw, and how they become grades. */
export interface OperatingPoint {
  readonly calibration: SigmoidCalibration;
  /** On the calibrated probability of the low grade. */
  readonly threshold: number;
  readonly feasible: boolean;
}

/** Least recall of each grade that a threshold is to keep. */
export interface RecallFloors {
  readonly recallFloor: number;
  readonly highRecallFloor: number;
}

/**
 * Calibration by Platt's sigmoid on un-resampled scores, then the threshold that maximises the precision of the low grade under the floors on the
 * recall of both grades, on the same scores. Where none keeps both, it is the most precise under the low grade's floor alone, and not `feasible`.
 */
export function chooseOperatingPoint(scores: Float64Array, y: Labels, floors: RecallFloors): OperatingPoint {
  const calibration = new SigmoidCalibration().fit(scores, y);
  const { threshold, feasible } = chooseThreshold(y, calibration.transform(scores), {
    minRecall: floors.recallFloor,
    minSpecificity: floors.highRecallFloor,
  });
  return { calibration, threshold, feasible };
}

export interface CrossValidated {
  readonly cv: FoldMetrics;
  /** Over all folds, each at the operating point chosen without it. */
  readonly confusion: Confusion;
}

/**
 * The metrics of each fold at an operating point chosen on the other folds' scores, so that no fold has a say in the calibration and the
 * threshold by which it is judged.
 *
 * @param scores out-of-fold decision scores, shape (rows)
 * @param folds rows of each fold, disjoint
 */
export function crossValidatedMetrics(
  scores: Float64Array,
  y: Labels,
  folds: readonly Int32Array[],
  floors: RecallFloors,
): CrossValidated {
  const confusion: Confusion = { lowAsLow: 0, lowAsHigh: 0, highAsLow: 0, highAsHigh: 0 };
  const perFold = folds.map((fold) => {
    const others = Int32Array.from(folds.filter((other) => other !== fold).flatMap((other) => [...other]));
    const point = chooseOperatingPoint(take(scores, others), takeLabels(y, others), floors);
    const yFold = takeLabels(y, fold);
    const foldScores = take(scores, fold);
    const probabilities = point.calibration.transform(foldScores);
    const counted = countConfusion(yFold, probabilities, point.threshold);
    for (const cell of Object.keys(confusion) as (keyof Confusion)[]) confusion[cell] += counted[cell];
    return metricValues(yFold, foldScores, probabilities, point.threshold);
  });
  const cv = Object.fromEntries(
    METRIC_NAMES.map((name) => [name, summarise(perFold.map((values) => values[name]))]),
  ) as FoldMetrics;
  return { cv, confusion };
}

/**
 * Every metric of some rows. AUC and average precision are of the scores, Brier of the probabilities, the rest of the grades at the threshold.
 * Precision where nothing is called so is 0, as in scikit-learn.
 */
export function metricValues(y: Labels, scores: Float64Array, probabilities: Float64Array, threshold: number): MetricValues {
  const [high, low] = precisionRecallFscoreSupport(y, gradeAt(probabilities, threshold));
  return {
    auc: rocAucScore(y, scores),
    averagePrecision: averagePrecisionScore(y, scores),
    precision: low.precision,
    recall: low.recall,
    f1: low.f1,
    highPrecision: high.precision,
    highRecall: high.recall,
    highF1: high.f1,
    balancedAccuracy: (low.recall + high.recall) / 2,
    brier: brierScoreLoss(y, probabilities),
  };
}

export function countConfusion(y: Labels, probabilities: Float64Array, threshold: number): Confusion {
  const { tp, fn, fp, tn } = confusionMatrix(y, gradeAt(probabilities, threshold));
  return { lowAsLow: tp, lowAsHigh: fn, highAsLow: fp, highAsHigh: tn };
}

/** Mean and sample standard deviation over the folds. */
export function summarise(folds: readonly number[]): FoldMetric {
  const mean = folds.reduce((sum, value) => sum + value, 0) / folds.length;
  const squares = folds.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: folds.length > 1 ? Math.sqrt(squares / (folds.length - 1)) : 0, folds: [...folds] };
}

export function take(values: Float64Array, indices: Int32Array): Float64Array {
  return Float64Array.from(indices, (index) => values[index]!);
}

export function takeLabels(y: Labels, indices: Int32Array): Labels {
  return Uint8Array.from(indices, (index) => y[index]!);
}

function gradeAt(probabilities: Float64Array, threshold: number): Labels {
  return Uint8Array.from(probabilities, (probability) => (probability >= threshold ? 1 : 0));
}
