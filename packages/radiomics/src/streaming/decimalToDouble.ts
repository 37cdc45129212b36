/** The largest |exponent| of ten that `decimalToDouble` takes: none of its products overflows or loses bits below the smallest double. */
export const MAX_EXPONENT = 270;

/** Powers of ten as the sum of two doubles, exact to 2^-106 of their size: 10^e = high[e + MAX_EXPONENT] + low[e + MAX_EXPONENT]. */
export interface PowersOfTen {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/** 2^27 + 1: parts a double into two halves whose products are exact (Dekker 1971). */
const SPLITTER = 134217729;

/** So much of the lower part may be wrong, and far more than is. */
const DOUBT = 2 ** -40;

/**
 * The double nearest to (high · 10^lowDigits + low) · 10^exponent, the same to the last bit as `Number` of its text; NaN where two doubles are so nearly
 * as near that it cannot tell, which `Number` then has to.
 *
 * The product is formed in twice the precision (Dekker, "A floating-point technique for extending the available precision", 1971). Its sum is the nearest
 * double unless the error of the lower part could cross the middle between two.
 *
 * @param high up to 15 digits
 * @param low further digits, up to 15
 * @param lowDigits how many they are, 0 to 15
 * @param exponent within ±MAX_EXPONENT
 */
export function decimalToDouble(powers: PowersOfTen, high: number, low: number, lowDigits: number, exponent: number): number {
  let digits = high;
  let rest = 0;
  if (lowDigits > 0) {
    const power = powers.high[MAX_EXPONENT + lowDigits]!;
    const product = high * power;
    const sum = product + low;
    const carried = sum - product;
    rest = productError(high, power, product) + (product - (sum - carried)) + (low - carried);
    digits = sum + rest;
    rest -= digits - sum;
  }
  const power = powers.high[MAX_EXPONENT + exponent]!;
  const product = digits * power;
  const lower = productError(digits, power, product) + digits * powers.low[MAX_EXPONENT + exponent]! + rest * power;
  const nearest = product + lower;
  const beyond = lower - (nearest - product);
  const settled = nearest + beyond * (1 + DOUBT) === nearest && nearest + beyond * (1 - DOUBT) === nearest;
  return settled ? nearest : Number.NaN;
}

/** What a · b is more than its nearest double. */
function productError(a: number, b: number, product: number): number {
  const scaledA = SPLITTER * a;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = SPLITTER * b;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}

let powers: PowersOfTen | undefined;

/** The table of powers, made when first asked for. */
export function powersOfTen(): PowersOfTen {
  powers ??= makePowers();
  return powers;
}

function makePowers(): PowersOfTen {
  const high = new Float64Array(2 * MAX_EXPONENT + 1);
  const low = new Float64Array(2 * MAX_EXPONENT + 1);
  for (let exponent = -MAX_EXPONENT; exponent <= MAX_EXPONENT; exponent++) {
    const nearest = Number(`1e${exponent}`);
    high[MAX_EXPONENT + exponent] = nearest;
    low[MAX_EXPONENT + exponent] = powerLess(exponent, nearest);
  }
  return { high, low };
}

/** 10^exponent − value, to the precision of a double. */
function powerLess(exponent: number, value: number): number {
  const { integer, power } = partsOf(value);
  // The difference as a fraction of whole numbers.
  const scale = 10n ** BigInt(Math.abs(exponent));
  const two = 1n << BigInt(Math.abs(power));
  const [tenAbove, tenBelow] = exponent < 0 ? [1n, scale] : [scale, 1n];
  const [above, below] = power < 0 ? [integer, two] : [integer * two, 1n];
  const numerator = tenAbove * below - above * tenBelow;
  const denominator = tenBelow * below;
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  const shift = Math.max(0, denominator.toString(2).length - size.toString(2).length + 60);
  const quotient = Number((size << BigInt(shift)) / denominator);
  const half = Math.floor(shift / 2);
  return (numerator < 0n ? -1 : 1) * quotient * 2 ** -half * 2 ** (half - shift);
}

/** A normal double as integer · 2^power. */
function partsOf(value: number): { integer: bigint; power: number } {
  const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!;
  const fraction = bits & ((1n << 52n) - 1n);
  return { integer: fraction | (1n << 52n), power: Number((bits >> 52n) & 0x7ffn) - 1075 };
}
