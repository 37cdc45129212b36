import type { Labels } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { checkScores } from '../metrics/checkTargets.js';
import { type Layout, vector } from '../persistence/fields.js';
import { type Calibrator, checkCalibratorScores, warningOfPrevalence } from './Calibrator.js';

const OWNER = 'IsotonicCalibration';

/** Scores closer than this are one score, as in scikit-learn (`numpy.finfo(float64).resolution`). */
const RESOLUTION = 1e-15;

interface Fitted {
  readonly scores: Float64Array;
  readonly probabilities: Float64Array;
}

const LAYOUT: Layout<Fitted> = { scores: vector('corners'), probabilities: vector('corners') };

/**
 * The rising map closest to the labels in squares, by pooling adjacent violators (Ayer et al. 1955), linear between its corners and
 * level beyond the first and last.
 *
 * Overfits below about 1,000 rows. Matches scikit-learn 1.9 `IsotonicRegression(out_of_bounds="clip")`. Scores that run against the
 * labels give one level, the prevalence, and `warnings` says so.
 *
 * Fitted: the corners, `xThresholds_` (scores, rising) and `yThresholds_` (probabilities).
 *
 * @example
 * ```ts
 * import { IsotonicCalibration } from '@neurograde/learn';
 *
 * const calibration = new IsotonicCalibration().fit(Float64Array.of(1, 2, 3, 4), Uint8Array.of(0, 1, 0, 1));
 * calibration.xThresholds_; // → [1, 2, 3, 4]
 * calibration.transform(Float64Array.of(0, 2.5, 3.5)); // → [0, 0.5, 0.75]
 * ```
 */
export class IsotonicCalibration extends FittedEstimator<object, Fitted> implements Calibrator {
  constructor() {
    super(OWNER, {}, LAYOUT, {});
  }

  get xThresholds_(): Float64Array {
    return this.fitted.scores;
  }

  get yThresholds_(): Float64Array {
    return this.fitted.probabilities;
  }

  get warnings(): readonly string[] {
    const { probabilities } = this.fitted;
    return probabilities[0] === probabilities.at(-1) ? [warningOfPrevalence(OWNER)] : [];
  }

  fit(scores: Float64Array, y: Labels): this {
    checkScores(OWNER, y, scores);
    return this.setFitted(cornersOf(poolViolators(scores, y)));
  }

  transform(scores: Float64Array): Float64Array {
    const corners = this.fitted;
    checkCalibratorScores(OWNER, scores);
    return scores.map((score) => interpolate(corners, score));
  }
}

/** Blocks of rows with neighbouring scores that get one probability, ascending. */
interface Blocks {
  readonly count: number;
  /** Lowest and highest score of each block. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly positives: Float64Array;
  readonly rows: Float64Array;
}

/** Merges neighbours until the means rise strictly; counts are whole, so means are compared without rounding. */
function poolViolators(scores: Float64Array, y: Labels): Blocks {
  // Apart, either class is sorted by the engine's own sort of numbers, many times faster than one that asks for each comparison.
  const negativeScores = scores.filter((_, i) => y[i] === 0).sort();
  const positiveScores = scores.filter((_, i) => y[i] === 1).sort();
  const first = zeros(scores.length);
  const last = zeros(scores.length);
  const positives = zeros(scores.length);
  const rows = zeros(scores.length);
  let top = -1;
  for (let zero = 0, one = 0; zero < negativeScores.length || one < positiveScores.length; ) {
    const score = min(negativeScores[zero] ?? Infinity, positiveScores[one] ?? Infinity);
    const [fromZero, fromOne] = [zero, one];
    while (negativeScores[zero]! - score < RESOLUTION) zero++;
    while (positiveScores[one]! - score < RESOLUTION) one++;
    top++;
    first[top] = score;
    last[top] = score;
    positives[top] = one - fromOne;
    rows[top] = one - fromOne + (zero - fromZero);
    for (; top > 0 && positives[top - 1]! * rows[top]! >= positives[top]! * rows[top - 1]!; top--) {
      last[top - 1] = last[top]!;
      positives[top - 1]! += positives[top]!;
      rows[top - 1]! += rows[top]!;
    }
  }
  return { count: top + 1, first, last, positives, rows };
}

/** Both ends of each block, at its share of positives. */
function cornersOf({ count, first, last, positives, rows }: Blocks): Fitted {
  const scores = zeros(2 * count);
  const probabilities = zeros(2 * count);
  let corners = 0;
  for (let block = 0; block < count; block++) {
    const probability = positives[block]! / rows[block]!;
    scores[corners] = first[block]!;
    probabilities[corners++] = probability;
    if (first[block] === last[block]) continue;
    scores[corners] = last[block]!;
    probabilities[corners++] = probability;
  }
  return { scores: scores.slice(0, corners), probabilities: probabilities.slice(0, corners) };
}

function interpolate({ scores, probabilities }: Fitted, score: number): number {
  const last = scores.length - 1;
  if (score <= scores[0]!) return probabilities[0]!;
  if (score >= scores[last]!) return probabilities[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! <= score) low = middle;
    else high = middle;
  }
  const slope = (probabilities[high]! - probabilities[low]!) / (scores[high]! - scores[low]!);
  return probabilities[low]! + slope * (score - scores[low]!);
}
