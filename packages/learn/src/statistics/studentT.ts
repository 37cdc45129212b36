import { sqrt } from '../base/sqrt.js';
import { incompleteBeta } from './incompleteBeta.js';

/**
 * The chance that Student's t lies outside of [−t, t]: the two-sided p-value, to full relative precision far into the tails.
 *
 * @param t ≥ 0, Infinity included
 * @param degreesOfFreedom above 0
 */
export function studentTTails(t: number, degreesOfFreedom: number): number {
  return incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
}

/**
 * The t for which [−t, t] holds the given part of Student's distribution.
 *
 * By bisection on the finite series of Abramowitz & Stegun (1964), 26.7.3 and 26.7.4, as a function of the angle whose tangent is t / √ν.
 *
 * @param confidence above 0 and below 1
 * @param degreesOfFreedom whole number ≥ 1
 */
export function studentTBound(confidence: number, degreesOfFreedom: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (centralAt(middle, degreesOfFreedom) < confidence) low = middle;
    else high = middle;
  }
  return sqrt(degreesOfFreedom) * Math.tan(low);
}

function centralAt(angle: number, degreesOfFreedom: number): number {
  const isOdd = degreesOfFreedom % 2 === 1;
  const cosine = Math.cos(angle);
  let term = isOdd ? cosine : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < degreesOfFreedom; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
