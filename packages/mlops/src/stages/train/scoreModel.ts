import { type Confusion, type FoldMetric, type FoldMetrics, METRIC_NAMES, type MetricValues } from '@neurograde/contracts';
import {
  averagePrecisionScore,
  brierScoreLoss,
  chooseThreshold,
  confusionMatrix,
  expectedCalibrationError,
  type Labels,
  logLoss,
  matthewsCorrcoef,
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
 * @param scoresOf out-of-fold decision scores of the rows of some folds, shape (rows of the dataset)
 * @param folds rows of each fold, disjoint
 */
export function crossValidatedMetrics(
  scoresOf: (folds: readonly Int32Array[]) => Float64Array,
  y: Labels,
  folds: readonly Int32Array[],
  floors: RecallFloors,
): CrossValidated {
  const scores = scoresOf(folds);
  const judged = folds.map((fold) => {
    const others = folds.filter((other) => other !== fold);
    const rows = Int32Array.from(others.flatMap((other) => [...other]));
    const { calibration, threshold } = chooseOperatingPoint(take(scoresOf(others), rows), takeLabels(y, rows), floors);
    const yFold = takeLabels(y, fold);
    const foldScores = take(scores, fold);
    const probabilities = calibration.transform(foldScores);
    return {
      values: metricValues(yFold, foldScores, probabilities, threshold),
      confusion: countConfusion(yFold, probabilities, threshold),
    };
  });
  return {
    cv: summariseMetrics(judged.map(({ values }) => values)),
    confusion: sumConfusions(judged.map((fold) => fold.confusion)),
  };
}

/**
 * Every metric of some rows. AUC and average precision are of the scores, Brier, log loss and calibration error (of ten bins of equal width) of the
 * probabilities, the rest of the grades at the threshold.
 * Precision where nothing is called so is 0, as in scikit-learn.
 */
export function metricValues(y: Labels, scores: Float64Array, probabilities: Float64Array, threshold: number): MetricValues {
  const grades = gradeAt(probabilities, threshold);
  const [high, low] = precisionRecallFscoreSupport(y, grades);
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
    mcc: matthewsCorrcoef(y, grades),
    brier: brierScoreLoss(y, probabilities),
    logLoss: logLoss(y, probabilities),
    ece: expectedCalibrationError(y, probabilities),
  };
}

export function countConfusion(y: Labels, probabilities: Float64Array, threshold: number): Confusion {
  const { tp, fn, fp, tn } = confusionMatrix(y, gradeAt(probabilities, threshold));
  return { lowAsLow: tp, lowAsHigh: fn, highAsLow: fp, highAsHigh: tn };
}

export function sumConfusions(confusions: readonly Confusion[]): Confusion {
  const sum = (cell: keyof Confusion) => confusions.reduce((total, confusion) => total + confusion[cell], 0);
  return { lowAsLow: sum('lowAsLow'), lowAsHigh: sum('lowAsHigh'), highAsLow: sum('highAsLow'), highAsHigh: sum('highAsHigh') };
}

/** Every metric over the folds. */
export function summariseMetrics(folds: readonly MetricValues[]): FoldMetrics {
  return Object.fromEntries(METRIC_NAMES.map((name) => [name, summarise(folds.map((values) => values[name]))])) as FoldMetrics;
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
