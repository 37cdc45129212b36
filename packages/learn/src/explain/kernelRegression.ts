import { zeros } from '../base/zeros.js';
import { choleskyFactor, solveCholesky } from '../matrix/cholesky.js';
import { Matrix } from '../matrix/Matrix.js';
import { sum } from '../statistics/sum.js';
import type { Coalitions } from './coalitions.js';

/**
 * The values φ that best explain what coalitions are worth, `Σ wₛ (vₛ − Σ_{j in S} φⱼ)²` least, and sum to `total` (Lundberg & Lee 2017, equation 8). The
 * constraint takes the last player out; the rest are the normal equations, solved by Cholesky's factors. Players that the coalitions
 * do not tell apart from those before them get 0.
 *
 * @param worth of each coalition beyond the empty one's, shape (coalitions)
 */
export function kernelRegression(
  { members, weights }: Coalitions,
  worth: Float64Array,
  total: number,
  players: number,
): Float64Array {
  const free = players - 1;
  const normal = new Matrix(free, free);
  const right = zeros(free);
  const z = zeros(free);
  for (let s = 0, base = 0; s < weights.length; s++, base += players) {
    const last = members[base + free]!;
    const w = weights[s]!;
    const target = w * (worth[s]! - last * total);
    for (let j = 0; j < free; j++) z[j] = members[base + j]! - last;
    for (let j = 0; j < free; j++) {
      if (z[j] === 0) continue;
      right[j]! += z[j]! * target;
      const scaled = z[j]! * w;
      for (let k = 0; k <= j; k++) normal.data[j * free + k]! += scaled * z[k]!;
    }
  }
  const values = zeros(players);
  solveCholesky(choleskyFactor(normal, 1e-12, 0, Infinity)!, right);
  values.set(right);
  values[free] = total - sum(values);
  return values;
}
