/**
 * scikit-learn's `gamma="scale"`: 1 / (features · variance of all values of X), 1 where X is constant.
 *
 * Sums as numpy does, so that the last bit agrees.
 *
 * @param values all values of X
 */
export function scaleGamma(values: Float64Array, features: number): number {
  const mean = pairwiseSum(values) / values.length;
  const squares = values.map((value) => (value - mean) * (value - mean));
  const variance = pairwiseSum(squares) / values.length;
  return variance === 0 ? 1 : 1 / (features * variance);
}

/** numpy's pairwise summation: blocks of 128, each in eight partial sums (`umath/loops_utils.h.src`). */
function pairwiseSum(values: Float64Array): number {
  const n = values.length;
  if (n < 8) {
    let sum = 0;
    for (const value of values) sum += value;
    return sum;
  }
  if (n > 128) {
    const half = Math.floor(n / 2);
    const middle = half - (half % 8);
    return pairwiseSum(values.subarray(0, middle)) + pairwiseSum(values.subarray(middle));
  }
  const partial = values.slice(0, 8);
  let i = 8;
  for (; i < n - (n % 8); i += 8) {
    for (let k = 0; k < 8; k++) partial[k]! += values[i + k]!;
  }
  const [a, b, c, d, e, f, g, h] = partial as unknown as [number, number, number, number, number, number, number, number];
  let sum = a + b + (c + d) + (e + f + (g + h));
  for (; i < n; i++) sum += values[i]!;
  return sum;
}
