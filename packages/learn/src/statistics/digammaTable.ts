import { zeros } from '../base/zeros.js';

/** −ψ(1), the Euler–Mascheroni constant. */
const EULER = 0.5772156649015329;

/**
 * The digamma function at the whole numbers 1 … n: `ψ(k) = 1 + 1/2 + … + 1/(k − 1) − γ` (DLMF 5.4.14).
 *
 * @returns shape (n + 1); ψ(k) at index k, and −Infinity at 0
 */
export function digammaTable(n: number): Float64Array {
  const table = zeros(n + 1);
  table[0] = -Infinity;
  let harmonic = 0;
  let lost = 0;
  for (let k = 1; k <= n; k++) {
    table[k] = harmonic - EULER;
    // Kahan's compensation keeps a long sum exact to rounding.
    const term = 1 / k - lost;
    const next = harmonic + term;
    lost = next - harmonic - term;
    harmonic = next;
  }
  return table;
}
