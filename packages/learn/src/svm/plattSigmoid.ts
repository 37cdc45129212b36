import { abs } from '../base/abs.js';
import { countClasses } from '../base/countClasses.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { exactLog } from '../statistics/exactLog.js';
import { exp } from '../statistics/exp.js';

/** P(positive | f) = 1 / (1 + exp(A·f + B)). */
export interface PlattSigmoid {
  readonly a: number;
  readonly b: number;
}

const MAX_ITERATIONS = 100;
const MIN_STEP = 1e-10;
const RIDGE = 1e-12;
const TOLERANCE = 1e-5;

/**
 * Platt's sigmoid by LIBSVM's `sigmoid_train`: Newton's method with backtracking on the cross-entropy to smoothed targets (Lin, Lin & Weng,
 * Machine Learning 68, 2007, Algorithm 1). Stops at a gradient of 1e-5 in both parameters, as LIBSVM does.
 *
 * @param decision scores f, shape (rows)
 * @param y 1 for the class whose probability is wanted, shape (rows)
 */
export function fitPlattSigmoid(decision: Float64Array, y: Labels): PlattSigmoid {
  const rows = decision.length;
  const [negatives, positives] = countClasses(y);
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const target = doublesOf(y, (label) => (label === 1 ? high : low));

  let a = 0;
  let b = exactLog((negatives + 1) / (positives + 1));
  let loss = crossEntropy(decision, target, a, b);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    let h11 = RIDGE;
    let h22 = RIDGE;
    let h21 = 0;
    let g1 = 0;
    let g2 = 0;
    for (let i = 0; i < rows; i++) {
      const f = decision[i]!;
      const exponent = f * a + b;
      const e = exp(-abs(exponent));
      const p = exponent >= 0 ? e / (1 + e) : 1 / (1 + e);
      const q = exponent >= 0 ? 1 / (1 + e) : e / (1 + e);
      const curvature = p * q;
      h11 += f * f * curvature;
      h22 += curvature;
      h21 += f * curvature;
      const slope = target[i]! - p;
      g1 += f * slope;
      g2 += slope;
    }
    if (abs(g1) < TOLERANCE && abs(g2) < TOLERANCE) break;

    const determinant = h11 * h22 - h21 * h21;
    const da = -(h22 * g1 - h21 * g2) / determinant;
    const db = -(-h21 * g1 + h11 * g2) / determinant;
    const descent = g1 * da + g2 * db;
    let step = 1;
    for (; step >= MIN_STEP; step /= 2) {
      const tried = crossEntropy(decision, target, a + step * da, b + step * db);
      if (tried < loss + 0.0001 * step * descent) {
        a += step * da;
        b += step * db;
        loss = tried;
        break;
      }
    }
    if (step < MIN_STEP) break;
  }
  return { a, b };
}

/** Probability of the class that the sigmoid was fitted for; never rounded to 0 before it must be. */
export function applyPlattSigmoid({ a, b }: PlattSigmoid, decision: number): number {
  const exponent = decision * a + b;
  const e = exp(-abs(exponent));
  return exponent >= 0 ? e / (1 + e) : 1 / (1 + e);
}

function crossEntropy(decision: Float64Array, target: Float64Array, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < decision.length; i++) {
    const exponent = decision[i]! * a + b;
    sum +=
      exponent >= 0
        ? target[i]! * exponent + exactLog(1 + exp(-exponent))
        : (target[i]! - 1) * exponent + exactLog(1 + exp(exponent));
  }
  return sum;
}
