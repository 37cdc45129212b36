import { zeros } from '../base/zeros.js';
import { exactLog } from '../statistics/exactLog.js';

/**
 * Impurity of a node from the weights of its two classes, in the order of operations of scikit-learn 1.9 `tree/_criterion.pyx`, on which
 * equal splits depend to the last bit.
 *
 * @param negative weight of class 0
 * @param positive weight of class 1
 * @param total weight of both; given apart because it is summed apart
 */
export type Impurity = (negative: number, positive: number, total: number) => number;

/** Gini index: 1 − Σ pₖ². */
export function gini(negative: number, positive: number, total: number): number {
  return 1 - (negative * negative + positive * positive) / (total * total);
}

/** Shannon entropy in bits: −Σ pₖ log₂ pₖ. */
export function entropy(negative: number, positive: number, total: number): number {
  return 0 - bits(negative, total) - bits(positive, total);
}

function bits(weight: number, total: number): number {
  if (!(weight > 0)) return 0;
  const share = weight / total;
  return share * (exactLog(share) / Math.LN2);
}

/** −total · entropy to about 1e-13 of the total, from an engine's own logarithm, which is quicker. */
export function entropyEstimate(negative: number, positive: number, total: number): number {
  return (
    (negative > 0 ? negative * Math.log2(negative / total) : 0) + (positive > 0 ? positive * Math.log2(positive / total) : 0)
  );
}

/** k · log₂ k for k from 0 to `total`: what the entropy of whole weights is made of. */
export function bitsOfCounts(total: number): Float64Array {
  return zeros(total + 1).map((_, k) => (k === 0 ? 0 : k * Math.log2(k)));
}
