import { zeros } from '../base/zeros.js';
/** Nodes and weights of a quadrature over [0, 1]. */
export interface Quadrature {
  readonly nodes: Float64Array;
  /** Weight of each node; they sum to 1. */
  readonly weights: Float64Array;
}

/** From the start chosen it converges in 5. */
const NEWTON_STEPS = 8;

/**
 * Gauss–Legendre quadrature over [0, 1], exact for polynomials up to degree 2n − 1 (Abramowitz & Stegun 25.4.29). Nodes are found by Newton's method on
 * Legendre's recurrence.
 *
 * @param n number of nodes, ≥ 1
 */
export function gaussLegendre(n: number): Quadrature {
  const nodes = zeros(n);
  const weights = zeros(n);
  for (let k = 0; k < n; k++) {
    let x = Math.cos((Math.PI * (k + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < NEWTON_STEPS; step++) {
      let last = 1;
      let value = x;
      for (let j = 2; j <= n; j++) [last, value] = [value, ((2 * j - 1) * x * value - (j - 1) * last) / j];
      slope = (n * (last - x * value)) / (1 - x * x);
      x -= value / slope;
    }
    nodes[k] = (1 - x) / 2;
    weights[k] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
