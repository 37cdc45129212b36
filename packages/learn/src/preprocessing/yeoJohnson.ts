import { abs } from '../base/abs.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { pairwiseSum } from '../statistics/pairwiseSum.js';
import { minimizeBounded } from './minimizeBounded.js';

/**
 * The power transform of Yeo & Johnson (2000, doi 10.1093/biomet/87.4.954) of one value; λ = 1 leaves it alone.
 *
 * With `expm1` and `log1p`, as SciPy 1.17 `stats.yeojohnson` computes it.
 */
export function yeoJohnson(x: number, lambda: number): number {
  return x >= 0 ? boxCoxOfLog(Math.log1p(x), lambda) : -boxCoxOfLog(Math.log1p(-x), 2 - lambda);
}

/** The value whose transform is z; NaN where there is none: a λ other than from 0 to 2 bounds the transform on one side. */
export function inverseYeoJohnson(z: number, lambda: number): number {
  return z >= 0 ? inverseBoxCox(z, lambda) - 1 : 1 - inverseBoxCox(-z, 2 - lambda);
}

/**
 * The λ under which the transformed values are most likely normal: SciPy 1.17 `stats.yeojohnson_normmax`, by the same steps and
 * within the same bounds, which keep the transform from overflow for values up to 20 times the largest.
 *
 * @param values without missing ones; 1 is returned where all are 0 or there is none
 */
export function yeoJohnsonLambda(values: Float64Array): number {
  const signedLogs = values.map((x) => Math.sign(x) * Math.log1p(abs(x)));
  let largest = 0;
  let negatives = 0;
  for (let i = 0; i < values.length; i++) {
    largest = max(largest, abs(values[i]!));
    if (values[i]! < 0) negatives++;
  }
  if (largest === 0) return 1;
  const sumOfLogs = pairwiseSum(signedLogs);
  const transformed = zeros(values.length);
  const negativeLogLikelihood = (lambda: number): number => {
    for (let i = 0; i < signedLogs.length; i++) {
      const log = signedLogs[i]!;
      transformed[i] = log >= 0 ? boxCoxOfLog(log, lambda) : -boxCoxOfLog(-log, 2 - lambda);
    }
    const variance = populationVariance(transformed);
    // A variance that underflows would be infinitely likely; it is no solution.
    if (!(variance >= MIN_NORMAL)) return Infinity;
    return (values.length / 2) * Math.log(variance) - (lambda - 1) * sumOfLogs;
  };
  const [low, high] = lambdaBounds(largest, negatives, values.length);
  return minimizeBounded(negativeLogLikelihood, low, high, 1.48e-8);
}

const MIN_NORMAL = 2 ** -1022;

function lambdaBounds(largest: number, negatives: number, count: number): [low: number, high: number] {
  const log = Math.log1p(20 * largest);
  const low = (Math.log(MIN_NORMAL) - Math.log(Number.EPSILON)) / 2 / log;
  const high = (Math.log(Number.MAX_VALUE) + Math.log(Number.EPSILON)) / 2 / log;
  if (negatives === 0) return [low, high];
  if (negatives === count) return [2 - high, 2 - low];
  return [max(2 - high, low), min(2 - low, high)];
}

/** `(eˡ ^ power − 1) / power`, or l itself for a power of 0. */
function boxCoxOfLog(log: number, power: number): number {
  return abs(power) < Number.EPSILON ? log : Math.expm1(power * log) / power;
}

function inverseBoxCox(z: number, power: number): number {
  return abs(power) < Number.EPSILON ? Math.exp(z) : (z * power + 1) ** (1 / power);
}

/** numpy's `var`, additions in its order; the values are overwritten. */
function populationVariance(values: Float64Array): number {
  const mean = pairwiseSum(values) / values.length;
  for (let i = 0; i < values.length; i++) values[i] = (values[i]! - mean) ** 2;
  return pairwiseSum(values) / values.length;
}
