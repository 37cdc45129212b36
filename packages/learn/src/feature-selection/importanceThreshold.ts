import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { type Constraint, constraint } from '../base/parameters.js';
import { median } from '../preprocessing/quantile.js';
import { pairwiseSum } from '../statistics/pairwiseSum.js';

/** The least importance of a feature that is kept. */
export type ImportanceThreshold = number | 'mean' | 'median' | `${number}*mean` | `${number}*median`;

const SCALED = /^\s*(?:([^*\s]+)\s*\*\s*)?(mean|median)\s*$/;

/** Holds for a threshold as scikit-learn's `SelectFromModel` takes it. */
export function importanceThreshold(): Constraint {
  return constraint('a number, "mean", "median" or a multiple such as "1.25*mean"', (value) => {
    if (typeof value !== 'string') return typeof value === 'number' && isFiniteNumber(value);
    const found = SCALED.exec(value);
    return found !== null && isFiniteNumber(Number(found[1] ?? 1));
  });
}

/** The threshold as a number. Expects one that holds. */
export function thresholdOf(importances: Float64Array, threshold: ImportanceThreshold): number {
  if (typeof threshold === 'number') return threshold;
  const [, factor, reference] = SCALED.exec(threshold)!;
  // The mean of equal importances must not round above them: numpy's order of additions decides, as in scikit-learn.
  const size = reference === 'mean' ? pairwiseSum(importances) / importances.length : median(importances.slice().sort());
  return factor === undefined ? size : Number(factor) * size;
}
