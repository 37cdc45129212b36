import { fround } from '../base/fround.js';
import { zeros } from '../base/zeros.js';
import { ROOTS } from '../statistics/rootsOfTwo.js';

/**
 * eˣ in single precision as the C library of Linux rounds it (glibc ≥ 2.28 `expf`), which XGBoost's sigmoid rests on. `Math.fround(Math.exp(x))`
 * differs from it a few times in 10,000.
 *
 * x·32/ln 2 = k + r with |r| ≤ ½; eˣ = 2^(k/32) · 2^(r/32), the first factor from a table, the second a cubic, all in double. Method and
 * coefficients: Arm optimized-routines (2017, MIT).
 *
 * @param x a float32
 * @returns a float32; Infinity above 88.72, 0 below −103.97
 */
export function expf(x: number): number {
  if (x > 88.72283172607422) return Infinity;
  if (x < -103.97207641601562) return 0;
  const scaled = x * STEPS_PER_UNIT;
  const nearest = scaled + ROUND - ROUND;
  const rest = scaled - nearest;
  const high = C3 * rest + C2;
  const low = C1 * rest + 1;
  const scale = ROOTS[nearest & 31]! * POWERS[(nearest >> 5) + POWERS_BELOW]!;
  return fround((high * (rest * rest) + low) * scale);
}

const STEPS_PER_UNIT = Math.LOG2E * 32;
/** Adding and subtracting 1.5 · 2⁵² rounds a double to the nearest whole number, ties to even. */
const ROUND = 6755399441055744;

const C1 = 0.6931471806916203 / 32;
const C2 = 0.2402284522445722 / 32 ** 2;
const C3 = 0.05550361559341535 / 32 ** 3;

const POWERS_BELOW = 151;
/** 2^(i − 151), i = 0 … 279. */
const POWERS = zeros(280).map((_, i) => 2 ** (i - POWERS_BELOW));
