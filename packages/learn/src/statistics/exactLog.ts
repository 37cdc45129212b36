/** ln 2 as a sum of two doubles; the first has 32 bits, so that its products with exponents are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** A double and its bits, the lower half first. */
const DOUBLE = new Float64Array(1);
const BITS = new Int32Array(DOUBLE.buffer);

/**
 * The natural logarithm as glibc, and so Python, gives it: `Math.log` is off by a bit in one of 35 cases and free to differ from one engine to
 * the next. This one made of sums and products is the same everywhere; it is glibc's for each whole number up to 5,000, and for all but one
 * in 2,000 others.
 *
 * With s = (m − 1) / (m + 1), `ln m = 2 (s + s³/3 + s⁵/5 + …)`; sums and products that matter carry their rounding errors along (Dekker
 * 1971).
 *
 * @param x a normal number > 0
 */
export function exactLog(x: number): number {
  DOUBLE[0] = x;
  let exponent = (BITS[1]! >> 20) - 1023;
  BITS[1] = (BITS[1]! & 0xfffff) | 0x3ff00000;
  let mantissa = DOUBLE[0];
  if (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const below = mantissa - 1;
  const above = mantissa + 1;
  const lost = mantissa - (above - 1);
  const s = below / above;
  // The quotient's rest: below − s · (above + lost), over above.
  const [product, error] = twoProduct(s, above);
  const rest = (below - product - error - s * lost) / above;
  const square = s * s;
  let tail = 0;
  for (let k = 41; k >= 3; k -= 2) tail = (tail + 1 / k) * square;
  const series = 2 * (s * tail + rest);
  const [sum, carried] = twoSum(exponent * LN2_HIGH, 2 * s);
  return sum + (carried + (exponent * LN2_LOW + series));
}

function twoSum(a: number, b: number): [number, number] {
  const sum = a + b;
  const ofB = sum - a;
  return [sum, a - (sum - ofB) + (b - ofB)];
}

function twoProduct(a: number, b: number): [number, number] {
  const product = a * b;
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return [product, a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2];
}

/** Two halves of at most 26 bits (Veltkamp). */
function split(value: number): [number, number] {
  const scaled = 134217729 * value;
  const high = scaled - (scaled - value);
  return [high, value - high];
}
