import { arange } from '../base/arange.js';
/**
 * Which hypotheses to reject so that at most the share `alpha` of the rejected is rejected wrongly: those up to the last whose p-value, in rank k of m,
 * is at most `alpha · k / m` (Benjamini & Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x).
 */
export function belowFalseDiscoveryRate(pValues: Float64Array, alpha: number): boolean[] {
  const order = arange(pValues.length).sort((a, b) => pValues[a]! - pValues[b]!);
  const rejected = new Array<boolean>(pValues.length).fill(false);
  let last = -1;
  order.forEach((at, rank) => {
    if (pValues[at]! <= ((rank + 1) / pValues.length) * alpha) last = rank;
  });
  for (let rank = 0; rank <= last; rank++) rejected[order[rank]!] = true;
  return rejected;
}
