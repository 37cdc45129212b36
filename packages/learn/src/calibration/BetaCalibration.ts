import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { checkScores } from '../metrics/checkTargets.js';
import { flag, type Layout, number } from '../persistence/fields.js';
import { clipProbability } from '../statistics/clip.js';
import { type Calibrator, checkCalibratorScores, warningOfPrevalence } from './Calibrator.js';
import { fitLogistic } from './fitLogistic.js';

const OWNER = 'BetaCalibration';

interface Fitted {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly converged: boolean;
}

const LAYOUT: Layout<Fitted> = { a: number(), b: number(), c: number(), converged: flag() };

/**
 * The beta map of probabilities: `logit p = a · ln s − b · ln(1 − s) + c` with a, b ≥ 0 (Kull, Silva Filho & Flach 2017).
 *
 * Unlike the sigmoid it can leave probabilities that are right already as they are (a = b = 1, c = 0). As in the authors' package, an
 * exponent that comes out negative is set to 0 and the other fitted again; where that is negative too, every row gets the prevalence and
 * `warnings` says so: the map never falls. Scores are kept 2⁻⁵² away from 0 and 1. With only two distinct scores a = b, for no more can be
 * known.
 *
 * Fitted: `a_`, `b_` and `c_`.
 *
 * @example
 * ```ts
 * import { BetaCalibration } from '@neurograde/learn';
 *
 * const scores = Float64Array.of(0.1, 0.2, 0.3, 0.6, 0.7, 0.9);
 * const calibration = new BetaCalibration().fit(scores, Uint8Array.of(0, 0, 1, 0, 1, 1));
 * calibration.transform(Float64Array.of(0.2, 0.5, 0.8)); // → [0.2099, 0.5543, 0.8577]
 * ```
 */
export class BetaCalibration extends FittedEstimator<object, Fitted> implements Calibrator {
  constructor() {
    super(OWNER, {}, LAYOUT, {});
  }

  get a_(): number {
    return this.fitted.a;
  }

  get b_(): number {
    return this.fitted.b;
  }

  get c_(): number {
    return this.fitted.c;
  }

  get warnings(): readonly string[] {
    const { a, b, converged } = this.fitted;
    const warnings: string[] = [];
    if (a === 0 && b === 0) warnings.push(warningOfPrevalence(OWNER));
    if (!converged) warnings.push(`${OWNER}: the scores separate the classes, so no finite exponents fit`);
    return warnings;
  }

  /** @param scores probabilities from 0 to 1, shape (rows) */
  fit(scores: Float64Array, y: Labels): this {
    checkScores(OWNER, y, scores);
    checkCalibratorScores(OWNER, scores, { min: 0, max: 1 });
    return this.setFitted(fitRising(scores.map(logOfScore), scores.map(minusLogOfRest), doublesOf(y)));
  }

  transform(scores: Float64Array): Float64Array {
    const { a, b, c } = this.fitted;
    checkCalibratorScores(OWNER, scores, { min: 0, max: 1 });
    return scores.map((score) => 1 / (1 + Math.exp(-(a * logOfScore(score) + b * minusLogOfRest(score) + c))));
  }
}

function fitRising(x1: Float64Array, x2: Float64Array, targets: Float64Array): Fitted {
  if (new Set(x1).size < 3) {
    const logit = x1.map((value, i) => value + x2[i]!);
    const { coefficients, intercept, converged } = fitLogistic([logit], targets);
    if (coefficients[0]! >= 0) return { a: coefficients[0]!, b: coefficients[0]!, c: intercept, converged };
  } else {
    const both = fitLogistic([x1, x2], targets);
    const [a, b] = both.coefficients as unknown as [number, number];
    if (a >= 0 && b >= 0) return { a, b, c: both.intercept, converged: both.converged };
    const { coefficients, intercept, converged } = fitLogistic([a < 0 ? x2 : x1], targets);
    const kept = coefficients[0]!;
    if (kept >= 0) return { a: a < 0 ? 0 : kept, b: a < 0 ? kept : 0, c: intercept, converged };
  }
  const { intercept, converged } = fitLogistic([], targets);
  return { a: 0, b: 0, c: intercept, converged };
}

function logOfScore(score: number): number {
  return Math.log(clipProbability(score));
}

function minusLogOfRest(score: number): number {
  return -Math.log(1 - clipProbability(score));
}
