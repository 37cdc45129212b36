import { abs } from '../base/abs.js';
import { sqrt } from '../base/sqrt.js';
import { exp } from './exp.js';

/** Beyond this the rest of the probability is less than half a unit in the last place of 1. */
const FAR = 8.3;

/**
 * The probability that a standard normal variable is at most z, within 1e-15; `normalSurvival` knows the tails to relative precision.
 *
 * Series 7.6.2 of the NIST Digital Library of Mathematical Functions.
 */
export function normalCdf(z: number): number {
  if (z <= -FAR) return 0;
  if (z >= FAR) return 1;
  let term = z;
  let sum = z;
  for (let k = 3; abs(term) > abs(sum) * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (exp(-0.5 * z * z) / sqrt(2 * Math.PI)) * sum;
}
