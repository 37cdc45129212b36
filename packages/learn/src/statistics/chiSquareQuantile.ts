import { abs } from '../base/abs.js';
import { max } from '../base/max.js';
import { sqrt } from '../base/sqrt.js';
import { logGamma } from './logGamma.js';
import { normalQuantile } from './normalQuantile.js';

/**
 * The value below which a chi-square deviate lies with the given probability.
 *
 * Newton's method on the distribution function, from Wilson & Hilferty's approximation (1931), held within a bracket. Equal to SciPy
 * 1.17 `stats.chi2.ppf` to 1e-12.
 *
 * @param probability between 0 and 1, both excluded
 * @param degrees degrees of freedom, > 0
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  const shape = degrees / 2;
  const spread = 2 / (9 * degrees);
  let x = max(degrees * (1 - spread + normalQuantile(probability) * sqrt(spread)) ** 3, 1e-8) / 2;
  let low = 0;
  let high = Infinity;
  for (let step = 0; step < 100; step++) {
    const excess = gammaProbability(shape, x) - probability;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
    let next = x - excess / density;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * x : (low + high) / 2;
    if (abs(next - x) <= 1e-15 * x) return 2 * next;
    x = next;
  }
  return 2 * x;
}

/** The regularised lower incomplete gamma function: its series below the mean, the continued fraction above (DLMF 8.11.4, 8.9.2). */
function gammaProbability(shape: number, x: number): number {
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? (front / shape) * series(shape, x) : 1 - front * fraction(shape, x);
}

function series(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** By the method of Lentz, as modified by Thompson & Barnett (1986). */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
