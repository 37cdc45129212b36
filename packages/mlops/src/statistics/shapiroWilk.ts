export interface ShapiroWilk {
  /** Near 1 where the sorted values lie as those of a normal distribution would; above 0, at most 1. */
  readonly w: number;
  /** Chance of a W this small from normal values. */
  readonly p: number;
}

/** Corrections of the two outermost weights, polynomials in 1/√n (Royston 1992). */
const OUTERMOST = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const NEXT = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
/** Mean and logarithm of the spread of the transformed 1 − W: polynomials in n up to 11, in ln n beyond. */
const SMALL = {
  shift: [-2.273, 0.459],
  mean: [0.544, -0.39978, 0.025054, -6.714e-4],
  spread: [1.3822, -0.77857, 0.062767, -0.0020322],
};
const LARGE = { mean: [-1.5861, -0.31082, -0.083751, 0.0038915], spread: [-0.4803, -0.082676, 0.0030302] };
/** Up to so many values the approximation was fitted; SciPy warns beyond. */
const MOST = 5000;

/**
 * Whether values come from a normal distribution: the test of Shapiro & Wilk (1965) as extended and approximated by Royston (1995), algorithm AS R94.
 *
 * Matches `scipy.stats.shapiro` of SciPy 1.17.
 *
 * @param sorted finite values, ascending
 * @returns null for fewer than 3 values or more than 5,000, and where all are equal
 */
export function shapiroWilk(sorted: Float64Array): ShapiroWilk | null {
  const n = sorted.length;
  if (n < 3 || n > MOST) return null;
  const range = sorted[n - 1]! - sorted[0]!;
  if (!(range > 1e-19) || !Number.isFinite(range)) return null;
  const weights = weightsOf(n);
  const center = sorted[n >> 1]!;
  const values = sorted.map((value) => (value - center) / range);
  const mean = values.reduce((total, value) => total + value, 0) / n;
  let squares = 0;
  let products = 0;
  let weightSquares = 0;
  for (let i = 0; i < n; i++) {
    const mirrored = n - 1 - i;
    const weight = i === mirrored ? 0 : i < mirrored ? -weights[i]! : weights[mirrored]!;
    const distance = values[i]! - mean;
    squares += distance * distance;
    products += weight * distance;
    weightSquares += weight * weight;
  }
  // 1 − W as a product, which keeps its digits where W is near 1.
  const root = Math.sqrt(weightSquares * squares);
  const rest = ((root - products) * (root + products)) / (weightSquares * squares);
  return { w: 1 - rest, p: pOf(rest, n) };
}

/** Weights of the upper half of the values, the outermost first. */
function weightsOf(n: number): Float64Array {
  const half = n >> 1;
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const expected = Float64Array.from({ length: half }, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const total = 2 * expected.reduce((sum, value) => sum + value * value, 0);
  const corrections = n > 5 ? [OUTERMOST, NEXT] : [OUTERMOST];
  const outer = corrections.map((correction, i) => polynomial(correction, 1 / Math.sqrt(n)) + expected[i]! / Math.sqrt(total));
  const left = outer.reduce((sum, _, i) => sum - 2 * expected[i]! ** 2, total);
  const right = outer.reduce((sum, weight) => sum - 2 * weight ** 2, 1);
  const scale = Math.sqrt(left / right);
  return expected.map((value, i) => outer[i] ?? value / scale);
}

function pOf(rest: number, n: number): number {
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - rest)) - Math.asin(Math.sqrt(0.75))));
  const logarithm = Math.log(rest);
  if (n > 11) {
    const size = Math.log(n);
    return normalUpperTail((logarithm - polynomial(LARGE.mean, size)) / Math.exp(polynomial(LARGE.spread, size)));
  }
  const limit = polynomial(SMALL.shift, n);
  if (logarithm >= limit) return 1e-99;
  return normalUpperTail((-Math.log(limit - logarithm) - polynomial(SMALL.mean, n)) / Math.exp(polynomial(SMALL.spread, n)));
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}

/** Rational approximation of the normal quantile by Beasley & Springer (1977), AS 111: the one for which Royston's figures, and SciPy's, hold. */
function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.42) {
    const r = q * q;
    const above = polynomial([2.50662823884, -18.61500062529, 41.39119773534, -25.44106049637], r);
    return (q * above) / polynomial([1, -8.4735109309, 23.08336743743, -21.06224101826, 3.13082909833], r);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const above = polynomial([-2.78718931138, -2.29796479134, 4.85014127135, 2.32121276858], r);
  return (Math.sign(q) * above) / polynomial([1, 3.54388924762, 1.63706781897], r);
}

/** Upper tail of the normal distribution by Hill (1973), AS 66, for the same reason. */
function normalUpperTail(z: number): number {
  const size = Math.abs(z);
  if (size > 18.66 || (z < 0 && size > 7)) return z < 0 ? 1 : 0;
  const y = (size * size) / 2;
  const tail =
    size > 1.28
      ? (0.398942280385 * Math.exp(-y)) /
        (size -
          3.8052e-8 +
          1.00000615302 /
            (size +
              3.98064794e-4 +
              1.98615381364 /
                (size -
                  0.151679116635 +
                  5.29330324926 /
                    (size + 4.8385912808 - 15.1508972451 / (size + 0.742380924027 + 30.789933034 / (size + 3.99019417011))))))
      : 0.5 -
        size *
          (0.398942280444 -
            (0.399903438504 * y) /
              (y + 5.75885480458 - 29.8213557807 / (y + 2.62433121679 + 48.6959930692 / (y + 5.92885724438))));
  return z < 0 ? 1 - tail : tail;
}
