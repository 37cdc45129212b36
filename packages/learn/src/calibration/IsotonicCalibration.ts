import type { EstimatorJson, Labels } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import { checkScores } from '../metrics/checkTargets.js';
import { type Calibrator, checkCalibratorScores } from './Calibrator.js';

const OWNER = 'IsotonicCalibration';

/** Scores closer than this are one score, as in scikit-learn (`numpy.finfo(float64).resolution`). */
const RESOLUTION = 1e-15;

interface Fitted {
  readonly scores: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * The rising map closest to the labels in squares, by pooling adjacent violators (Ayer et al. 1955), linear between its corners and
 * level beyond the first and last.
 *
 * Overfits below about 1,000 rows. Matches scikit-learn 1.9 `IsotonicRegression(out_of_bounds="clip")`. Scores that run against the
 * labels give one level, the prevalence, and `warnings` says so.
 *
 * Fitted: the corners, `xThresholds_` (scores, rising) and `yThresholds_` (probabilities).
 */
export class IsotonicCalibration implements Calibrator {
  readonly estimator = OWNER;
  readonly params = {};
  #fitted: Fitted | undefined;

  get xThresholds_(): Float64Array {
    return this.#state().scores;
  }

  get yThresholds_(): Float64Array {
    return this.#state().probabilities;
  }

  get warnings(): readonly string[] {
    const { probabilities } = this.#state();
    if (probabilities[0] !== probabilities.at(-1)) return [];
    return [`${OWNER}: the scores do not grow with the positive class, so every row gets the prevalence`];
  }

  fit(scores: Float64Array, y: Labels): this {
    checkScores(OWNER, y, scores);
    const blocks = poolViolators(blocksByScore(scores, y));
    const corners = blocks.flatMap(({ first, last, sum, weight }) => {
      const level = { probability: sum / weight };
      return first === last
        ? [{ score: first, ...level }]
        : [
            { score: first, ...level },
            { score: last, ...level },
          ];
    });
    this.#fitted = {
      scores: Float64Array.from(corners, (corner) => corner.score),
      probabilities: Float64Array.from(corners, (corner) => corner.probability),
    };
    return this;
  }

  transform(scores: Float64Array): Float64Array {
    const corners = this.#state();
    checkCalibratorScores(OWNER, scores);
    return scores.map((score) => interpolate(corners, score));
  }

  toJSON(): EstimatorJson {
    const { scores, probabilities } = this.#state();
    const fitted = { scores: Array.from(scores), probabilities: Array.from(probabilities) };
    return { estimator: OWNER, version: 1, params: this.params, fitted };
  }

  static fromJSON(json: EstimatorJson): IsotonicCalibration {
    const { scores, probabilities } = json.fitted as { scores: number[]; probabilities: number[] };
    const calibration = new IsotonicCalibration();
    calibration.#fitted = { scores: Float64Array.from(scores), probabilities: Float64Array.from(probabilities) };
    return calibration;
  }

  #state(): Fitted {
    if (this.#fitted === undefined) throw notFitted(OWNER);
    return this.#fitted;
  }
}

/** Rows of neighbouring scores that get one probability. */
interface Block {
  readonly first: number;
  readonly last: number;
  /** Positives in the block. */
  readonly sum: number;
  /** Rows in the block. */
  readonly weight: number;
}

/** One block a distinct score, ascending. */
function blocksByScore(scores: Float64Array, y: Labels): Block[] {
  const order = Array.from(scores.keys()).sort((i, j) => scores[i]! - scores[j]!);
  const blocks: Block[] = [];
  for (const row of order) {
    const score = scores[row]!;
    const block = blocks.at(-1);
    if (block === undefined || score - block.first >= RESOLUTION)
      blocks.push({ first: score, last: score, sum: y[row]!, weight: 1 });
    else blocks[blocks.length - 1] = { ...block, sum: block.sum + y[row]!, weight: block.weight + 1 };
  }
  return blocks;
}

/** Merges neighbours until the means rise strictly; counts are whole, so means are compared without rounding. */
function poolViolators(blocks: readonly Block[]): Block[] {
  const pooled: Block[] = [];
  for (const next of blocks) {
    let block = next;
    for (let before = pooled.at(-1); before !== undefined && !rises(before, block); before = pooled.at(-1)) {
      pooled.pop();
      block = { first: before.first, last: block.last, sum: before.sum + block.sum, weight: before.weight + block.weight };
    }
    pooled.push(block);
  }
  return pooled;
}

function rises(before: Block, after: Block): boolean {
  return before.sum * after.weight < after.sum * before.weight;
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
