import type { Estimator, Labels } from '../src/base/Estimator.js';
import type { Calibrator } from '../src/calibration/Calibrator.js';
import { isClassifier, isResampler, isTransformer } from '../src/compose/pipelineSteps.js';
import type { Matrix } from '../src/matrix/Matrix.js';
import type { ConformanceData } from './conformanceData.js';

/** An estimator under check, and what the suite must know of it. */
export interface Subject {
  readonly make: () => Estimator;
  /** Changes to the parameters that `fit` must refuse, one at a time. */
  readonly bad: readonly object[];
  /** NaN is a missing value here, not an error. */
  readonly missing?: boolean;
  /** It learns from one score a row, 0 to 1, where others learn from a matrix. */
  readonly scores?: boolean;
  /** Whether `fit` takes sample weights, where it is a classifier. Default true. */
  readonly weights?: boolean;
  /** Whether labels matter to its fit, where it passes them on only. */
  readonly supervised?: boolean;
  /** Labels of one class only are data like others to it. */
  readonly oneClass?: boolean;
  /** The one that meets 100,000 rows, where `make` gives one that is slow by design. */
  readonly large?: () => Estimator;
  /** What makes rows fit for it, each by itself, such as codes of measurements. */
  readonly prepare?: (X: Matrix) => Matrix;
  /** How it is fitted, where it is none of transformer, resampler, classifier and calibrator. */
  readonly learn?: (estimator: Estimator, X: Matrix, y: Labels) => unknown;
  /** What it makes of later rows, likewise. */
  readonly output?: (estimator: Estimator, X: Matrix) => ArrayLike<number>;
}

export type Output = ArrayLike<number>[] & (Float64Array | Uint8Array)[];

/** Fits the estimator as its kind is fitted, and gives back what that returned, itself for a resampler. */
export function learn(subject: Subject, estimator: Estimator, { X: rows, y }: ConformanceData): Estimator {
  const X = subject.prepare?.(rows) ?? rows;
  if (subject.learn !== undefined) subject.learn(estimator, X, y);
  else if (subject.scores) return (estimator as Calibrator).fit(X.data, y);
  else if (isResampler(estimator)) estimator.fitResample(X, y);
  else if (isClassifier(estimator) || isTransformer(estimator)) return estimator.fit(X, y);
  return estimator;
}

/** What the estimator makes of rows, in one or two lists; a resampler needs their labels. */
export function outputOf(subject: Subject, estimator: Estimator, { X: rows, y }: ConformanceData): Output {
  const X = subject.prepare?.(rows) ?? rows;
  if (subject.output !== undefined) return [Float64Array.from(subject.output(estimator, X))];
  if (subject.scores) return [(estimator as Calibrator).transform(X.data)];
  if (isResampler(estimator)) {
    const resampled = estimator.fitResample(X, y);
    return [resampled.X.data, resampled.y];
  }
  if (isClassifier(estimator)) return [estimator.predictProba(X), estimator.decisionFunction(X)];
  if (isTransformer(estimator)) return [estimator.transform(X).data];
  throw new Error(`${estimator.estimator} is neither a transformer nor a resampler nor a classifier: give its subject an output`);
}

/** Whether labels take part in the fit. */
export function isSupervised({ make, supervised }: Subject): boolean {
  if (supervised !== undefined) return supervised;
  const estimator = make();
  return !isTransformer(estimator) || estimator.fit.length >= 2;
}
