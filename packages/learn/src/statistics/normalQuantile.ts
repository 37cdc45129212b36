import { abs } from '../base/abs.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { normalDensity, normalSurvival, seriesOfArea } from './normalSurvival.js';

/** Up to this far from ½ the area between the median and the quantile is known to more digits than that beyond it. */
const CENTRAL = 0.425;
const MAX_STEPS = 100;

/**
 * The value below which a standard normal deviate lies with the given probability: the inverse of its distribution function, to
 * about 15 digits.
 *
 * Newton's method on the area from the median in the middle, on the logarithm of the tail's outside: of concave functions, so that every
 * step after the first comes from the same side.
 *
 * @param probability from 0 to 1, giving −Infinity to Infinity
 */
export function normalQuantile(probability: number): number {
  const side = probability < 0.5 ? -1 : 1;
  const area = side * (probability - 0.5);
  const tail = area > CENTRAL ? min(probability, 1 - probability) : undefined;
  if (tail === 0) return side * Infinity;
  let z = tail === undefined ? 0 : sqrt(-2 * Math.log(tail));
  for (let step = 0; step < MAX_STEPS; step++) {
    const before = z;
    const density = normalDensity(z);
    if (tail === undefined) z += area / density - seriesOfArea(z);
    else {
      const outside = normalSurvival(z);
      z += (Math.log(outside / tail) * outside) / density;
    }
    if (abs(z - before) <= 2 * Number.EPSILON * z) break;
  }
  return side * z;
}
