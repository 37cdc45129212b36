import { countClasses } from '../base/countClasses.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { checkScores } from '../metrics/checkTargets.js';
import { flag, type Layout, number } from '../persistence/fields.js';
import { type Calibrator, checkCalibratorScores } from './Calibrator.js';
import { fitLogistic } from './fitLogistic.js';

const OWNER = 'SigmoidCalibration';

interface Fitted {
  readonly a: number;
  readonly b: number;
  readonly converged: boolean;
}

const LAYOUT: Layout<Fitted> = { a: number(), b: number(), converged: flag() };

/**
 * Platt's sigmoid: `p = 1 / (1 + exp(a · score + b))`, fitted to labels drawn in towards ½ by the size of their class, so that
 * perfectly separated scores get a finite slope too (Platt 2000, section 2.2).
 *
 * The optimum scikit-learn 1.9 `_SigmoidCalibration` searches for, found here by Newton's method instead of L-BFGS. Scores that run
 * against the labels are not turned round: `a_` then is above 0, high scores get low probabilities, and `warnings` says so.
 *
 * Fitted: `a_`, below 0 for scores that grow with the positive class, and `b_`.
 *
 * @example
 * ```ts
 * import { SigmoidCalibration } from '@neurograde/learn';
 *
 * const margins = Float64Array.of(-3, -2, -1, 0, 1, 2);
 * const calibration = new SigmoidCalibration().fit(margins, Uint8Array.of(0, 0, 1, 0, 1, 1));
 * calibration.transform(Float64Array.of(-2, 2)); // → [0.3093, 0.7923]
 * ```
 */
export class SigmoidCalibration extends FittedEstimator<object, Fitted> implements Calibrator {
  constructor() {
    super(OWNER, {}, LAYOUT, {});
  }

  get a_(): number {
    return this.fitted.a;
  }

  get b_(): number {
    return this.fitted.b;
  }

  get warnings(): readonly string[] {
    const { a, converged } = this.fitted;
    const warnings: string[] = [];
    if (a >= 0) warnings.push(`${OWNER}: the scores do not grow with the positive class (slope ${a})`);
    if (!converged) warnings.push(`${OWNER}: the fit did not converge`);
    return warnings;
  }

  fit(scores: Float64Array, y: Labels): this {
    checkScores(OWNER, y, scores);
    const [negatives, positives] = countClasses(y);
    const high = (positives + 1) / (positives + 2);
    const low = 1 / (negatives + 2);
    const targets = doublesOf(y, (label) => (label === 1 ? high : low));
    const { coefficients, intercept, converged } = fitLogistic([scores], targets);
    return this.setFitted({ a: -coefficients[0]!, b: -intercept, converged });
  }

  transform(scores: Float64Array): Float64Array {
    const { a, b } = this.fitted;
    checkCalibratorScores(OWNER, scores);
    return scores.map((score) => 1 / (1 + Math.exp(a * score + b)));
  }
}
