import { arange } from '../base/arange.js';
import { zeros } from '../base/zeros.js';
export interface Ranks {
  /** Rank of each value, from 1; equal values share the mean of theirs. */
  readonly ranks: Float64Array;
  /** Σ(t³ − t) over the sizes t of the groups of equal values: 0 without ties. */
  readonly tieTerm: number;
}

/** Ranks with ties averaged: scipy's `rankdata`. */
export function averageRanks(values: Float64Array): Ranks {
  const order = arange(values.length).sort((a, b) => values[a]! - values[b]!);
  const ranks = zeros(values.length);
  let tieTerm = 0;
  for (let start = 0, end: number; start < order.length; start = end) {
    end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    const size = end - start;
    tieTerm += size ** 3 - size;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end + 1) / 2;
  }
  return { ranks, tieTerm };
}
