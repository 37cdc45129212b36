import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { fitLogistic } from '../calibration/fitLogistic.js';
import { clipProbability } from '../statistics/clip.js';
import { checkProbabilities, checkScores } from './checkTargets.js';
import type { PosLabelOption } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

export interface CalibrationSlope {
  /** 1 where calibrated; below 1 the probabilities are too extreme, above 1 too timid. */
  readonly slope: number;
  /** Intercept fitted together with the slope; 0 where calibrated. */
  readonly intercept: number;
  /** Intercept with the slope held at 1 (calibration in the large): above 0 the probabilities are too low on the whole. */
  readonly inTheLarge: number;
  /** False where the probabilities separate the classes, so that no finite slope fits. */
  readonly converged: boolean;
}

const OWNER = 'calibrationSlope';

/**
 * Logistic recalibration: `logit P(y = 1) = intercept + slope · logit(probability)` (Cox 1958; Van Calster et al. 2019).
 *
 * Probabilities are kept 2⁻⁵² away from 0 and 1. Matches scikit-learn's unpenalised `LogisticRegression` on the logit.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param probabilities of the positive class, each from 0 to 1, shape (rows)
 * @throws `learn.invalid-data`
 *
 * @example
 * ```ts
 * import { calibrationSlope } from '@neurograde/learn';
 *
 * // Called certain, but right in three of four.
 * const yTrue = Uint8Array.of(0, 0, 0, 1, 0, 1, 1, 1);
 * const { slope, intercept } = calibrationSlope(yTrue, Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9));
 * [slope, intercept]; // → [0.5, 0]
 * ```
 */
export function calibrationSlope(
  yTrue: Labels,
  probabilities: Float64Array,
  { posLabel = 1 }: PosLabelOption = {},
): CalibrationSlope {
  checkProbabilities(OWNER, yTrue, probabilities);
  checkScores(OWNER, yTrue, probabilities);
  const logits = probabilities.map((probability) => {
    const inside = clipProbability(probability);
    return Math.log(inside / (1 - inside));
  });
  const targets = doublesOf(positiveLabels(yTrue, posLabel));
  const { coefficients, intercept, converged } = fitLogistic([logits], targets);
  const inTheLarge = fitLogistic([], targets, logits).intercept;
  return { slope: coefficients[0]!, intercept, inTheLarge, converged };
}
