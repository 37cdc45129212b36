import { abs } from '../base/abs.js';
import { logGamma } from './logGamma.js';

const TINY = 1e-300;
const MAX_ITERATIONS = 10_000;

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is below x.
 *
 * Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, evaluated by Lentz's method as Thompson &
 * Barnett (1986, doi 10.1016/0021-9991(86)90046-X) modified it, on the side of the mean where it converges fast.
 *
 * @param x from 0 to 1
 * @param a above 0
 * @param b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  if (x <= (a + 1) / (a + b + 2)) return (front / a) * continuedFraction(x, a, b);
  return 1 - (front / b) * continuedFraction(1 - x, b, a);
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MAX_ITERATIONS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const change = d * c;
    value *= change;
    if (abs(change - 1) <= Number.EPSILON) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return abs(value) < TINY ? TINY : value;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
