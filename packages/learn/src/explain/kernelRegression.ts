import { zeros } from '../base/zeros.js';
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
  const normal = zeros(free * free);
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
      for (let k = 0; k <= j; k++) normal[j * free + k]! += scaled * z[k]!;
    }
  }
  const values = zeros(players);
  values.set(solvePositive(normal, right, free));
  values[free] = total - sum(values);
  return values;
}

/** Solves A x = b for a symmetric A ≥ 0 given by its lower half, both overwritten. */
function solvePositive(A: Float64Array, b: Float64Array, n: number): Float64Array {
  for (let j = 0; j < n; j++) {
    const diagonal = A[j * n + j]!;
    for (let i = j; i < n; i++) {
      let sum = A[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= A[i * n + k]! * A[j * n + k]!;
      if (i === j) A[j * n + j] = sum > 1e-12 * diagonal ? Math.sqrt(sum) : Infinity;
      else A[i * n + j] = sum / A[j * n + j]!;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i]! -= A[i * n + k]! * b[k]!;
    b[i]! /= A[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i]! -= A[k * n + i]! * b[k]!;
    b[i]! /= A[i * n + i]!;
  }
  return b;
}
