import { sqrt } from '../base/sqrt.js';
/**
 * The probability that a standard normal variable exceeds z, to full relative precision far into the tail.
 *
 * The series 7.6.2 of the NIST Digital Library of Mathematical Functions near 0, the continued fraction 7.9.1 beyond.
 */
export function normalSurvival(z: number): number {
  if (z < 0) return 1 - normalSurvival(-z);
  return z < 2 ? 0.5 - normalDensity(z) * seriesOfArea(z) : normalDensity(z) / continuedFraction(z);
}

export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / sqrt(2 * Math.PI);
}

/** The area from 0 to z over the density at z: z + z³/3 + z⁵/(3·5) + … */
export function seriesOfArea(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * Number.EPSILON; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return sum;
}

/** z + 1/(z + 2/(z + 3/(z + …))), from the inside out; 400 terms are exact to rounding from z = 2 on. */
function continuedFraction(z: number): number {
  let value = z;
  for (let k = 400; k >= 1; k--) value = z + k / value;
  return value;
}
