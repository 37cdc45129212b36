import { abs } from '../base/abs.js';
import { max } from '../base/max.js';
import { zeros } from '../base/zeros.js';
import { mean } from '../statistics/mean.js';
import { variance } from '../statistics/variance.js';
/** Location and scale of each feature in one batch, on the standardised scale. */
export interface BatchEffect {
  /** Shift of the mean, shape (features). */
  readonly gamma: Float64Array;
  /** Factor of the variance, shape (features). */
  readonly delta: Float64Array;
}

/** What one batch's standardised rows say of each feature, before anything is borrowed from the others. */
export interface BatchEstimates extends BatchEffect {
  readonly rows: number;
  /** Mean of the batch's standardised values, shape (features). */
  readonly mean: Float64Array;
  /** Sum of squared deviations from that mean, shape (features). */
  readonly squares: Float64Array;
}

/** Relative change at which neuroCombat's iterations end. */
const CONVERGED = 1e-4;
const MAX_ITERATIONS = 10_000;

/**
 * The posterior means under the parametric priors: normal for the shifts, inverse gamma for the factors, their parameters from the
 * features' own moments (Johnson, Li & Rabinovic 2007, doi 10.1093/biostatistics/kxj037, section 3.2).
 *
 * Takes the very steps of neuroCombat 0.2.12, its rule for stopping included, which looks at the signed relative change.
 */
export function parametricEffect({ gamma, delta, rows, mean: centres, squares }: BatchEstimates): BatchEffect {
  const gammaBar = mean(gamma);
  const tau = variance(gamma, 1);
  const deltaBar = mean(delta);
  const spread = variance(delta, 1);
  const a = (2 * spread + deltaBar ** 2) / spread;
  const b = (deltaBar * spread + deltaBar ** 3) / spread;
  let gammaOld = gamma;
  let deltaOld = delta;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const gammaNew = gamma.map((shift, f) => shrunkShift(shift, gammaBar, rows, deltaOld[f]!, tau));
    const deltaNew = gammaNew.map((shift, f) => {
      // Factors that are all alike leave the prior no width.
      if (spread === 0) return deltaBar;
      return (0.5 * (squares[f]! + rows * (centres[f]! - shift) ** 2) + b) / (rows / 2 + a - 1);
    });
    const change = max(largestChange(gammaOld, gammaNew), largestChange(deltaOld, deltaNew));
    gammaOld = gammaNew;
    deltaOld = deltaNew;
    if (!(change > CONVERGED)) break;
  }
  return { gamma: gammaOld, delta: deltaOld };
}

/** The shifts alone, factors of 1: as neuroCombat 0.2.12 with `mean_only`, which counts a batch as one row here. */
export function parametricShift({ gamma, delta }: BatchEstimates): BatchEffect {
  const prior = mean(gamma);
  const tau = variance(gamma, 1);
  return { gamma: gamma.map((shift) => shrunkShift(shift, prior, 1, 1, tau)), delta: delta.slice().fill(1) };
}

/**
 * The posterior means with the other features' estimates themselves as the prior, weighted by how likely they make this feature's
 * values (Johnson, Li & Rabinovic 2007, supplement A). Matches neuroCombat 0.2.12; weights are taken through logarithms, so that
 * they do not vanish in large batches.
 */
export function nonParametricEffect({ gamma, delta, rows, mean, squares }: BatchEstimates): BatchEffect {
  const features = gamma.length;
  const effect = { gamma: zeros(features), delta: zeros(features) };
  const logs = zeros(features);
  for (let f = 0; f < features; f++) {
    let largest = -Infinity;
    for (let g = 0; g < features; g++) {
      const distance = squares[f]! + rows * (mean[f]! - gamma[g]!) ** 2;
      logs[g] = g === f ? -Infinity : (-rows / 2) * Math.log(2 * Math.PI * delta[g]!) - distance / (2 * delta[g]!);
      largest = max(largest, logs[g]!);
    }
    let total = 0;
    for (let g = 0; g < features; g++) {
      const weight = Math.exp(logs[g]! - largest);
      total += weight;
      effect.gamma[f]! += weight * gamma[g]!;
      effect.delta[f]! += weight * delta[g]!;
    }
    effect.gamma[f]! /= total;
    effect.delta[f]! /= total;
  }
  return effect;
}

function shrunkShift(shift: number, prior: number, rows: number, delta: number, tau: number): number {
  return (tau * rows * shift + delta * prior) / (tau * rows + delta);
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let largest = -Infinity;
  for (let f = 0; f < before.length; f++) largest = max(largest, abs(after[f]! - before[f]!) / before[f]!);
  return largest;
}

/** Mean, and variance with divisor n − 1. */
