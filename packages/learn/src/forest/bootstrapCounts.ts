import { zeros } from '../base/zeros.js';
import { RandomState } from '../random/RandomState.js';
import { sum as sumOf } from '../statistics/sum.js';

/**
 * How often each row occurs in a bootstrap sample: scikit-learn 1.9 `_generate_sample_indices`, same draws for the same seed.
 *
 * @param out shape (rows), overwritten with the counts
 * @param draws size of the sample
 * @param cumulative running sum of the rows' chances, the last one 1; `undefined` where all are equal
 */
export function bootstrapCounts(out: Float64Array, draws: number, seed: number, cumulative: Float64Array | undefined): void {
  const random = new RandomState(seed);
  const rows = out.length;
  out.fill(0);
  if (cumulative === undefined) {
    for (let i = 0; i < draws; i++) out[random.interval(rows - 1)]! += 1;
  } else {
    for (let i = 0; i < draws; i++) out[firstAbove(cumulative, random.random())]! += 1;
  }
}

/** The running sum of weights, scaled to end in 1. */
export function cumulativeShares(weight: Float64Array): Float64Array {
  const total = sumOf(weight);
  const cumulative = zeros(weight.length);
  let sum = 0;
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i]! / total;
    cumulative[i] = sum;
  }
  for (let i = 0; i < weight.length; i++) cumulative[i]! /= sum;
  return cumulative;
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
