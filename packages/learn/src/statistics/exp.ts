import { zeros } from '../base/zeros.js';
import { ROOT_RESTS, ROOTS } from './rootsOfTwo.js';

const STEPS_PER_UNIT = 46.16624130844683;
/** ln 2 / 32 as a sum of two doubles; the first has 33 bits, so that its products with whole numbers are exact. */
const STEP_HIGH = 0.021660849390173098;
const STEP_LOW = 2.325192846878874e-12;
/** Adding and subtracting 1.5 · 2⁵² rounds a double to the nearest whole number, ties to even. */
const ROUND = 6755399441055744;

const POWERS_BELOW = 1075;
/** 2^(i − 1075), i = 0 … 2098. */
const POWERS = powersOfTwo();

/**
 * eˣ within 0.52 of the last bit, from sums and products that every engine rounds alike: `Math.exp` gives other bits in other browsers, and
 * models would not be the same everywhere. It is glibc's in all but one of 100 arguments.
 *
 * x = (k ln 2) / 32 + r with |r| ≤ ln 2 / 64; eˣ = 2^(k/32) eʳ, the first factor from a table, the second a polynomial (Tang 1989).
 */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019411) return 0;
  const k = x * STEPS_PER_UNIT + ROUND - ROUND;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const root = ROOTS[k & 31]!;
  const m = k >> 5;
  const value = root + (ROOT_RESTS[k & 31]! + root * powerLessOne(r));
  if (m < -1022) return value * POWERS[m + 60 + POWERS_BELOW]! * POWERS[POWERS_BELOW - 60]!;
  return m > 1023 ? value * 2 * POWERS[m - 1 + POWERS_BELOW]! : value * POWERS[m + POWERS_BELOW]!;
}

/** eˣ − 1 with its digits kept near 0, the same in every engine; x from −700 to 700. */
export function expm1(x: number): number {
  const k = x * STEPS_PER_UNIT + ROUND - ROUND;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const power = POWERS[(k >> 5) + POWERS_BELOW]!;
  const high = power * ROOTS[k & 31]!;
  const low = power * (ROOT_RESTS[k & 31]! + ROOTS[k & 31]! * powerLessOne(r));
  const sum = high - 1;
  const lost = high >= 1 ? high - sum - 1 : high - (sum + 1);
  return sum + (lost + low);
}

/** eʳ − 1 by its series. */
function powerLessOne(r: number): number {
  const q = 1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040)));
  return r + r * r * (0.5 + r * (1 / 6 + r * q));
}

function powersOfTwo(): Float64Array {
  const powers = zeros(2099);
  let power = 1;
  for (let i = POWERS_BELOW; i < powers.length; i++, power *= 2) powers[i] = power;
  power = 1;
  for (let i = POWERS_BELOW; i >= 0; i--, power /= 2) powers[i] = power;
  return powers;
}
